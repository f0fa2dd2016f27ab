import type { Advisor } from "../src/advisor.ts";
import type { Environment } from "../src/config.ts";
import type { Log } from "../src/log.ts";
import type { Adapter } from "./adapter.ts";

/** What every adapter is given. */
export interface AdapterOptions {
  readonly config: Environment;
  readonly advisor: Advisor;
  readonly log: Log;
}

/** An adapter that runs when its variables are set. Its client library is loaded by `open` only. */
export interface AdapterEntry {
  isWanted(config: Environment): boolean;
  open(options: AdapterOptions): Promise<Adapter>;
}

/** Every adapter that `npm start` knows, besides the terminal. */
export const adapterEntries: readonly AdapterEntry[] = [];
