import { bounded } from "../bounded.ts";
import { STORE_PATIENCE } from "../receive/claims.ts";
import type { SlackStore } from "../slack-store.ts";

const MEMORY = 24 * 60 * 60 * 1000;

/** Who is alone in a thread with the bot: only they may go on there without a new mention. */
export interface ThreadCompany {
  /** `person` began the thread that the bot has just answered in. */
  begin(thread: string, person: string): Promise<void>;
  /** Whether `person` is alone there. A second person ends that for good. */
  isAlone(thread: string, person: string): Promise<boolean>;
}

/** `thread` is a key over all workspaces: `team:channel:ts`. */
export function createThreadCompany({ conversations }: SlackStore): ThreadCompany {
  const keyOf = (thread: string) => `slack:alone:${thread}`;
  const quietly = (work: Promise<void>) => bounded(work, STORE_PATIENCE, () => undefined);
  return {
    begin: (thread, person) =>
      quietly(conversations.write(keyOf(thread), JSON.stringify(person), MEMORY)),
    async isAlone(thread, person) {
      const read = conversations.read(keyOf(thread));
      const owner = await bounded(read, STORE_PATIENCE, () => undefined);
      if (owner === undefined || owner === JSON.stringify(person)) return owner !== undefined;
      await quietly(conversations.delete(keyOf(thread)));
      return false;
    },
  };
}
