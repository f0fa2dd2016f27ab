/** Features of a text with how much of each there is. Keys are feature numbers. */
export type Bag = Map<number, number>;

/** Adds an amount of a feature to a bag. */
export function addTo(bag: Bag, feature: number, amount: number): void {
  bag.set(feature, (bag.get(feature) ?? 0) + amount);
}
