import type { Reading } from "./reading.ts";
import { THINGS } from "./things.ts";

const WHICH = new Set(["which", "what"]);

/**
 * "the operations one" behind "what does a security manager do" → "the operations manager". What
 * is no thing can be one, too: "which soft skills" → "the technical ones".
 */
export function nameTheOne(own: Reading, last: Reading, read: (text: string) => Reading): Reading {
  const at = own.words.findIndex((word) => word === "one" || word === "ones");
  if (at < 1) return own;
  const asked = last.mentions.find(({ first }) => WHICH.has(last.words[first - 1] ?? ""));
  const things = last.mentions.filter(({ concept }) => THINGS.includes(concept.kind));
  const named = asked ?? (things.length > 0 ? things : last.mentions).at(-1);
  const noun = named && last.words[named.last];
  if (!noun) return own;
  return read(own.words.map((word, i) => (i === at ? noun : word)).join(" "));
}
