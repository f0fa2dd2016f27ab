import pc from "picocolors";

type Paint = (text: string) => string;

/** What answers are laid out for. */
export interface Screen {
  /** Columns that may be used. */
  readonly width: number;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly accent: Paint;
  readonly warning: Paint;
}

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100;
const NARROWEST = 20;
/** Columns where the terminal does not say: a pipe, a file. */
const USUAL = 80;

/** @param columns as the output stream tells it. */
export function createScreen(columns: number | undefined, colours: boolean): Screen {
  const { bold, dim, cyan, yellow } = pc.createColors(colours);
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns || USUAL));
  return { width, bold, dim, accent: cyan, warning: yellow };
}
