/** A function that remembers its last results; the one not used for longest is forgotten first. */
export function remembering<T>(most: number, make: (key: number) => T): (key: number) => T {
  const held = new Map<number, T>();
  return (key) => {
    const value = held.get(key) ?? make(key);
    held.delete(key);
    held.set(key, value);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
    return value;
  };
}
