const SENTENCE_END = /[.!?…][)"'”’]*(?=\s|$)/g;
const ELLIPSIS = "…";

/** `text` in at most `limit` characters, cut after a sentence, else after a word, else hard. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit <= ELLIPSIS.length) return ELLIPSIS.slice(0, Math.max(limit, 0));
  const room = text.slice(0, limit - ELLIPSIS.length - 1);
  const sentence = lastSentenceEnd(room);
  if (sentence > room.length / 3) return `${room.slice(0, sentence)} ${ELLIPSIS}`;
  const word = room.search(/\s\S*$/);
  return `${withoutHalfPair(word > room.length / 2 ? room.slice(0, word) : room)}${ELLIPSIS}`;
}

function lastSentenceEnd(text: string): number {
  let end = 0;
  for (const match of text.matchAll(SENTENCE_END)) end = match.index + match[0].length;
  return end;
}

/** Half of a surrogate pair is no character: Slack would refuse or mangle it. */
function withoutHalfPair(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, "");
}
