import { DIMENSIONS, type WordVectors } from "../knowledge/word-vectors.ts";
import type { QuestionReading, Reading } from "../understand/reading.ts";
import { stem } from "../understand/stem.ts";
import { forEachPair } from "./for-each-pair.ts";
import { forEachTerm } from "./for-each-term.ts";
import { strangeVector } from "./strange-vector.ts";
import { add, toLengthOne } from "./vector.ts";

/** A direction in the space of meanings: `DIMENSIONS` numbers of length 1, or all 0 for no words. */
export type Embedding = Float32Array;

/** Where a question lies, with the pairs of its words and by its words alone. */
export interface QuestionPlace {
  readonly asked: Embedding;
  readonly words: Embedding;
}

/** Places texts by their terms and by what pairs of these mean beyond them: the sum of all, drawn to length 1. */
export interface Embed {
  (...readings: readonly Reading[]): Embedding;
  /** The same by the terms alone. */
  readonly words: (reading: Reading) => Embedding;
  /** A question both ways. */
  readonly question: (reading: QuestionReading) => QuestionPlace;
  /** What was learned under a name, of any length; undefined for a name that was not there. */
  readonly learned: (name: string) => Float32Array | undefined;
}

/** How many of the steps in which word vectors are kept make up a length of 1. */
export const STEPS = 200;
/** Strange terms whose vectors are kept ready, 400 bytes each. Higher: large libraries are learned faster. */
const READY = 8192;

export function createEmbed(vectors: WordVectors): Embed {
  const strange = new Map<string, Float32Array>();
  const strangeOf = (term: string) => {
    const held = strange.get(term);
    if (held) return held;
    const vector = strangeVector(term);
    if (strange.size < READY) strange.set(term, vector);
    return vector;
  };
  const sumOfTerms = (readings: readonly Reading[]) => {
    const sum = new Float32Array(DIMENSIONS);
    for (const reading of readings) {
      const nowhere = foundNowhere(reading);
      forEachTerm(reading, (term, amount) => {
        const steps = vectors.get(term);
        if (steps) add(sum, steps, amount / STEPS);
        else if (!nowhere.has(term)) add(sum, strangeOf(term), amount);
      });
    }
    return sum;
  };
  const addPairs = (sum: Float32Array, readings: readonly Reading[]) => {
    for (const reading of readings)
      forEachPair(reading, (pair, amount) => {
        const steps = vectors.get(pair);
        if (steps) add(sum, steps, amount / STEPS);
      });
    return sum;
  };
  const embed = (...readings: readonly Reading[]) =>
    toLengthOne(addPairs(sumOfTerms(readings), readings));
  const words = (reading: Reading) => toLengthOne(sumOfTerms([reading]));
  const question = (reading: QuestionReading) => {
    const sum = sumOfTerms([reading]);
    const alone = toLengthOne(sum.slice());
    return { asked: toLengthOne(addPairs(sum, [reading])), words: alone };
  };
  const learned = (name: string) => {
    const steps = vectors.get(name);
    return steps && Float32Array.from(steps, (value) => value / STEPS);
  };
  return Object.assign(embed, { words, question, learned });
}

// A word of a question that no text has would have a direction in which nothing lies.
function foundNowhere(reading: Reading | QuestionReading): ReadonlySet<string> {
  return new Set("unknown" in reading ? reading.unknown.map(stem) : []);
}
