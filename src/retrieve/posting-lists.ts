import type { Profiles } from "./profiles.ts";

/** For each feature the profiles that have it: `starts[feature]` to `starts[feature + 1]` in `bytes`. */
export interface PostingLists {
  readonly starts: Uint32Array;
  /** For each profile the distance from the one before, in as many bytes as it takes, and an amount. */
  readonly bytes: Uint8Array;
}

/** Bits of a distance that a byte holds; its highest bit says that more follow. */
const BITS = 7;
const MORE = 1 << BITS;

/**
 * Turns profiles round: most features are in many of them, so that distances are short.
 * @returns also in how many profiles each feature is.
 */
export function createPostingLists(profiles: Profiles): {
  readonly lists: PostingLists;
  readonly counts: Uint32Array;
} {
  const counts = new Uint32Array(profiles.numbers.count());
  const starts = new Uint32Array(counts.length + 1);
  forEachPosting(profiles, (feature, distance) => {
    counts[feature] = (counts[feature] ?? 0) + 1;
    starts[feature + 1] = (starts[feature + 1] ?? 0) + bytesOf(distance) + 1;
  });
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  const places = starts.slice();
  forEachPosting(profiles, (feature, distance, amount) => {
    const place = writeNumber(bytes, places[feature] ?? 0, distance);
    bytes[place] = amount;
    places[feature] = place + 1;
  });
  return { lists: { starts, bytes }, counts };
}

/** Calls back with each profile that has a feature, and how much it has of it. */
export function forEachProfile(
  { starts, bytes }: PostingLists,
  feature: number,
  visit: (profile: number, amount: number) => void,
): void {
  const end = starts[feature + 1] ?? 0;
  let profile = -1;
  for (let place = starts[feature] ?? 0; place < end; place++) {
    let byte = bytes[place] ?? 0;
    let distance = byte & (MORE - 1);
    for (let shift = BITS; byte >= MORE; shift += BITS) {
      byte = bytes[++place] ?? 0;
      distance |= (byte & (MORE - 1)) << shift;
    }
    profile += distance;
    visit(profile, bytes[++place] ?? 0);
  }
}

function forEachPosting(
  { numbers, features, amounts, ends }: Profiles,
  visit: (feature: number, distance: number, amount: number) => void,
): void {
  const before = new Int32Array(numbers.count()).fill(-1);
  let place = 0;
  ends.forEach((end, profile) => {
    for (; place < end; place++) {
      const feature = features[place] ?? 0;
      visit(feature, profile - (before[feature] ?? 0), amounts[place] ?? 0);
      before[feature] = profile;
    }
  });
}

function bytesOf(value: number): number {
  let bytes = 1;
  for (let rest = value >>> BITS; rest > 0; rest >>>= BITS) bytes++;
  return bytes;
}

/** Writes a number, lowest bits first; gives the place after it. */
function writeNumber(bytes: Uint8Array, start: number, value: number): number {
  let place = start;
  let rest = value;
  for (; rest >= MORE; rest >>>= BITS) bytes[place++] = (rest & (MORE - 1)) | MORE;
  bytes[place] = rest;
  return place + 1;
}
