/** Longest line that is read (characters); what follows in a longer one is left out. */
export const LONGEST_LINE = 1_000_000;

/**
 * Bytes → lines without their ends. Bytes that are not UTF-8 become �, a byte-order mark goes,
 * a last line counts without a line feed. A line that is too long comes out one character
 * longer than `LONGEST_LINE`.
 */
export async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of input) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = shorten(lines.pop() ?? "");
    for (const line of lines) yield tidy(line);
  }
  rest += decoder.decode();
  if (rest) yield tidy(rest);
}

function tidy(line: string): string {
  return shorten(line.endsWith("\r") ? line.slice(0, -1) : line);
}

function shorten(line: string): string {
  return line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE + 1) : line;
}
