import { StoreError } from "../store-error.ts";

/** The result of `work`, unless it takes longer than `patience` ms: then a `StoreError`. */
export function within<T>(patience: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () =>
      reject(
        new StoreError(
          "unreachable",
          `The database did not answer within ${patience} ms.`,
          "Check its load and the network to it.",
        ),
      );
    // A busy process may be late itself: answers that have come in meanwhile go first.
    const timer = setTimeout(() => setImmediate(late), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
