/** A Map that forgets its oldest entries when it holds more than `most`. */
export function boundedMap<K, V>(most: number): Map<K, V> {
  const map = new Map<K, V>();
  const set = map.set.bind(map);
  map.set = (key, value) => {
    map.delete(key);
    set(key, value);
    const [oldest] = map.keys();
    if (map.size > most && oldest !== undefined) map.delete(oldest);
    return map;
  };
  return map;
}
