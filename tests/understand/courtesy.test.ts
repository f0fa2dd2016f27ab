import { beforeAll, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { createWithoutCourtesy, type WithoutCourtesy } from "../../src/understand/courtesy.ts";
import { createSmallTalk } from "../../src/understand/small-talk.ts";
import { createStandardize } from "../../src/understand/standardize.ts";
import { LIGHTHOUSES } from "../fixtures/library.ts";

let bare: WithoutCourtesy;

beforeAll(async () => {
  const { vocabulary, phrasebook, passages } = await loadKnowledge(LIGHTHOUSES);
  const standardize = createStandardize(vocabulary);
  const questions = passages.flatMap(({ asks }) => asks);
  bare = createWithoutCourtesy(createSmallTalk(phrasebook, standardize, questions), standardize);
});

describe("createWithoutCourtesy", () => {
  it.each([
    ["Hi there! What is the pay? Thanks a lot!", "What is the pay?"],
    ["Good morning everyone. Who winds the lamp?", "Who winds the lamp?"],
    ["how high is the tower, thanks", "how high is the tower"],
    ["What is the pay? How are you?", "What is the pay?"],
    ["I keep the lamp. What is the pay?", "I keep the lamp. What is the pay?"],
  ])("leaves of %j only %j", (text, question) => {
    expect(bare(text)).toBe(question);
  });

  it.each(["Where did you find that?", "Is it like this?", "Thanks!", "Hi! How are you? Bye!", ""])(
    "changes nothing of %j",
    (text) => {
      expect(bare(text)).toBe(text);
    },
  );
});
