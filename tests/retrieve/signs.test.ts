import { describe, expect, it, vi } from "vitest";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { retrieve } from "../../src/retrieve/retrieve.ts";
import { createSearcher } from "../../src/retrieve/searcher.ts";
import { createEnglish } from "../../src/understand/english.ts";
import { createReader } from "../../src/understand/reader.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const knowledge = await loadKnowledge("knowledge");
const reader = createReader(knowledge.vocabulary, createEnglish());
const searcher = createSearcher(knowledge, reader);
const signsOf = (text: string) => retrieve(searcher, reader.readQuestion(text)).signs;

describe("the sign that another profession is asked about", () => {
  it.each([
    "is being a firefighter physically demanding?",
    "a day in the life of a surgeon",
    "how many hours do translators work?",
  ])("is seen in %j", (text) => {
    expect(signsOf(text)?.otherProfession).toBe(1);
  });

  it.each([
    "as a nurse, is it hard to get in?",
    "I am a chef, what should I study first?",
    "how do I convince the CFO to pay for it?",
    "do you need an MBA to become a CIO?",
    "how many hours do IT managers work?",
  ])("is not seen in %j", (text) => {
    expect(signsOf(text)?.otherProfession).toBe(0);
  });
});

describe("the sign that what is earned or what it costs is asked for and missing", () => {
  it.each(["how much does an IT service manager earn?", "what does the MIT Sloan course cost?"])(
    "is seen in %j",
    (text) => {
      expect(signsOf(text)?.amountMissing).toBe(1);
    },
  );

  it.each([
    "how much does an IT manager earn?",
    "what does the pay depend on?",
    "how much technical work do they do?",
    "is it worth the money?",
  ])("is not seen in %j", (text) => {
    expect(signsOf(text)?.amountMissing).toBe(0);
  });
});

it("what somebody tells of themselves brings no topic near", () => {
  const gapOf = (text: string) => retrieve(searcher, reader.readQuestion(text)).gap?.gap.topic;
  expect(gapOf("what does an accountant do in a bank?")).toMatch(/accounting/);
  expect(gapOf("Accountant, bored. How do I get into IT management?")).not.toMatch(/accounting/);
});

it("nothing is sure of a message in which no word is known", () => {
  expect(retrieve(searcher, reader.readQuestion("xqzt vrrkk wpplmm")).confidence).toBe(0);
});
