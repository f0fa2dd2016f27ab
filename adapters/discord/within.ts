/**
 * The value of a promise if it comes within `limit` ms, else the fallback; also when it rejects.
 * For what is useful on the way to an answer but must never hold it up.
 */
export async function within<T, F>(
  limit: number,
  promise: Promise<T>,
  fallback: F,
  onFailure: (error: unknown) => void = () => {},
): Promise<T | F> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<F>((resolve) => {
    timer = setTimeout(() => {
      onFailure(new Error("too slow"));
      resolve(fallback);
    }, limit);
  });
  const value = promise.catch((error: unknown) => {
    onFailure(error);
    return fallback;
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}
