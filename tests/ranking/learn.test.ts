import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { DIMENSIONS } from "../../src/knowledge/word-vectors.ts";
import { add, cosine, toLengthOne } from "../../src/retrieve/vector.ts";
import { LIGHTHOUSES } from "../fixtures/library.ts";
import { createPlaces } from "./learn/create-places.ts";
import { createTable } from "./learn/create-table.ts";
import { learnVectors } from "./learn/learn-vectors.ts";
import { readLessons, type Terms } from "./learn/lessons.ts";

const knowledge = await loadKnowledge(LIGHTHOUSES);
const [pay, horn] = ["keepers-pay-by-island", "harbour-fog-signals"];
const PHRASINGS = [
  { of: pay, asks: ["how much zorp is in it", "the zorp of a keeper", "any zorp for it"] },
  { of: horn, asks: ["what makes that blag", "blag out at sea", "who makes a blag"] },
  { of: "no-such-passage", asks: ["lost"] },
];

describe("learning word vectors", () => {
  const lessons = readLessons(knowledge, PHRASINGS);
  const learned = learnVectors(lessons, () => {});
  const vectorOf = (term: string) => {
    const at = lessons.names.indexOf(term);
    expect(at, term).toBeGreaterThanOrEqual(0);
    return learned.terms.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS);
  };

  const placeOfAsks = (id: string) => {
    const place = new Float32Array(DIMENSIONS);
    const entry = lessons.entries[knowledge.passages.findIndex((passage) => passage.id === id)];
    for (const term of entry?.asks.flatMap(({ terms }) => terms) ?? [])
      add(place, vectorOf(lessons.names[term] ?? ""), 1);
    return toLengthOne(place);
  };

  it("leaves out questions for what the library does not have", () => {
    expect(lessons.questions).toHaveLength(6);
    expect(lessons.names).not.toContain("lost");
  });

  it("brings a word near to the passage that it is asked by, and away from another", () => {
    const near = (term: string, id: string) => cosine(vectorOf(term), placeOfAsks(id));
    expect(near("zorp", pay)).toBeGreaterThan(near("zorp", horn) + 0.05);
    expect(near("blag", horn)).toBeGreaterThan(near("blag", pay) + 0.05);
  });

  it("moves an entry towards what pulls it, and away from what pushes it", () => {
    const table = createTable(lessons);
    const directionOf = (text: Terms) => table.place(text).direction;
    const places = createPlaces(lessons, directionOf);
    const question = directionOf(lessons.questions[0] ?? { terms: [], amounts: [] });
    const near = (entry: number) =>
      cosine(question, places.all.subarray(entry * DIMENSIONS, (entry + 1) * DIMENSIONS));
    places.settle();
    const before = [near(0), near(1), near(2)] as const;
    places.pull(question, Float32Array.of(1, -1), 1);
    places.step();
    places.settle();
    expect(near(0)).toBeGreaterThan(before[0]);
    expect(near(1)).toBeLessThan(before[1]);
    expect(near(2)).toBeCloseTo(before[2]);
  });

  it("learns the same from the same", () => {
    expect(learnVectors(lessons, () => {})).toEqual(learned);
  });
});
