/** Words at the ends of a side that belong to the sentence and not to its name. */
const JOINING =
  "a|an|the|and|or|vs|versus|to|in|at|for|with|as|of|on|from|by|is|are|be|being|i|could|should|would|go|going|get|getting|do|it's";
const EDGES = new RegExp(`^(?:(?:${JOINING})\\s+)+|(?:\\s+(?:${JOINING}))+$`, "gi");

/** "or mba" → "MBA": a side as the asker wrote it, without what joins it to the others. */
export function sideName(side: string, text: string): string {
  const name = side.replace(EDGES, "").trim() || side;
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? name : text.slice(at, at + name.length);
}
