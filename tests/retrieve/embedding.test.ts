import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIMENSIONS, type WordVectors } from "../../src/knowledge/word-vectors.ts";
import { createEmbed } from "../../src/retrieve/embedding.ts";
import { forEachPair } from "../../src/retrieve/for-each-pair.ts";
import { forEachTerm } from "../../src/retrieve/for-each-term.ts";
import { placeOf } from "../../src/retrieve/place-of.ts";
import { strangeVector } from "../../src/retrieve/strange-vector.ts";
import { cosine } from "../../src/retrieve/vector.ts";
import type { Reading } from "../../src/understand/reading.ts";

const NO_VECTORS: WordVectors = new Map();

function reading(...stems: string[]): Reading {
  return { words: stems, stems, emphasis: stems.map(() => 1), mentions: [] };
}

describe("createEmbed", () => {
  it("places texts of strange words by the words that they share", () => {
    const embed = createEmbed(NO_VECTORS);
    const asked = embed(reading("lamp", "keeper", "pay"));
    expect(cosine(asked, embed(reading("lamp", "keeper", "pay")))).toBeCloseTo(1);
    expect(cosine(asked, embed(reading("lamp", "keeper", "boat")))).toBeGreaterThan(0.4);
    expect(Math.abs(cosine(asked, embed(reading("fog", "horn", "rock"))))).toBeLessThan(0.4);
  });

  it("places words that were learned to be alike near each other", () => {
    const vector = Int8Array.from({ length: DIMENSIONS }, (_, d) => (d % 3) * 40 - 40);
    const embed = createEmbed(
      new Map([
        ["salari", vector],
        ["dough", vector],
      ]),
    );
    expect(cosine(embed(reading("salari")), embed(reading("dough")))).toBeCloseTo(1);
    expect(cosine(embed(reading("salari")), embed(reading("bread")))).toBeLessThan(0.4);
  });

  it("places what two near words mean together, and passes over pairs that were not learned", () => {
    const [up, pick, learn] = [0, 1, 2].map((at) =>
      Int8Array.from({ length: DIMENSIONS }, (_, d) => (d % 3 === at ? 100 : 0)),
    );
    const known = { up, pick, learn, "pick up": learn };
    const embed = createEmbed(
      new Map(Object.entries(known).flatMap(([term, vector]) => (vector ? [[term, vector]] : []))),
    );
    const learning = embed(reading("learn"));
    const near = (...stems: string[]) => cosine(embed(reading(...stems)), learning);
    expect(near("pick", "up")).toBeGreaterThan(0.5);
    expect(near("pick", "it", "up")).toBeGreaterThan(0.4);
    expect(near("up", "pick")).toBeCloseTo(0);
  });

  it("passes over words of a question that no text has, unless they were learned", () => {
    const vector = Int8Array.from({ length: DIMENSIONS }, (_, d) => (d % 2) * 90);
    const embed = createEmbed(new Map([["dough", vector]]));
    const question = (...stems: string[]) => ({
      ...reading(...stems),
      text: "",
      corrections: [],
      unknown: ["dough", "xqzzy"],
    });
    const asked = embed(question("pay", "dough", "xqzzy"));
    expect(asked).toEqual(embed(question("pay", "dough")));
    expect(cosine(asked, embed(reading("dough")))).toBeGreaterThan(0.3);
  });

  it("gives any text a length of 1, and none a length of 0", () => {
    const embed = createEmbed(NO_VECTORS);
    fc.assert(
      fc.property(fc.array(fc.string()), (stems) => {
        const place = embed(reading(...stems));
        expect(cosine(place, place)).toBeCloseTo(stems.length === 0 ? 0 : 1);
      }),
    );
  });
});

describe("strangeVector", () => {
  it("is the same for the same term, and near to no other", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(strangeVector(one)).toEqual(strangeVector(one));
        fc.pre(one !== other);
        expect(Math.abs(cosine(strangeVector(one), strangeVector(other)))).toBeLessThan(0.7);
      }),
    );
  });
});

describe("forEachTerm", () => {
  it("gives each stem as often as it occurs, and each concept once", () => {
    const pay = { first: 0, last: 0, concept: { kind: "aspect", id: "pay" } } as const;
    const again = { ...pay, first: 1, last: 1 };
    const found: string[] = [];
    forEachTerm({ ...reading("pay", "pay"), mentions: [pay, again] }, (term) => found.push(term));
    expect(found).toEqual(["pay", "pay", "aspect:pay"]);
  });
});

describe("forEachPair", () => {
  it("gives words that follow each other or have one between, with what the lesser counts", () => {
    const found: [string, number][] = [];
    forEachPair({ stems: ["pick", "it", "up"], emphasis: [1, 0.5, 2] }, (pair, amount) =>
      found.push([pair, amount]),
    );
    expect(found).toEqual([
      ["pick it", 0.5],
      ["it up", 0.5],
      ["pick up", 1],
    ]);
  });

  it("gives nothing for a single word, or none", () => {
    for (const stems of [[], ["pay"]])
      forEachPair({ stems, emphasis: [] }, () => expect.unreachable());
  });
});

describe("placeOf", () => {
  it("lies amid the phrasings", () => {
    const embed = createEmbed(NO_VECTORS);
    const [one, another, other] = [embed(reading("a")), embed(reading("b")), embed(reading("c"))];
    const place = placeOf({ asks: [one, another] });
    expect(cosine(place, one)).toBeCloseTo(cosine(place, another));
    expect(cosine(place, one)).toBeGreaterThan(cosine(place, other) + 0.2);
  });

  it("is moved by what was learned about the entry itself", () => {
    const vector = Int8Array.from({ length: DIMENSIONS }, (_, d) => (d % 5) * 20 - 40);
    const embed = createEmbed(new Map([["passage:keepers-pay", vector]]));
    expect(embed.learned("passage:keepers-rest")).toBeUndefined();
    const own = embed.learned("passage:keepers-pay") ?? new Float32Array();
    const asks = [embed(reading("a"))];
    const [plain, moved] = [placeOf({ asks }), placeOf({ asks, own })];
    expect(cosine(moved, own)).toBeGreaterThan(cosine(plain, own) + 0.2);
    expect(cosine(moved, moved)).toBeCloseTo(1);
  });
});
