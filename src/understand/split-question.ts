import { BETWEEN } from "./between.ts";
import { findQuestions } from "./find-questions.ts";
import { QUESTION_WORD } from "./question-word.ts";
import { sidesOf } from "./sides-of.ts";

/** A question taken apart: sides of a comparison, or several questions in one message. */
export type Split =
  | {
      readonly kind: "comparison";
      readonly sides: readonly string[];
      readonly shared: string;
      /** Sides that were left out. */
      readonly more: number;
    }
  | { readonly kind: "several"; readonly questions: readonly string[]; readonly more: number };

type Several = Extract<Split, { kind: "several" }>;

/** Sides or sub-questions that are answered; a word is said about the rest. */
export const MOST_PARTS = 4;

const COMPARING = new RegExp(
  `\\b(?:${BETWEEN}|compar(?:e|ing)|comparison of)\\s+(?<a>[^,?]+?)\\s+(?:and|or|with|to|versus|vs\\.?)\\s+(?<b>[^?]+)`,
  "i",
);
/** "what separates a director from a CIO?", "what sets a CIO apart from a CTO?" */
const SEPARATING =
  /^\W*(?:(?:so|and|but) )?what (?:(?:separates?|distinguish(?:es)?|divides?) (?<a>[^,?]{1,80}?)|sets? (?<c>[^,?]{1,80}?) apart) from (?<b>[^?]{1,200})/i;
/** "One of them guards the vault, the other counts the coins. How do they differ?" */
const ONE_AND_OTHER =
  /\bone (?!thing|day|year|of the)(?:of them )?(?<a>[^,;.?!]{1,120})[,;] (?:and )?(?:the other|one|another) (?<b>[^,;.?!]{1,120})[.?!] *(?<shared>.*)$/i;
/** Nobody in particular: "what sets me apart from others?" compares nothing. */
const ANYBODY =
  /^(?:(?:me|myself|you|yourself|us|him|her|them|those|the rest|every(?:one|body))\W*$|others?\b)/i;
const VERSUS =
  /(?<a>[^?.!]+?)\s*(?:\bvs\b\.?|\bversus\b|\bcompared (?:to|with|against)\b|\bdiffers? from\b|\bdifferent from\b|\bapart from\b|\banything like\b|\bas opposed to\b|\brather than\b|\bin contrast to\b)\s*(?<b>[^?]+)/i;
/** A side must say something: "how would that differ from…" has nothing on its left. */
const TELLING =
  /\b(?!(?:how|would|that|this|these|those|what|does|have|having|with|from|they|them|your|mine|there|here)\b)[\p{L}]{2,}/iu;
const MARKERS =
  /\b(?:each|both|either|the one and in the other|differ|differs|different|difference|apart|better|best|compare|compared|comparison|versus|vs|pros and cons|which of|whichever|rather|prefer|side by side|who looks after what|who does what|prepare me differently)\b/i;
/** Words that another question stands behind: "which pays more?", "do they…" */
const POINTING_BACK =
  /\b(?:it|that|this|they|them|these|those|either|each|both|which|more|less|one)\b/i;

/** Nothing but names: "Jira, Trello or Asana?" */
const NAME = `(?!(?:${QUESTION_WORD})\\b)(?:[\\w+#&.'/-]+\\s+){0,2}[\\w+#&.'/-]+`;
const BARE_LIST = new RegExp(`^${NAME}(?:\\s*,\\s*${NAME}){0,8}\\s*,?\\s+or\\s+${NAME}\\W*$`, "i");

/** Finds two or more sides or questions in a normalised text; undefined for a single question. */
export function splitQuestion(text: string): Split | undefined {
  const several = splitSeveral(text);
  return (
    splitOneAndOther(text) ??
    (several && isApart(several) ? several : undefined) ??
    splitVersus(text) ??
    several ??
    splitAlternatives(text) ??
    splitBoth(text) ??
    splitRepeated(text)
  );
}

function splitOneAndOther(text: string): Split | undefined {
  const { a = "", b = "", shared = "" } = ONE_AND_OTHER.exec(text)?.groups ?? {};
  return MARKERS.test(text) && TELLING.test(a) && TELLING.test(b)
    ? comparison([a.trim(), b.trim()], shared)
    : undefined;
}

// "Can you describe a day? How much is meetings compared with hands-on work?" One of them compares.
function isApart({ questions }: Several): boolean {
  if (questions.length !== 2) return false;
  const others = questions.filter((question) => !splitVersus(question));
  const standsAlone = others.every((other) => !MARKERS.test(other) && !POINTING_BACK.test(other));
  return others.length === 1 && standsAlone;
}

// "can I get in without a licence and without a boat?"
function splitRepeated(text: string): Split | undefined {
  const [before = "", after, more] = text.split(/\s+and\s+(?=(?:without|about)\s)/i);
  if (after === undefined || more !== undefined || /[.!?]\s*\S/.test(text)) return undefined;
  const [word = ""] = after.split(/\s/, 1);
  const at = before.toLowerCase().lastIndexOf(` ${word.toLowerCase()} `);
  if (at < 0) return undefined;
  return { kind: "several", questions: [before, before.slice(0, at + 1) + after], more: 0 };
}

function splitVersus(text: string): Split | undefined {
  const found = SEPARATING.exec(text) ?? VERSUS.exec(text) ?? COMPARING.exec(text);
  const { a = found?.groups?.c, b } = found?.groups ?? {};
  if (!a || !b || ANYBODY.test(a) || ANYBODY.test(b)) return undefined;
  const [last = "", ...context] = b.split(/\s*[,:?]\s+|\s+-\s+/);
  const sides = [...sidesOf(a), ...sidesOf(last)];
  return sides.length < 2 || !sides.every((side) => TELLING.test(side))
    ? undefined
    : comparison(sides, context.join(" "));
}

function splitSeveral(text: string): Several | undefined {
  const questions = findQuestions(text);
  if (questions.length < 2) return undefined;
  return {
    kind: "several",
    questions: questions.slice(0, MOST_PARTS),
    more: Math.max(0, questions.length - MOST_PARTS),
  };
}

// "hospital or bank: what would my day look like in each?" needs a marker: most "or"s compare nothing.
function splitAlternatives(text: string): Split | undefined {
  const either =
    /^(?<sides>[^:?]{2,60}?)\s*(?::|\s-\s|,\s(?=which|what|who|how))\s*(?<shared>.+)$/.exec(text);
  const list = either?.groups?.sides ?? "";
  const listed = sidesOf(list);
  if (listed.length >= 2 && /\b(?:or|and|vs)\b/i.test(list))
    return comparison(listed, either?.groups?.shared ?? "");
  const bare = BARE_LIST.test(text) ? sidesOf(text.replace(/\W+$/, "")) : [];
  if (bare.length >= 2) return comparison(bare, "");
  if (!MARKERS.test(text)) return undefined;
  const [, before = "", a = "", b = "", after = ""] =
    /^(.*?\b)?((?:[\w+&-]+\s+){0,4}[\w+&-]+)\s+or\s+((?:an?\s+|the\s+)?[\w+&-]+(?:\s+[\w+&-]+){0,3})(.*)$/i.exec(
      text,
    ) ?? [];
  return a && b ? comparison([a, b], `${before} ${after}`.trim()) : undefined;
}

// "I struggle with old systems and a tiny budget, any advice on both?"
function splitBoth(text: string): Split | undefined {
  const both = /\b(?:both|either of (?:them|these|those|that)|for either)\b/i;
  if (!both.test(text)) return undefined;
  const [, before = "", a = "", b = ""] =
    /^(.*?)((?:[\w'-]+\s+){0,5}[\w'-]+)\s+and\s+((?:[\w'-]+\s*){1,10}?)([,.?].*)$/i.exec(text) ??
    [];
  if (!a || !b) return undefined;
  return { kind: "several", questions: [`${before} ${a}`.trim(), b.trim()], more: 0 };
}

function comparison(sides: readonly string[], shared: string): Split {
  return {
    kind: "comparison",
    sides: sides.slice(0, MOST_PARTS),
    shared,
    more: Math.max(0, sides.length - MOST_PARTS),
  };
}
