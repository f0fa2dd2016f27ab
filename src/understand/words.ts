/** Words with the signs that belong to them: "c++", "network+", "401(k)", "$200k", "16%". */
const WORD =
  /\$?\p{N}[\p{N}.,]*(?:\p{L}+|%|\(k\))?|\p{L}[\p{L}\p{N}\p{M}]*(?:'\p{L}+)*(?:\+\+|#|\+(?!\p{L}))?/gu;

/** Lower-case words of a normalised text, in order. Hyphens and slashes separate: "on-call" is two words, "401(k)" is "401k". */
export function words(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => word.replace("(k)", "k"));
}
