/** Milliseconds: the median, what 99 of 100 stay below, and the longest. */
export interface Quantiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export function quantiles(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

export function median(values: readonly number[]): number {
  return quantiles(values).p50;
}

/** To a hundredth. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
