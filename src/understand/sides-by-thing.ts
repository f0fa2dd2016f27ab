import type { ConceptKind } from "../knowledge/vocabulary.ts";
import type { Mention } from "./concept-finder.ts";
import type { AskedPart } from "./intent.ts";
import { joinReadings, keepWords } from "./join-readings.ts";
import type { QuestionReading } from "./reading.ts";
import { MOST_PARTS } from "./split-question.ts";

/** Kinds of things that are held against each other, the surest first. */
const KINDS: readonly ConceptKind[] = [
  "role",
  "level",
  "industry",
  "degree",
  "credential",
  "place",
];

const MARKS =
  /\b(?:vs|versus|or|compare[ds]?|comparing|comparison|differ(?:s|ent|ently|ence|ences)?|apart|between|each|both|either|neither|distinguish(?:es)?|distinction|contrast|better|rather|than|prefer|one and (?:in )?the other|who does what|who looks after what|unlike|alike|same as|switch(?:ing)? from)\b/i;

/** What the shared words of a comparison count beside a side's own. */
const SHARED = 0.6;

/**
 * The sides of a comparison of two or more named things of one kind ("hospital or bank?"), each
 * with the words that they share; undefined when the question holds nothing against each other.
 */
export function sidesByThing(reading: QuestionReading): AskedPart[] | undefined {
  if (!MARKS.test(reading.text)) return undefined;
  for (const kind of KINDS) {
    const named = outermost(reading.mentions.filter((mention) => isSide(mention, kind)));
    const sides = [...new Map(named.map((mention) => [mention.concept.id, mention])).values()];
    if (sides.length < 2) continue;
    const inSide = (position: number) =>
      named.some(({ first, last }) => first <= position && position <= last);
    const shared = keepWords(reading, (position) => !inSide(position));
    return sides.slice(0, MOST_PARTS).map(({ concept, first, last }) => {
      const own = keepWords(reading, (position) => first <= position && position <= last);
      const joined = joinReadings([
        { reading: own, emphasis: 1 },
        { reading: shared, emphasis: SHARED },
      ]);
      const { text, corrections, unknown } = reading;
      return {
        name: nameOf(own.words),
        reading: { ...joined, text, corrections, unknown },
        thing: `${concept.kind}:${concept.id}`,
      };
    });
  }
  return undefined;
}

const TOO_GENERAL = new Set([
  "it-manager",
  "generic-degree",
  "certificate",
  "all-industries",
  "end-user",
  "it-staff",
]);

function isSide({ concept }: Mention, kind: ConceptKind): boolean {
  return concept.kind === kind && !TOO_GENERAL.has(concept.id);
}

/** "mba or" → "mba": what joins the sides belongs to neither name. */
function nameOf(words: readonly string[]): string {
  return words
    .join(" ")
    .replace(/^(?:(?:or|and|vs|versus|the|an?) )+|(?: (?:or|and|vs|versus))+$/g, "");
}

/** Mentions that do not lie within a longer one. */
function outermost(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (one) =>
      !mentions.some(
        (other) =>
          other.first <= one.first &&
          other.last >= one.last &&
          other.last - other.first > one.last - one.first,
      ),
  );
}
