import type { Table } from "../print-table.ts";

export interface BenchOptions {
  /** Sizes of the libraries that the growth section makes. */
  readonly passages: readonly number[];
  /** Says on standard error how far it is. */
  readonly progress: (text: string) => void;
}

/** One thing that is measured. */
export type Section = (options: BenchOptions) => Promise<readonly Table[]>;
