/** What `work` resolves with, or `fallback` when it rejects or takes longer than `limit` ms. */
export async function bounded<T>(
  work: Promise<T>,
  limit: number,
  fallback: (reason: unknown) => T,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } catch (reason) {
    return fallback(reason);
  } finally {
    clearTimeout(timer);
  }
}
