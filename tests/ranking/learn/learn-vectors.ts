import { DIMENSIONS } from "../../../src/knowledge/word-vectors.ts";
import { add } from "../../../src/retrieve/vector.ts";
import { createRandom } from "../../bench/random.ts";
import { createDraw } from "./create-draw.ts";
import { createPlaces } from "./create-places.ts";
import { createSteps } from "./create-steps.ts";
import { createTable } from "./create-table.ts";
import type { Lessons, Terms } from "./lessons.ts";
import { createTakenFor, pushesOf, type TakenFor } from "./pushes.ts";
import { vectorAt } from "./vector-at.ts";

/** The vectors of all terms and of all entries, one after another. */
export interface Learned {
  readonly terms: Float32Array;
  readonly entries: Float32Array;
}

/** Steps in all: 9 times through 61,000 questions. Half as many more give the same. */
const STEPS = 280;
/** The last steps, over which the vectors are averaged: single steps go astray. */
const AVERAGED = STEPS / 2;
/** Questions that a step learns from, and phrasings of the guides. */
const QUESTIONS = 2048;
const PHRASINGS = 1024;
/** The share of a question's terms that is left out each time, lest single terms decide. */
const LEFT_OUT = 0.5;
/** How often it is told how far it is, in steps. */
const TOLD = 16;

/**
 * Learns a vector for each term and for each entry, so that questions lie near the entry that they
 * ask for and far from all others: a bag of words with a softmax over the entries, by gradient
 * ascent. An entry lies where the phrasings known for it lie (for one of these, where the others
 * do), moved by its own vector.
 */
export function learnVectors(lessons: Lessons, progress: (text: string) => void): Learned {
  const random = createRandom(1);
  const table = createTable(lessons);
  const stepTerms = createSteps(table.vectors, table.slopes);
  const places = createPlaces(lessons, (text) => table.place(text).direction);
  const terms = new Float32Array(table.vectors.length);
  const entries = new Float32Array(places.own.length);
  const learn = (text: Terms, entry: number, takenFor: TakenFor, share: number) => {
    const amounts = text.amounts.map((amount) => (random() < LEFT_OUT ? 0 : amount));
    const place = table.place({ terms: text.terms, amounts });
    if (place.length === 0) return;
    const pushes = pushesOf(entry, { places: places.all, takenFor }, place.direction);
    table.pull(place, sumOf(places.all, pushes), share);
    places.pull(place.direction, pushes, share);
  };
  const drawQuestion = createDraw(lessons.questions, random);
  const drawPhrasing = createDraw(phrasingsOf(lessons), random);
  for (let step = 1; step <= STEPS; step++) {
    if (step % TOLD === 0) progress(`step ${step} of ${STEPS}`);
    places.settle();
    const takenFor = createTakenFor(places.all.slice());
    const questions = drawQuestion(QUESTIONS);
    for (const { entry, ...text } of questions) learn(text, entry, takenFor, 1 / questions.length);
    const phrasings = drawPhrasing(PHRASINGS);
    for (const { entry, ask, text } of phrasings)
      places.without(entry, ask, () => learn(text, entry, takenFor, 1 / phrasings.length));
    stepTerms();
    places.step();
    if (step <= STEPS - AVERAGED) continue;
    add(terms, table.vectors, 1 / AVERAGED);
    add(entries, places.own, 1 / AVERAGED);
  }
  return { terms, entries };
}

function phrasingsOf({ entries }: Lessons) {
  return entries.flatMap(({ asks }, entry) => asks.map((text, ask) => ({ entry, ask, text })));
}

function sumOf(places: Float32Array, amounts: Float32Array): Float32Array {
  const sum = new Float32Array(DIMENSIONS);
  amounts.forEach((amount, entry) => {
    add(sum, vectorAt(places, entry), amount);
  });
  return sum;
}
