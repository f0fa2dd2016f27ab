import { describe, expect, it } from "vitest";
import { createProfileIndex } from "../../src/retrieve/profile-index.ts";
import { createProfileWriter } from "../../src/retrieve/profiles.ts";
import { createRandom, wholeNumber } from "../bench/random.ts";

type Profile = ReadonlyMap<number, number>;

const FEATURES = 9000;
const random = createRandom(7);

function randomProfile(): Map<number, number> {
  const size = wholeNumber(random, 0, 30);
  // Some features are in most profiles, most in one or two: distances of every length.
  const feature = () => (Math.floor(FEATURES * random() ** 6) * 0x1234567) | 0;
  return new Map(Array.from({ length: size }, () => [feature(), wholeNumber(random, 1, 40) / 5]));
}

function indexOf(profiles: readonly Profile[], ownLength = 1) {
  const writer = createProfileWriter();
  for (const profile of profiles) {
    for (const [feature, amount] of profile) {
      // In two steps, as a word of two fields comes.
      writer.add(feature, amount / 2);
      writer.add(feature, amount / 2);
    }
    writer.end(ownLength);
  }
  return createProfileIndex(writer.written(), 4);
}

/** The same by the book. */
function cosines(profiles: readonly Profile[], question: Profile): number[] {
  const idf = (feature: number) =>
    Math.log(1 + profiles.length / profiles.filter((profile) => profile.has(feature)).length);
  const tf = (amount: number) => (amount < 1 ? amount : 1 + Math.log(amount));
  const known = [...question].filter(([feature]) => profiles.some((p) => p.has(feature)));
  const asked = new Map(known.map(([feature, amount]) => [feature, amount * idf(feature)]));
  const length = (values: Iterable<number>) => Math.hypot(...values) || 1;
  return profiles.map((profile) => {
    const held = new Map([...profile].map(([f, amount]) => [f, tf(amount) * idf(f)]));
    const dot = [...asked].reduce((sum, [f, weight]) => sum + weight * (held.get(f) ?? 0), 0);
    return dot / length(held.values()) / length(asked.values());
  });
}

describe("createProfileIndex", () => {
  it("gives the cosine of tf-idf vectors", () => {
    const profiles = Array.from({ length: 300 }, randomProfile);
    const index = indexOf(profiles);
    for (let i = 0; i < 6; i++) {
      const question = i === 0 ? new Map([[-1, 1]]) : randomProfile();
      const found = index.similarities(question);
      cosines(profiles, question).forEach((value, at) => {
        expect(found[at]).toBeCloseTo(value, 5);
      });
    }
  });

  it("finds a feature in profiles that are next to each other, and that are far apart", () => {
    const holders = [0, 1, 128, 129, 400, 40_000];
    const profiles = Array.from({ length: 40_001 }, (_, i) =>
      holders.includes(i) ? new Map([[5, 1]]) : new Map<number, number>(),
    );
    const found = [...indexOf(profiles).similarities(new Map([[5, 1]]))];
    expect(found.flatMap((value, i) => (value > 0 ? [i] : []))).toEqual(holders);
  });

  it("tells thousands of features apart", () => {
    const index = indexOf(Array.from({ length: 20_000 }, (_, i) => new Map([[i * 4096, 1]])));
    for (const holder of [0, 3071, 3072, 12_345, 19_999]) {
      const found = [...index.similarities(new Map([[holder * 4096, 1]]))];
      expect(found.flatMap((value, i) => (value > 0 ? [i] : []))).toEqual([holder]);
    }
  });

  it("draws lengths to the usual one, so that a thin profile does not outdo a rich one", () => {
    const thin = new Map([[1, 1]]);
    const rich = new Map([1, 2, 3, 4].map((feature) => [feature, 3]));
    const others = Array.from({ length: 20 }, (_, i) => new Map([[100 + i, 1]]));
    const question = new Map([[1, 1]]);
    const [alone = 0, amid = 0] = indexOf([thin, rich, ...others]).similarities(question);
    expect(alone).toBeGreaterThan(amid);
    const [drawn = 0, ahead = 0] = indexOf([thin, rich, ...others], 0.5).similarities(question);
    expect(ahead).toBeGreaterThan(drawn);
  });

  it("tells more of a feature the fewer have it, and nothing of one that none has", () => {
    for (const count of [10, 100_000]) {
      const profiles = Array.from(
        { length: count },
        (_, i) => new Map([[7, 1], [i % 2, 1], ...(i === 3 ? ([[9, 1]] as const) : [])]),
      );
      const { idf } = indexOf(profiles);
      expect(idf(9)).toBeGreaterThan(idf(1));
      expect(idf(1)).toBeGreaterThan(idf(7));
      expect(idf(8)).toBe(0);
    }
  });

  it("holds nothing of nothing", () => {
    expect(indexOf([]).similarities(new Map([[1, 1]]))).toHaveLength(0);
  });
});
