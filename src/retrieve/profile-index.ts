import type { Bag } from "./bag.ts";
import { createPostingLists, forEachProfile } from "./posting-lists.ts";
import type { Profiles } from "./profiles.ts";

/** Cosine similarity between a question and each of many profiles, from inverted lists. */
export interface ProfileIndex {
  /** One value of 0..1 for each profile. The array is used again by the next call. */
  similarities(question: Bag): Float32Array;
  /** How telling a feature is: 0 for one in no profile, highest for one in a single profile. */
  idf(hash: number): number;
}

/** From this many profiles on, features that most of them have are passed over: they cost most and tell least. */
const MANY = 5000;
/** A feature in more than this share of many profiles is passed over. */
const COMMON = 0.2;

/** What each amount of a feature counts, from tenths: 1 + ln(amount), or less than 1 as it is. */
const TF = Float32Array.from({ length: 256 }, (_, tenths) =>
  tenths < 10 ? tenths / 10 : 1 + Math.log(tenths / 10),
);

/** Indexes profiles as tf-idf vectors of length 1; idf is ln(1 + N / df). */
export function createProfileIndex(profiles: Profiles): ProfileIndex {
  const { numbers, ends } = profiles;
  const count = ends.length;
  const held = countProfiles(profiles);
  const lists = createPostingLists(profiles);
  const shares = sharesOf(profiles, held);
  const most = count >= MANY ? COMMON * count : count;
  const sums = new Float32Array(count);
  const idfOf = (feature: number) => idfWhere(held[feature] ?? 0, count);
  return {
    idf(hash) {
      const feature = numbers.find(hash);
      return feature === undefined ? 0 : idfOf(feature);
    },
    similarities(question) {
      sums.fill(0);
      let square = 0;
      for (const [hash, amount] of question) {
        const feature = numbers.find(hash);
        if (feature === undefined) continue;
        const idf = idfOf(feature);
        square += (amount * idf) ** 2;
        if ((held[feature] ?? 0) > most) continue;
        const weight = amount * idf * idf;
        forEachProfile(lists, feature, (profile, tenths) => {
          sums[profile] = (sums[profile] ?? 0) + weight * (TF[tenths] ?? 0);
        });
      }
      const length = Math.sqrt(square) || 1;
      for (let i = 0; i < count; i++) sums[i] = ((sums[i] ?? 0) * (shares[i] ?? 0)) / length;
      return sums;
    },
  };
}

function idfWhere(held: number, count: number): number {
  return Math.log(1 + count / held);
}

/** In how many profiles each feature is. */
function countProfiles({ numbers, features }: Profiles): Uint32Array {
  const held = new Uint32Array(numbers.count());
  for (const feature of features) held[feature] = (held[feature] ?? 0) + 1;
  return held;
}

/** One over the length of each profile's vector. */
function sharesOf({ features, amounts, ends }: Profiles, held: Uint32Array): Float32Array {
  const idfs = Float32Array.from(held, (profiles) => idfWhere(profiles, ends.length));
  let place = 0;
  return Float32Array.from(ends, (end) => {
    let square = 0;
    for (; place < end; place++)
      square += ((TF[amounts[place] ?? 0] ?? 0) * (idfs[features[place] ?? 0] ?? 0)) ** 2;
    return square === 0 ? 1 : 1 / Math.sqrt(square);
  });
}
