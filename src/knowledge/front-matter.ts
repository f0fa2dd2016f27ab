import { parseDocument } from "yaml";
import { z } from "zod";
import type { Finding } from "./finding.ts";

const FrontMatter = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*$/,
      "must be lower-case letters, digits and dashes, e.g. id: zengig",
    ),
  title: z.string().trim().min(1),
  publisher: z.string().trim().min(1),
  url: z.url({ protocol: /^https?$/, error: "must be a web address" }).optional(),
  retrieved: z.iso.date({ error: "must be a date such as 2026-01-31" }).optional(),
});

export type FrontMatter = z.infer<typeof FrontMatter>;

export interface FrontMatterReading {
  /** Whether the file begins with one, right or wrong. Without one it is a plain document. */
  readonly present: boolean;
  /** Absent when there is none, or it is wrong. */
  readonly meta?: FrontMatter;
  /** The file with the front matter's lines blanked, so that line numbers stay true. */
  readonly markdown: string;
  readonly findings: readonly Finding[];
}

/** Takes the `---` block off the top of a file and checks it. Never throws on content. */
export function readFrontMatter(file: string, source: string): FrontMatterReading {
  if (!/^---[ \t]*\n/.test(source)) return { present: false, markdown: source, findings: [] };
  const block = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?=\n|$)/.exec(source);
  if (!block) return unclosed(file, source);
  const markdown = block[0].replace(/[^\n]/g, "") + source.slice(block[0].length);
  const { value, problem } = readYamlBlock(block[1] ?? "");
  if (problem)
    return {
      present: true,
      markdown,
      findings: [frontMatterError(file, problem.line, problem.text)],
    };
  const parsed = FrontMatter.safeParse(value ?? {});
  if (parsed.success) return { present: true, meta: parsed.data, markdown, findings: [] };
  const findings = parsed.error.issues.flatMap((issue) => describe(file, block[0], issue));
  return { present: true, markdown, findings };
}

function readYamlBlock(yaml: string): {
  value?: unknown;
  problem?: { readonly line: number; readonly text: string };
} {
  const document = parseDocument(yaml, { schema: "failsafe", logLevel: "error" });
  const [broken] = document.errors;
  if (broken) {
    const line = 1 + (broken.linePos?.[0].line ?? 1);
    return { problem: { line, text: `is not YAML: ${broken.code}.` } };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { problem: { line: 1, text: "has front matter with an alias (*name)." } };
  }
}

// A first line of dashes alone may be a rule; followed by `name: value` it was meant as front matter.
function unclosed(file: string, source: string): FrontMatterReading {
  if (!/^---[ \t]*\n[a-z]+:/i.test(source))
    return { present: false, markdown: source, findings: [] };
  const findings = [frontMatterError(file, 1, "has front matter that does not end with ---.")];
  return { present: true, markdown: source, findings };
}

function describe(file: string, block: string, issue: z.core.$ZodIssue): Finding[] {
  const lineOf = (field: string) =>
    1 +
    Math.max(
      0,
      block.split("\n").findIndex((line) => line.startsWith(`${field}:`)),
    );
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => frontMatterError(file, lineOf(key), `has an unknown "${key}".`));
  const field = issue.path.join(".");
  if (!field) return [frontMatterError(file, 1, "has front matter that is not a list of names.")];
  const missing = !block.split("\n").some((line) => line.startsWith(`${field}:`));
  const problem = missing ? `has no ${field}.` : `has a wrong ${field}: ${issue.message}.`;
  return [frontMatterError(file, lineOf(field), problem)];
}

function frontMatterError(file: string, line: number, problem: string): Finding {
  return {
    severity: "error",
    file,
    line,
    problem,
    fix: "Write id, title and publisher, and if known url and retrieved (YYYY-MM-DD), each as `name: value`.",
  };
}
