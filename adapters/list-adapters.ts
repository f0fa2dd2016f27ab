import type { Advisor } from "../src/advisor.ts";
import type { Environment } from "../src/config.ts";
import type { AdvisorError } from "../src/errors.ts";
import type { Log } from "../src/log.ts";
import type { Observe } from "../src/operation/observe.ts";
import type { MentorsReport } from "../src/report/mentors-report.ts";
import type { Limits } from "../src/store/limits.ts";
import type { Store } from "../src/store/store.ts";
import type { Adapter } from "./adapter.ts";
import { countDiscord, countSlack } from "./count-questions.ts";
import { wantsSlack } from "./slack/slack-config.ts";

/** What every adapter is given. */
export interface AdapterOptions {
  readonly config: Environment;
  readonly advisor: Advisor;
  readonly report: MentorsReport;
  readonly store: Store;
  readonly limits: Limits;
  readonly log: Log;
  /** Told what is worth counting. */
  readonly count: Observe;
  /** Told when the adapter can never work again: its token was withdrawn. Ends the process. */
  readonly onFatal: (error: AdvisorError) => void;
}

/** An adapter that runs when its variables are set. Its client library is loaded by `open` only. */
export interface AdapterEntry {
  isWanted(config: Environment): boolean;
  open(options: AdapterOptions): Promise<Adapter>;
}

/** Every adapter that `npm start` knows, besides the terminal. */
export const adapterEntries: readonly AdapterEntry[] = [
  {
    isWanted: wantsSlack,
    open: async (options) => {
      const { createSlackAdapter } = await import("./slack/slack-adapter.ts");
      return createSlackAdapter({ ...options, observe: countSlack(options.count) });
    },
  },
  {
    isWanted: ({ DISCORD_TOKEN }) => DISCORD_TOKEN !== undefined,
    open: async (options) => {
      const { createDiscordAdapter } = await import("./discord/discord-adapter.ts");
      return createDiscordAdapter({ ...options, observe: countDiscord(options.count) });
    },
  },
];
