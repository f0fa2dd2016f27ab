/** How telling it is that so many profiles of a library have a feature: its idf, ln(1 + N / df). */
export type Rarity = (held: number) => number;

/** The idf of what no profile has, the highest, is that of something in half of one. */
export const IN_NONE = 0.5;
/** Profiles of a library in which idf is taken as it is. */
const SMALL = 1000;
/** Up to this value it is taken as it is in any library: what is in a fiftieth of it. */
const FREQUENT = 4;

/**
 * The rarities of a library of so many profiles. However large it is, they span what they span in
 * a small one: a word of the matter, in a thousand passages of a hundred thousand, must not count
 * less and less beside a turn of phrase that is in two by chance.
 */
export function createRarity(profiles: number): Rarity {
  const idf = (held: number) => Math.log(1 + profiles / held);
  const most = Math.log(1 + SMALL / IN_NONE);
  const slope = profiles <= SMALL ? 1 : (most - FREQUENT) / (idf(IN_NONE) - FREQUENT);
  return (held) => {
    const above = Math.max(0, idf(held) - FREQUENT);
    return idf(held) - above + slope * above;
  };
}
