/** Kept of earlier slopes, and of their squares. */
const MOMENTUM = 0.9;
const MEMORY = 0.999;
/** How far a number goes in one step at most. Tried: 0.005 to 0.02. */
const RATE = 0.004;
const TINY = 1e-8;

/**
 * Goes uphill by Adam (Kingma and Ba, 2015): each number by steps of about the same size, however
 * steep its slope. A step uses up the slopes.
 */
export function createSteps(values: Float32Array, slopes: Float32Array): () => void {
  const means = new Float32Array(values.length);
  const squares = new Float32Array(values.length);
  let count = 0;
  return () => {
    count++;
    const [late, later] = [1 - MOMENTUM ** count, 1 - MEMORY ** count];
    for (let i = 0; i < values.length; i++) {
      const slope = slopes[i] ?? 0;
      const mean = MOMENTUM * (means[i] ?? 0) + (1 - MOMENTUM) * slope;
      const square = MEMORY * (squares[i] ?? 0) + (1 - MEMORY) * slope * slope;
      means[i] = mean;
      squares[i] = square;
      values[i] = (values[i] ?? 0) + (RATE * (mean / late)) / (Math.sqrt(square / later) + TINY);
    }
    slopes.fill(0);
  };
}
