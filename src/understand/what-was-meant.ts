const NOT_BUT =
  /^(?:(?:no|nope|nah|sorry)[,.\s]+)*not\s+(?:about\s+|for\s+|in\s+)?(?:the|an?|my|about|for|in)\s+[^,;.:]{2,40}[,;.:]+\s*(?:but\s+)?(?:i mean(?:t)?\s+)?(?<meant>.+)$/i;
const BUT_NOT =
  /^(?:(?:no|nope|nah|sorry)[,.\s]+)*(?:i (?:mean|meant)\s+)(?<meant>.+?)[,;]?\s+(?:and\s+)?not\s+.{2,40}$/i;

/** What a correction asks for: "not the pay, the hours" → "the hours". Undefined for other messages. */
export function whatWasMeant(text: string): string | undefined {
  return (NOT_BUT.exec(text) ?? BUT_NOT.exec(text))?.groups?.meant;
}
