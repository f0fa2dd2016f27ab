/** The things that a list names: "a hospital, bank or shop". */
export function sidesOf(text: string): string[] {
  return text
    .replace(/^\s*(?:the|an?)\s+/i, "")
    .split(/\s*,\s*(?:or\s+|and\s+|versus\s+|vs\.?\s+)?|\s+(?:or|vs\.?|versus)\s+/i)
    .map((side) => side.trim())
    .filter(Boolean);
}
