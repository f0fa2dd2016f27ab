import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { isNode, parseDocument } from "yaml";
import type { z } from "zod";
import type { Finding } from "./finding.ts";
import { readTextFile } from "./read-text-file.ts";
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
  const file = join(folder, name);
  const own = await readTextFile(file);
  if ("text" in own) return parseYaml(file, own.text, schema);
  if (!own.isMissing) {
    const { problem, fix } = own;
    const finding: Finding = { severity: "error", file, line: 1, problem, fix };
    return { value: schema.parse({}), findings: [finding] };
  }
  if (fallback === "empty") return { value: schema.parse({}), findings: [] };
  const shipped = join(SHIPPED_KNOWLEDGE, name);
  return parseYaml(shipped, await readFile(shipped, "utf8"), schema);
}

/** YAML text → value, or what is wrong with it and in which line. */
export function parseYaml<T>(file: string, source: string, schema: z.ZodType<T>): YamlReading<T> {
  const parsed = schema.safeParse(readQuickly(source));
  return parsed.success ? { value: parsed.data, findings: [] } : diagnose(file, source, schema);
}

/** An anchor or alias; a few nested ones stand for more than fits into memory. */
const ANCHOR = /(?:^|[\s[,:])[&*]\S/;

// Four times as quick as the parser that knows where each node stands; undefined on any doubt.
function readQuickly(source: string): unknown {
  try {
    return ANCHOR.test(source) ? undefined : load(source, { schema: FAILSAFE_SCHEMA });
  } catch {
    return undefined;
  }
}

function diagnose<T>(file: string, source: string, schema: z.ZodType<T>): YamlReading<T> {
  const empty = () => schema.parse({});
  const document = parseDocument(source, { schema: "failsafe", logLevel: "error" });
  const lineAt = (offset: number) => source.slice(0, offset).split("\n").length;
  if (document.errors.length > 0)
    return {
      value: empty(),
      findings: document.errors.map((error) =>
        wrong(file, lineAt(error.pos[0]), `is not YAML: ${error.message.split("\n")[0]}`),
      ),
    };
  const parsed = schema.safeParse(toPlain(document) ?? {});
  if (parsed.success) return { value: parsed.data, findings: [] };
  const findings = parsed.error.issues.map((issue) => {
    const node = document.getIn(issue.path.map(String), true);
    const line = isNode(node) ? lineAt(node.range?.[0] ?? 0) : 1;
    return wrong(file, line, `has a wrong entry at "${issue.path.join(".")}": ${issue.message}.`);
  });
  return { value: empty(), findings };
}

// An alias that leads nowhere makes the conversion fail; the schema then says that the entry is wrong.
function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return String(error);
  }
}

function wrong(file: string, line: number, problem: string): Finding {
  const fix =
    "Compare it with the shipped file of the same name: lists in brackets, texts in quotes.";
  return { severity: "error", file, line, problem, fix };
}
