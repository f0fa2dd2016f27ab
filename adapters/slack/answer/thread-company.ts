import { bounded } from "../bounded.ts";
import { STORE_PATIENCE } from "../receive/claims.ts";
import type { SlackStore } from "../slack-store.ts";
import { type Delivery, placeOf, threadKey } from "./delivery.ts";

const MEMORY = 24 * 60 * 60 * 1000;

/** Who is alone in a thread with the bot: only they may go on there without a new mention. */
export interface ThreadCompany {
  /** Its author began the thread that the bot has just answered in. */
  begin(delivery: Delivery): Promise<void>;
  /** Whether its author is alone there. A second person ends that for good. */
  isAlone(delivery: Delivery): Promise<boolean>;
}

export function createThreadCompany(store: SlackStore): ThreadCompany {
  const { conversations } = store;
  const keyOf = (delivery: Delivery) => `slack:alone:${threadKey(delivery)}`;
  const quietly = (work: Promise<unknown>) => bounded(work, STORE_PATIENCE, () => undefined);
  return {
    begin: async (delivery) => {
      const key = keyOf(delivery);
      const { person } = delivery.message;
      await quietly(
        Promise.all([
          conversations.write(key, JSON.stringify(person), MEMORY),
          store.joinConversation(placeOf(delivery), person, key),
        ]),
      );
    },
    async isAlone(delivery) {
      const read = conversations.read(keyOf(delivery));
      const owner = await bounded(read, STORE_PATIENCE, () => undefined);
      const isOwner = owner === JSON.stringify(delivery.message.person);
      if (owner === undefined || isOwner) return isOwner;
      await quietly(conversations.delete(keyOf(delivery)));
      return false;
    },
  };
}
