import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { isNode, parseDocument } from "yaml";
import type { z } from "zod";
import type { Finding } from "./finding.ts";
import { SHIPPED_KNOWLEDGE } from "./shipped.ts";

export interface YamlReading<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/**
 * Reads a word list of a knowledge folder. A folder without it gets the shipped one, or an empty
 * one where `fallback` is "empty". Never throws on content: what is wrong is in `findings`, and
 * the value is then empty.
 */
export async function readYaml<T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
  fallback: "shipped" | "empty" = "shipped",
): Promise<YamlReading<T>> {
  const read = (from: string) => readFile(join(from, name), "utf8").catch(() => undefined);
  const source =
    (await read(folder)) ?? (fallback === "shipped" ? await read(SHIPPED_KNOWLEDGE) : "");
  return parseYaml(join(basename(folder), name), source ?? "", schema);
}

/** YAML text → value, or what is wrong with it and in which line. */
export function parseYaml<T>(file: string, source: string, schema: z.ZodType<T>): YamlReading<T> {
  const empty = () => schema.parse({});
  const document = parseDocument(source, { schema: "failsafe" });
  const lineAt = (offset: number) => source.slice(0, offset).split("\n").length;
  if (document.errors.length > 0)
    return {
      value: empty(),
      findings: document.errors.map((error) =>
        wrong(file, lineAt(error.pos[0]), `is not YAML: ${error.message.split("\n")[0]}`),
      ),
    };
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, findings: [] };
  const findings = parsed.error.issues.map((issue) => {
    const node = document.getIn(issue.path.map(String), true);
    const line = isNode(node) ? lineAt(node.range?.[0] ?? 0) : 1;
    return wrong(file, line, `has a wrong entry at "${issue.path.join(".")}": ${issue.message}.`);
  });
  return { value: empty(), findings };
}

function wrong(file: string, line: number, problem: string): Finding {
  const fix =
    "Compare it with the shipped file of the same name: lists in brackets, texts in quotes.";
  return { severity: "error", file, line, problem, fix };
}
