import type { Bag } from "./bag.ts";
import { createPostingLists, forEachProfile } from "./posting-lists.ts";
import type { Profiles } from "./profiles.ts";
import { createRarity, IN_NONE } from "./rarity.ts";

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

/**
 * Indexes profiles as tf-idf vectors; idf is ln(1 + N / df).
 * @param usual the usual length of a vector, in features that no profile has twice.
 */
export function createProfileIndex(profiles: Profiles, usual: number): ProfileIndex {
  const { numbers, ends } = profiles;
  const count = ends.length;
  const rarity = createRarity(count);
  const { lists, counts } = createPostingLists(profiles);
  const idfs = Float32Array.from(counts, rarity);
  const shares = sharesOf(profiles, idfs, usual * rarity(IN_NONE));
  const least = Math.fround(rarity(count >= MANY ? COMMON * count : count));
  const sums = new Float32Array(count);
  return {
    idf(hash) {
      const feature = numbers.find(hash);
      return feature === undefined ? 0 : (idfs[feature] ?? 0);
    },
    similarities(question) {
      sums.fill(0);
      let square = 0;
      for (const [hash, amount] of question) {
        const feature = numbers.find(hash);
        if (feature === undefined) continue;
        const idf = idfs[feature] ?? 0;
        square += (amount * idf) ** 2;
        if (idf < least) continue;
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

/**
 * One over what each profile's similarity is divided by: its length, drawn towards the usual one. A
 * profile with little in it is not wholly about the little it has, and of many such profiles one
 * would always outdo a rich one.
 */
function sharesOf(profiles: Profiles, idfs: Float32Array, usual: number): Float32Array {
  const { features, amounts, ends, ownLengths } = profiles;
  let place = 0;
  return Float32Array.from(ends, (end, profile) => {
    let square = 0;
    for (; place < end; place++)
      square += ((TF[amounts[place] ?? 0] ?? 0) * (idfs[features[place] ?? 0] ?? 0)) ** 2;
    const own = ownLengths[profile] ?? 1;
    return 1 / (own * Math.sqrt(square) + (1 - own) * usual || 1);
  });
}
