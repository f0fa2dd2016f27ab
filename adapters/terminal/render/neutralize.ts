/** Start of Unicode's pictures of control characters: U+241B shows an escape as ␛. */
const PICTURES = 0x2400;
const PICTURE_OF_DELETE = "\u2421";
const NOT_PRINTABLE = "\uFFFD";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F]/g;
/** C1 controls, lone surrogates, and characters that change the direction of what follows them. */
const OTHER = /[\u0080-\u009F\u2028-\u202E\u2066-\u2069\p{Cs}]/gu;

/**
 * Text of others, safe to print: nothing in it can move the cursor, change colours or reorder a
 * line. Line feeds stay, tabs become spaces, every other control character becomes visible.
 */
export function neutralize(text: string): string {
  return text
    .replace(/\r\n|\t/g, (found) => (found === "\t" ? "  " : "\n"))
    .replace(CONTROL, picture)
    .replace(OTHER, NOT_PRINTABLE);
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  return code === 0x7f ? PICTURE_OF_DELETE : String.fromCharCode(PICTURES + code);
}
