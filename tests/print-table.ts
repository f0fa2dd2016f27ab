export type Cell = string | number;

/** Rows of one shape; the first row's keys are the columns. */
export interface Table {
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** What must be known to read it. */
  readonly note?: string;
}

/** A table as text, numbers aligned to the right. */
export function printTable({ title, rows, note }: Table): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((name) => shown(row[name] ?? "")))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  const isNumber = columns.map((name) => rows.every((row) => typeof row[name] !== "string"));
  const lines = cells.map((line) =>
    line
      .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  const [head = "", ...body] = lines;
  return [title, "", head, rule, ...body, ...(note ? ["", note] : []), ""].join("\n");
}

function shown(cell: Cell): string {
  return typeof cell === "number" ? cell.toLocaleString("en-US") : cell;
}
