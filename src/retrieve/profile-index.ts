import type { Bag } from "./bag.ts";
import { BUCKETS } from "./hash.ts";

/** Cosine similarity between a question and each of many profiles, from inverted lists. */
export interface ProfileIndex {
  /** One value of 0..1 for each profile. The array is used again by the next call. */
  similarities(question: Bag): Float32Array;
  /** How telling a feature is: 0 for one in no profile, highest for one in a single profile. */
  idf(feature: number): number;
}

/** From this many profiles on, features that most of them have are passed over: they cost most and tell least. */
const MANY = 5000;
/** A feature in more than this share of many profiles is passed over. */
const COMMON = 0.2;

/**
 * Indexes bags as tf-idf vectors of length 1: tf is 1 + ln(amount), idf is ln(1 + N / df).
 * Postings lie in flat arrays, those of a feature side by side; `bagOf` is called twice for each
 * profile, so that no bag needs to be kept.
 */
export function createProfileIndex(count: number, bagOf: (profile: number) => Bag): ProfileIndex {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let profile = 0; profile < count; profile++)
    for (const feature of bagOf(profile).keys()) starts[feature + 1] = at(starts, feature + 1) + 1;
  for (let i = 1; i <= BUCKETS; i++) starts[i] = at(starts, i) + at(starts, i - 1);
  const df = (feature: number) => at(starts, feature + 1) - at(starts, feature);
  const idf = (feature: number) => {
    const held = df(feature);
    return held === 0 ? 0 : Math.log(1 + count / held);
  };
  const total = at(starts, BUCKETS);
  const profiles = new Uint32Array(total);
  const weights = new Float32Array(total);
  const next = starts.slice();
  for (let profile = 0; profile < count; profile++) {
    const bag = bagOf(profile);
    let square = 0;
    for (const [feature, amount] of bag) square += (tf(amount) * idf(feature)) ** 2;
    const length = Math.sqrt(square) || 1;
    for (const [feature, amount] of bag) {
      const place = at(next, feature);
      next[feature] = place + 1;
      profiles[place] = profile;
      weights[place] = (tf(amount) * idf(feature)) / length;
    }
  }
  const most = count >= MANY ? COMMON * count : count;
  const sums = new Float32Array(count);
  return {
    idf,
    similarities(question) {
      sums.fill(0);
      let square = 0;
      for (const [feature, amount] of question) {
        const held = df(feature);
        if (held === 0) continue;
        const weight = amount * Math.log(1 + count / held);
        square += weight * weight;
        if (held > most) continue;
        const end = at(starts, feature + 1);
        for (let i = at(starts, feature); i < end; i++) {
          const profile = at(profiles, i);
          sums[profile] = at(sums, profile) + weight * at(weights, i);
        }
      }
      const length = Math.sqrt(square) || 1;
      for (let i = 0; i < count; i++) sums[i] = at(sums, i) / length;
      return sums;
    },
  };
}

// Indexes stay within bounds by construction; 0 only satisfies the type.
function at(array: Uint32Array | Float32Array, i: number): number {
  return array[i] ?? 0;
}

function tf(amount: number): number {
  return amount < 1 ? amount : 1 + Math.log(amount);
}
