import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { SHIPPED_KNOWLEDGE } from "../../src/knowledge/shipped.ts";
import { createReader } from "../../src/understand/reader.ts";
import { createStandardize } from "../../src/understand/standardize.ts";
import { createWithoutFrills } from "../../src/understand/without-frills.ts";

const { vocabulary, phrasebook } = await loadKnowledge(SHIPPED_KNOWLEDGE);
const isEnglish = () => true;
const { readQuestion } = createReader(vocabulary, isEnglish);
const standardize = createStandardize(vocabulary, isEnglish);
const withoutFrills = createWithoutFrills(phrasebook, standardize);
const bare = (text: string) => withoutFrills(readQuestion(text)).words.join(" ");

describe("createWithoutFrills", () => {
  it.each([
    ["quick question, do i need an mba", "do i need an mba"],
    ["yo so what do managers earn", "what do managers earn"],
    ["is the pay any good or nah lol", "is the pay any good"],
    ["ngl is the pay any good tho", "is the pay any good"],
    ["is it, tbh, a good career", "is it a good career"],
    ["remote or hybrid", "remote or hybrid"],
    ["who is my boss", "who is my boss"],
    ["does an mba help", "does an mba help"],
  ])("leaves of %j only %j", (text, left) => {
    expect(bare(text)).toBe(left);
  });

  it.each(["lol", "so", "tbh ngl lol", "hi", ""])("changes nothing of %j", (text) => {
    expect(withoutFrills(readQuestion(text))).toEqual(readQuestion(text));
  });

  it("leaves words in their order, and concepts on their words", () => {
    const words = fc.constantFrom(
      ...[...phrasebook.openings, ...phrasebook.closings, ...phrasebook.asides],
      ...["salary", "degree", "new york", "earn", "vs", "?"],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (typed) => {
        const whole = readQuestion(typed.join(" "));
        const left = withoutFrills(whole);
        const rest = [...whole.words];
        for (const word of left.words) {
          const at = rest.indexOf(word);
          expect(at).toBeGreaterThanOrEqual(0);
          rest.splice(0, at + 1);
        }
        for (const { first, last } of left.mentions)
          expect(first <= last && last < left.words.length).toBe(true);
      }),
    );
  });
});
