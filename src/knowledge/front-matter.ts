import { parse as parseYaml, YAMLParseError } from "yaml";
import { z } from "zod";
import type { Finding } from "./finding.ts";

const FrontMatter = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*$/,
      "must be lower-case letters, digits and dashes, e.g. id: zengig",
    ),
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }).optional(),
  retrieved: z.iso.date().optional(),
});

export type FrontMatter = z.infer<typeof FrontMatter>;

export interface FrontMatterReading {
  /** Absent when the file has none: it is then a plain document. */
  readonly meta?: FrontMatter;
  /** The file with the front matter's lines blanked, so that line numbers stay true. */
  readonly markdown: string;
  readonly findings: readonly Finding[];
}

/** Takes the `---` block off the top of a file and checks it. */
export function readFrontMatter(file: string, source: string): FrontMatterReading {
  const block = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/.exec(source);
  if (!block) return { markdown: source, findings: [] };
  const markdown = block[0].replace(/[^\n]/g, "") + source.slice(block[0].length);
  try {
    const parsed = FrontMatter.safeParse(parseYaml(block[1] ?? "", { schema: "failsafe" }));
    if (parsed.success) return { meta: parsed.data, markdown, findings: [] };
    return {
      markdown,
      findings: parsed.error.issues.map((issue) => describe(file, block[0], issue)),
    };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = 1 + (error.linePos?.[0].line ?? 1);
    return { markdown, findings: [frontMatterError(file, line, `is not YAML: ${error.code}.`)] };
  }
}

function describe(file: string, block: string, issue: z.core.$ZodIssue): Finding {
  const field = issue.path.join(".") || "front matter";
  const at = block.split("\n").findIndex((line) => line.startsWith(`${field}:`));
  return frontMatterError(file, at < 0 ? 1 : at + 1, `has a wrong ${field}: ${issue.message}.`);
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
