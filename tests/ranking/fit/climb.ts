/** One number for each name that is weighed, in the order of the names. */
export type Vector = readonly number[];

interface Climb {
  /** How many weights there are. */
  readonly size: number;
  readonly steps: number;
  /** How far each step goes. */
  readonly rate: number;
  /** In which direction the weights become better. */
  readonly slope: (weights: Vector) => Vector;
  /** For each weight 1 or -1 where it may have only that sign, else 0. */
  readonly directions?: Vector;
}

/** What of the last step's direction is kept. */
const MOMENTUM = 0.9;

/** Goes uphill with momentum, from weights of 0. */
export function climb({ size, steps, rate, slope, directions }: Climb): Vector {
  let weights: Vector = zeros(size);
  let motion: Vector = zeros(size);
  for (let step = 0; step < steps; step++) {
    const up = slope(weights);
    motion = motion.map((value, d) => MOMENTUM * value + (up[d] ?? 0));
    weights = weights.map((value, d) =>
      inDirection(value + rate * (motion[d] ?? 0), directions?.[d] ?? 0),
    );
  }
  return weights;
}

function inDirection(value: number, direction: number): number {
  return value * direction < 0 ? 0 : value;
}

export function zeros(size: number): number[] {
  return Array.from({ length: size }, () => 0);
}

export function dot(one: Vector, other: Vector): number {
  let sum = 0;
  for (let d = 0; d < one.length; d++) sum += (one[d] ?? 0) * (other[d] ?? 0);
  return sum;
}

/** Standard deviation of each column, 1 for one that never changes. */
export function spreads(rows: readonly Vector[], size: number): Vector {
  return Array.from({ length: size }, (_, d) => {
    const column = rows.map((row) => row[d] ?? 0);
    const mean = sum(column) / column.length;
    return Math.sqrt(sum(column.map((value) => (value - mean) ** 2)) / column.length) || 1;
  });
}

export function divide(values: Vector, by: Vector): Vector {
  return values.map((value, d) => value / (by[d] ?? 1));
}

export function sum(values: Vector): number {
  return values.reduce((total, value) => total + value, 0);
}
