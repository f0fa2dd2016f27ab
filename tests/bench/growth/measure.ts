import { z } from "zod";
import { runCommand } from "../../../adapters/run-command.ts";
import { isRight } from "../../ranking/question-set.ts";
import { quantiles, round } from "../quantiles.ts";
import { createRandom, shuffled } from "../random.ts";
import { shippedQuestions, shippedSets } from "../shipped-sets.ts";
import { BUILD, type FirstPlace } from "./engines.ts";
import { grownLibrary } from "./grown-library.ts";
import { ENGINES, type Engine, type Measurement } from "./measurement.ts";

/** Seconds of asking before the clock runs, so that the code is compiled, and with it. */
const WARM_UP = 10;
const ASKING = 90;

/** A process of its own for one engine and one size, so that memory is measured cleanly. */
await runCommand(async () => {
  const Arguments = z.tuple([z.enum(ENGINES), z.coerce.number().int().positive()]);
  const [engine, size] = Arguments.parse(process.argv.slice(2));
  process.stdout.write(JSON.stringify(await measure(engine, size)));
  return 0;
});

async function measure(engine: Engine, size: number): Promise<Measurement> {
  const library = await grownLibrary(size);
  const before = heldMemory();
  const started = performance.now();
  const find = BUILD[engine](library);
  const build = performance.now() - started;
  const { times, right } = await askAll(find);
  const after = heldMemory();
  return {
    passages: library.passages.length,
    build: Math.round(build),
    library: Math.round(before),
    engine: Math.round(after - before),
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
    ...quantiles(times),
    right,
  };
}

async function askAll(find: FirstPlace) {
  const others = shippedSets().flatMap(({ outOfScope }) => outOfScope);
  for await (const _ of within(WARM_UP, others, ({ q }) => find(q)));
  const mixed = shuffled(shippedQuestions(), createRandom(1));
  const times: number[] = [];
  const right: boolean[] = [];
  for await (const { value, result, time } of within(ASKING, mixed, ({ q }) => find(q))) {
    times.push(time);
    right.push(result !== undefined && isRight(result, value.gold));
  }
  return { times, right };
}

/** Works through values one by one until they end, or the time (seconds) does. */
async function* within<T, R>(
  seconds: number,
  values: readonly T[],
  work: (value: T) => Promise<R>,
) {
  const end = performance.now() + seconds * 1000;
  for (const value of values) {
    const started = performance.now();
    if (started > end) return;
    const result = await work(value);
    yield { value, result, time: performance.now() - started };
  }
}

/** Memory that is really held (MiB): rubbish is collected first where that can be asked for. */
function heldMemory(): number {
  globalThis.gc?.();
  // Buffers are let go of while the next collection begins.
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return round((heapUsed + arrayBuffers) / 2 ** 20);
}
