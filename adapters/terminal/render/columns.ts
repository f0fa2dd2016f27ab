import stringWidth from "string-width";

/** Space between two columns. */
export const GUTTER = 3;

/** Columns of lines, side by side; each is padded to its width. */
export function joinColumns(
  columns: readonly { readonly lines: readonly string[]; readonly width: number }[],
): string[] {
  const height = Math.max(0, ...columns.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map(({ lines, width }) => pad(lines[row] ?? "", width))
      .join(" ".repeat(GUTTER))
      .trimEnd(),
  );
}

/** Width of each of `count` equal columns in `width`. */
export function columnWidth(count: number, width: number): number {
  return Math.floor((width - GUTTER * (count - 1)) / count);
}

function pad(line: string, width: number): string {
  return line + " ".repeat(Math.max(0, width - stringWidth(line)));
}
