import { createFeatureNumbers, type FeatureNumbers } from "./feature-numbers.ts";

/** Profiles one after another in flat arrays: no object for each, let alone for each feature. */
export interface Profiles {
  readonly numbers: FeatureNumbers;
  /** The features of all profiles, those of one side by side. */
  readonly features: Uint32Array;
  /** How much of each there is, in tenths; what is more than 25 counts as 25. */
  readonly amounts: Uint8Array | Uint8ClampedArray;
  /** Where the features of each profile end. */
  readonly ends: readonly number[];
  /** How much the own length of each counts beside the usual one, 0..1. */
  readonly ownLengths: readonly number[];
}

export interface ProfileWriter {
  /** Adds an amount of a feature, by its hash, to the profile that is being written. */
  add(hash: number, amount: number): void;
  /** Ends the profile: what is added from now on belongs to the next. */
  end(ownLength: number): void;
  written(): Profiles;
}

/** Room for features at first, and how much more there is each time it is used up. */
const FIRST_ROOM = 1 << 14;
const MORE = 1.5;
/** Amounts are held in whole tenths, in which the weights of the fields are given. */
const TENTHS = 10;

export function createProfileWriter(): ProfileWriter {
  const numbers = createFeatureNumbers();
  const ends: number[] = [];
  const ownLengths: number[] = [];
  let features = new Uint32Array(FIRST_ROOM);
  let amounts = new Uint8ClampedArray(FIRST_ROOM);
  // Where each feature was written last, and 1.
  let places = new Uint32Array(FIRST_ROOM);
  let [start, end] = [0, 0];
  const append = (feature: number) => {
    if (end === features.length) {
      features = grown(features, new Uint32Array(Math.ceil(end * MORE)));
      amounts = grown(amounts, new Uint8ClampedArray(Math.ceil(end * MORE)));
    }
    features[end] = feature;
    end++;
    places[feature] = end;
    return end;
  };
  return {
    add(hash, amount) {
      const feature = numbers.add(hash);
      if (feature >= places.length)
        places = grown(places, new Uint32Array(Math.ceil(places.length * MORE)));
      const held = places[feature] ?? 0;
      const place = (held > start ? held : append(feature)) - 1;
      amounts[place] = (amounts[place] ?? 0) + amount * TENTHS;
    },
    end(ownLength) {
      ends.push(end);
      ownLengths.push(ownLength);
      start = end;
    },
    written: () => ({
      numbers,
      features: features.subarray(0, end),
      amounts: amounts.subarray(0, end),
      ends,
      ownLengths,
    }),
  };
}

function grown<T extends Uint32Array | Uint8ClampedArray>(before: T, roomier: T): T {
  roomier.set(before);
  return roomier;
}
