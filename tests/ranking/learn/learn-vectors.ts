import type { Embedding } from "../../../src/retrieve/embedding.ts";
import { placeOf } from "../../../src/retrieve/place-of.ts";
import { add } from "../../../src/retrieve/vector.ts";
import { createRandom } from "../../bench/random.ts";
import { createSteps } from "./create-steps.ts";
import { createTable } from "./create-table.ts";
import type { Lessons, Terms } from "./lessons.ts";
import { slopeTowards } from "./slope-towards.ts";

/** Times that all questions are gone through. More: the own questions are learned by heart. */
const ROUNDS = 40;
/** The last rounds, over which the vectors are averaged: single steps go astray. */
const AVERAGED = 20;
/** The share of a question's terms that is left out each time, lest single terms decide. */
const LEFT_OUT = 0.3;

/**
 * Learns a vector for each term, so that questions lie near the entry that they ask for and far
 * from all others: a bag of words with a softmax over the entries, by gradient ascent. An entry
 * lies where the phrasings known for it lie; for one of these, where the others do.
 * @returns the vectors of all terms, one after another.
 */
export function learnVectors(lessons: Lessons, progress: (text: string) => void): Float32Array {
  const random = createRandom(1);
  const table = createTable(lessons);
  const step = createSteps(table.vectors, table.slopes);
  const averages = new Float32Array(table.vectors.length);
  const directionOf = (text: Terms) => table.place(text).direction;
  const learn = (text: Terms, entry: number, places: Float32Array, share: number) => {
    const amounts = text.amounts.map((amount) => (random() < LEFT_OUT ? 0 : amount));
    const place = table.place({ terms: text.terms, amounts });
    if (place.length === 0) return;
    table.pull(place, slopeTowards(entry, places, place.direction), share);
  };
  const known = lessons.entries.reduce((sum, { asks }) => sum + asks.length, 0);
  for (let round = 1; round <= ROUNDS; round++) {
    progress(`round ${round} of ${ROUNDS}`);
    const entries = lessons.entries.map(({ asks, text }) => ({
      asks: asks.map(directionOf),
      text: directionOf(text),
    }));
    const places = joined(entries.map(({ asks, text }) => placeOf(asks, text)));
    for (const { entry, ...text } of lessons.questions)
      learn(text, entry, places, 1 / lessons.questions.length);
    entries.forEach(({ asks, text }, entry) => {
      const start = entry * text.length;
      const place = places.slice(start, start + text.length);
      lessons.entries[entry]?.asks.forEach((ask, i) => {
        places.set(placeOf(asks.toSpliced(i, 1), text), start);
        learn(ask, entry, places, 1 / known);
      });
      places.set(place, start);
    });
    step();
    if (round > ROUNDS - AVERAGED) add(averages, table.vectors, 1 / AVERAGED);
  }
  return averages;
}

function joined(places: readonly Embedding[]): Float32Array {
  return Float32Array.from(places.flatMap((place) => [...place]));
}
