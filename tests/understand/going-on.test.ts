import { beforeAll, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { createGoingOn, type FindGoingOn } from "../../src/understand/going-on.ts";
import { createStandardize } from "../../src/understand/standardize.ts";
import { whatWasMeant } from "../../src/understand/what-was-meant.ts";
import { words } from "../../src/understand/words.ts";
import { LIGHTHOUSES } from "../fixtures/library.ts";

let goingOn: FindGoingOn;
let kindOf: (text: string) => string | undefined;
beforeAll(async () => {
  const { vocabulary, phrasebook } = await loadKnowledge(LIGHTHOUSES);
  const standardize = createStandardize(vocabulary);
  goingOn = createGoingOn(phrasebook, standardize);
  kindOf = (text) => goingOn(standardize(words(text)))?.kind;
});

describe("createGoingOn", () => {
  it.each([
    ["go on, anything more?", "more"],
    ["could you tell me more about it please", "more"],
    ["says who?", "source"],
    ["and where do you have that from?", "source"],
    ["is there a link for this", "source"],
    ["would another guide put it differently?", "others"],
    ["can you repeat your first answer", "first"],
    ["say that again please", "repeat"],
    ["no sorry, I meant the lamp", "correction"],
    ["right, next question: who pays?", "change"],
    ["let's go back to the lamp", "back"],
    ["ok which of them is older?", "choice"],
    ["and which is the older one?", "choice"],
    ["what about the lamp?", "reference"],
  ])("hears %j as %s", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it.each([
    "how much more does an inspector earn?",
    "how do I link the lamp to the horn?",
    "what is the pay?",
    "what does the handbook say on storms and what would another guide say about the pay then?",
    "",
  ])("hears nothing of the kind in %j", (text) => {
    expect(kindOf(text)).toBeUndefined();
  });

  it("says how many words an opening takes up", () => {
    expect(goingOn(["what", "about", "the", "lamp"])).toEqual({ kind: "reference", length: 2 });
  });
});

describe("whatWasMeant", () => {
  it.each([
    ["not the pay, the hours", "the hours"],
    ["No, not the pay; I meant the hours", "the hours"],
    ["I meant the hours, not the pay", "the hours"],
  ])("takes %j for %j", (text, meant) => {
    expect(whatWasMeant(text)).toBe(meant);
  });

  it.each(["not sure, what does a keeper do?", "why not a keeper?", "the hours", ""])(
    "takes %j for no correction",
    (text) => {
      expect(whatWasMeant(text)).toBeUndefined();
    },
  );
});
