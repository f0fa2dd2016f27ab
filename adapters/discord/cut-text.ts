const SENTENCE_END = /[.!?…。！？]["'”’)\]]*(?=\s)|\n/g;
/** A cut nearer to the start than this share of the limit would throw too much away. */
const EARLIEST = 0.4;
const MORE = " …";

/** Cuts to at most `limit` UTF-16 units: at a sentence end, else between words, never inside a character. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = limit - MORE.length;
  if (room <= 0) return "";
  const kept = text.slice(0, cutPoint(text, room)).trimEnd();
  // A lone backslash at the end would escape the sign of omission.
  return `${kept.replace(/(?<!\\)(?:\\\\)*\\$/, (slashes) => slashes.slice(1))}${MORE}`;
}

function cutPoint(text: string, room: number): number {
  const earliest = room * EARLIEST;
  const sentence = lastEnd(text, room);
  if (sentence >= earliest) return sentence;
  const word = text.lastIndexOf(" ", room);
  if (word >= earliest) return word;
  return characterStart(text, room);
}

function lastEnd(text: string, room: number): number {
  let last = 0;
  for (const match of text.slice(0, room + 1).matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end <= room) last = end;
  }
  return last;
}

/** Start of the visible character (emoji with all its parts) that the position falls into. */
function characterStart(text: string, position: number): number {
  const from = Math.max(0, position - 64);
  const segments = new Intl.Segmenter().segment(text.slice(from, position + 64));
  const start = from + (segments.containing(position - from)?.index ?? 0);
  if (start > from) return start;
  const unit = text.charCodeAt(position);
  return unit >= 0xdc00 && unit <= 0xdfff ? position - 1 : position;
}
