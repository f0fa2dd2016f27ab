import type { ConceptKind } from "../knowledge/vocabulary.ts";
import { OWN_ROLE } from "./own-role.ts";
import type { Reading } from "./reading.ts";

/**
 * Kinds of which "one" can stand for a thing: "the operations manager". A name ("CISM") is no noun:
 * of some kinds that is another word.
 */
const NOUNS: readonly ConceptKind[] = ["role", "credential", "degree", "industry"];
const NOUN_OF: Partial<Record<ConceptKind, string>> = {
  credential: "certificates",
  degree: "degree",
};

const WHICH = new Set(["which", "what"]);

/** What may stand after a "one" that stands for a noun; behind "one day" and "one of us" it is a number. */
const AFTER =
  /^(?:for|with|without|in|on|at|to|from|about|then|instead|please|too|as|is|are|was|do|does|did|has|have|would|should|could|can|will|might|that|which|who|and|or|but)$/;

/**
 * "the operations one" behind "what does a security manager do" → "the operations manager"; behind
 * "which soft skills matter" "the technical ones" → "the technical skills".
 */
export function nameTheOne(own: Reading, last: Reading, read: (text: string) => Reading): Reading {
  const at = own.words.findIndex(
    (word, i) => word === "ones" || (word === "one" && AFTER.test(own.words[i + 1] ?? "for")),
  );
  if (at < 1) return own;
  const things = last.mentions.filter(({ concept }) => NOUNS.includes(concept.kind));
  // The library's own role is named everywhere: another thing is rather meant.
  const thing = things.findLast(({ concept }) => concept.id !== OWN_ROLE) ?? things.at(-1);
  const asked = last.mentions.find(
    ({ first, last: end }) =>
      WHICH.has(last.words[first - 1] ?? "") || (end > first && WHICH.has(last.words[first] ?? "")),
  );
  const asks = WHICH.has(own.words[at - 1] ?? "");
  const named = (asks ? (asked ?? thing) : (thing ?? asked)) ?? last.mentions.at(-1);
  const noun = named && (NOUN_OF[named.concept.kind] ?? last.words[named.last]);
  if (!noun) return own;
  return read(own.words.map((word, i) => (i === at ? noun : word)).join(" "));
}
