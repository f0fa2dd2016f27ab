import { describe, expect, it, vi } from "vitest";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Passage } from "../../src/knowledge/passage.ts";
import { retrieve } from "../../src/retrieve/retrieve.ts";
import { createSearcher } from "../../src/retrieve/searcher.ts";
import { createEnglish } from "../../src/understand/english.ts";
import { createReader } from "../../src/understand/reader.ts";
import { LIGHTHOUSES } from "../fixtures/library.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const knowledge = await loadKnowledge(LIGHTHOUSES);
const { passages, vocabulary } = knowledge;
const isEnglish = createEnglish();

function openSearch(library: readonly Passage[]) {
  const reader = createReader(vocabulary, isEnglish);
  const searcher = createSearcher({ ...knowledge, passages: library }, reader);
  return (text: string) => retrieve(searcher, reader.readQuestion(text));
}
const search = openSearch(passages);
const first = (text: string) => search(text).candidates[0]?.passage.id;

describe("createSearcher", () => {
  it("finds a passage by each of its own phrasings, by its heading and by words of its text", () => {
    for (const { id, asks } of passages) for (const ask of asks) expect(first(ask), ask).toBe(id);
    expect(first("fog signals")).toBe("harbour-fog-signals");
    expect(first("winds the clockwork")).toBe("keepers-duties-of-a-lighthouse-keeper");
    expect(first("two months on the rock")).toBe("supply-boat-shore-leave");
  });

  it("finds it by related words that stand nowhere else", () => {
    expect(first("apprenticeship")).toBe("keepers-learning-to-trim-the-lamp");
    expect(first("archipelago")).toBe("keepers-pay-by-island");
  });

  it("gives candidates best first, each once, with finite evidence", () => {
    for (const text of ["what does a keeper do", "pay", "the", "lamp horn boat licence"]) {
      const { candidates } = search(text);
      const scores = candidates.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(new Set(candidates.map(({ passage }) => passage.id)).size).toBe(candidates.length);
      for (const { evidence } of candidates)
        for (const value of Object.values(evidence)) expect(value).toSatisfy(Number.isFinite);
    }
  });

  it("is surer of a phrasing than of one about something else, and least sure of nothing", () => {
    const whole = search("what are the duties of an inspector").confidence;
    expect(whole).toBeGreaterThan(search("what are the duties of a submarine plumber").confidence);
    expect(search("").confidence).toBe(0);
    expect(search("xqzzy").confidence).toBeLessThan(0.3);
  });

  it("names the uncovered topic that is nearest", () => {
    expect(search("are dogs allowed in the tower").gap?.gap.topic).toBe("pets on the rock");
  });

  it("says how much a passage is about a thing", () => {
    const [best] = search("how much does a keeper earn on skellig").candidates;
    expect(best?.about("place:skellig")).toBeGreaterThan(0.3);
    expect(best?.about("place:rockall")).toBe(0);
    expect(best?.tells("place:skellig")).toBe(true);
  });

  it("looks closely at no more passages in a library fifty times the size", () => {
    const many = Array.from({ length: 50 }, (_, i) =>
      passages.map((passage) => ({ ...passage, id: `${passage.id}-${i}` })),
    ).flat();
    const searchMany = openSearch(many);
    for (const text of ["what does a keeper do", "pay", "how much does a keeper earn on lundy"]) {
      const { candidates } = searchMany(text);
      expect(candidates.length).toBeGreaterThan(0);
      expect(candidates.length).toBeLessThanOrEqual(50);
    }
  });

  it("finds nothing in an empty library, and one passage in a library of one", () => {
    expect(openSearch([])("what does a keeper do").candidates).toEqual([]);
    const [one] = passages.filter(({ id }) => id === "harbour-fog-signals");
    if (!one) throw new Error("the fixture has changed");
    expect(openSearch([one])("what is a fog signal").candidates[0]?.passage).toBe(one);
  });

  it("does not depend on what was asked before", () => {
    const before = search("what does a keeper do").candidates.map(({ score }) => score);
    for (const { asks } of passages) for (const ask of asks) search(ask);
    expect(search("what does a keeper do").candidates.map(({ score }) => score)).toEqual(before);
  });
});
