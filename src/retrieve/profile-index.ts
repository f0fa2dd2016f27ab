import type { Bag } from "./bag.ts";

/** Cosine similarity between a question and each of many profiles, from inverted lists. */
export interface ProfileIndex {
  /** One value of 0..1 for each profile. The array is used again by the next call. */
  similarities(question: Bag): Float32Array;
  /** How telling a feature is: 0 for one in every profile, highest for one in a single profile. */
  idf(feature: number): number;
}

/**
 * Indexes bags as tf-idf vectors of length 1: tf is 1 + ln(amount), idf is ln(1 + N / df).
 * Postings lie in flat typed arrays: per feature a run of profile numbers and weights.
 */
export function createProfileIndex(bags: readonly Bag[]): ProfileIndex {
  const runs = layOut(bags);
  const idf = (feature: number) => {
    const run = runs.get(feature);
    return run ? Math.log(1 + bags.length / run.length) : 0;
  };
  let total = 0;
  for (const run of runs.values()) total += run.length;
  const profiles = new Uint32Array(total);
  const weights = new Float32Array(total);
  bags.forEach((bag, profile) => {
    let square = 0;
    for (const [feature, amount] of bag) square += (tf(amount) * idf(feature)) ** 2;
    const length = Math.sqrt(square) || 1;
    for (const [feature, amount] of bag) {
      const run = runs.get(feature);
      if (!run) continue;
      profiles[run.next] = profile;
      weights[run.next++] = (tf(amount) * idf(feature)) / length;
    }
  });
  const sums = new Float32Array(bags.length);
  return {
    idf,
    similarities(question) {
      sums.fill(0);
      let square = 0;
      for (const [feature, amount] of question) {
        const run = runs.get(feature);
        if (!run) continue;
        const weight = amount * idf(feature);
        square += weight * weight;
        for (let i = run.start; i < run.start + run.length; i++)
          sums[profiles[i] ?? 0] = (sums[profiles[i] ?? 0] ?? 0) + weight * (weights[i] ?? 0);
      }
      const length = Math.sqrt(square) || 1;
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) / length;
      return sums;
    },
  };
}

interface Run {
  start: number;
  length: number;
  next: number;
}

function layOut(bags: readonly Bag[]): Map<number, Run> {
  const runs = new Map<number, Run>();
  for (const bag of bags)
    for (const feature of bag.keys()) {
      const run = runs.get(feature);
      if (run) run.length++;
      else runs.set(feature, { start: 0, length: 1, next: 0 });
    }
  let start = 0;
  for (const run of runs.values()) {
    run.start = run.next = start;
    start += run.length;
  }
  return runs;
}

function tf(amount: number): number {
  return amount < 1 ? amount : 1 + Math.log(amount);
}
