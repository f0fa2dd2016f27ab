/** Something to mend in the knowledge folder. An `error` keeps its file out; a `warning` does not. */
export interface Finding {
  readonly severity: "error" | "warning";
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly problem: string;
  /** What to write instead. */
  readonly fix: string;
}

/** `knowledge/zengig.md:42 has no source lines. Write ...` */
export function formatFinding({ file, line, problem, fix }: Finding): string {
  return `${file}:${line} ${problem} ${fix}`;
}
