/** Circles in a graph of names, each once, from the name that comes first in the graph. */
export function findCycles(next: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (name: string, path: readonly string[]) => {
    const start = path.indexOf(name);
    if (start >= 0) cycles.push(path.slice(start));
    if (start >= 0 || done.has(name)) return;
    for (const follower of next.get(name) ?? []) visit(follower, [...path, name]);
    done.add(name);
  };
  for (const name of next.keys()) visit(name, []);
  return cycles;
}
