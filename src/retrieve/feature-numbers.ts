/** Numbers features 0, 1, 2… in the order in which they come up, so that arrays can hold what is known of them. */
export interface FeatureNumbers {
  /** The number of a feature, by its hash; a new one gets the next number. */
  add(hash: number): number;
  /** The number of a feature, or `undefined` for one that never came up. */
  find(hash: number): number | undefined;
  count(): number;
}

/** Slots of an empty table; a power of two. */
const FIRST_SLOTS = 1 << 12;
/** The share of the slots that are taken at most. Higher: less memory, longer searches. */
const FULL = 0.75;
/** 2^32 divided by the golden ratio: multiplied by it, near hashes come to lie far apart. */
const SPREAD = 0x9e3779b1;

/** A hash table with open addressing: 9 to 16 bytes for each feature. */
export function createFeatureNumbers(): FeatureNumbers {
  let hashes = new Int32Array(FIRST_SLOTS * FULL);
  // A feature's number and 1; 0 is a free slot.
  let slots = new Uint32Array(FIRST_SLOTS);
  let count = 0;
  const slotOf = (hash: number): number => {
    const last = slots.length - 1;
    let slot = (Math.imul(hash, SPREAD) >>> 4) & last;
    for (let held = slots[slot] ?? 0; held > 0; held = slots[slot] ?? 0) {
      if (hashes[held - 1] === hash) break;
      slot = (slot + 1) & last;
    }
    return slot;
  };
  const grow = () => {
    const before = hashes;
    slots = new Uint32Array(slots.length * 2);
    hashes = new Int32Array(slots.length * FULL);
    hashes.set(before);
    for (let number = 0; number < count; number++) slots[slotOf(hashes[number] ?? 0)] = number + 1;
  };
  return {
    add(hash) {
      const slot = slotOf(hash);
      const held = slots[slot] ?? 0;
      if (held > 0) return held - 1;
      hashes[count] = hash;
      count++;
      slots[slot] = count;
      if (count === hashes.length) grow();
      return count - 1;
    },
    find(hash) {
      const held = slots[slotOf(hash)] ?? 0;
      return held > 0 ? held - 1 : undefined;
    },
    count: () => count,
  };
}
