import type { Advisor } from "../src/advisor.ts";
import type { Environment } from "../src/config.ts";
import type { AdvisorError } from "../src/errors.ts";
import type { Log } from "../src/log.ts";
import type { Adapter } from "./adapter.ts";

/** What every adapter is given. */
export interface AdapterOptions {
  readonly config: Environment;
  readonly advisor: Advisor;
  readonly log: Log;
  /** To be told when an adapter can never connect again: the process then ends with the error. */
  readonly onFatal: (error: AdvisorError) => void;
}

/** An adapter that runs when its variables are set. Its client library is loaded by `open` only. */
export interface AdapterEntry {
  isWanted(config: Environment): boolean;
  open(options: AdapterOptions): Promise<Adapter>;
}

/** Every adapter that `npm start` knows, besides the terminal. */
export const adapterEntries: readonly AdapterEntry[] = [];
