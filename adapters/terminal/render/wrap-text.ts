import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { neutralize } from "./neutralize.ts";

/** What stands before the first line and before each further one; both count as width. */
export interface Indent {
  readonly first: string;
  readonly rest: string;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Text of others → safe lines of at most `width` columns. Breaks at spaces; a longer word is
 * broken between whole characters, so that an emoji stays one. A line's own indent is kept.
 */
export function wrapText(text: string, width: number, indent?: Indent): string[] {
  const { first, rest } = indent ?? { first: "", rest: "" };
  const room = Math.max(2, width - Math.max(stringWidth(first), stringWidth(rest)));
  const lines = neutralize(text)
    .normalize()
    .split("\n")
    .flatMap((line) => wrapLine(line, room));
  return lines.map((line, i) => (i === 0 ? first : rest) + line);
}

function wrapLine(line: string, room: number): string[] {
  if (stringWidth(line) <= room) return [line.trimEnd()];
  const lead = " ".repeat(Math.min(line.search(/[^ ]/), Math.floor(room / 2)));
  const inner = Math.max(2, room - lead.length);
  const words = line.split(/\s+/).filter(Boolean);
  const short = words.flatMap((word) =>
    stringWidth(word) > inner ? breakWord(word, inner) : word,
  );
  return wrapAnsi(short.join(" "), inner)
    .split("\n")
    .map((part) => lead + part);
}

function breakWord(word: string, room: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of graphemes.segment(word)) {
    if (piece && stringWidth(piece + segment) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece];
}
