import type { ConversationStore } from "./conversation-store.ts";

/** Conversations kept at most; the one written longest ago goes first. */
const MOST = 10_000;

interface Entry {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

/** Conversations in this process's memory, gone when it ends. */
export function createMemoryConversations(now: () => number = Date.now): ConversationStore {
  const entries = new Map<string, Entry>();
  return {
    async read(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      if (entry.expires > now()) return entry.value;
      entries.delete(key);
      return undefined;
    },
    async write(key, value, lifetime) {
      entries.delete(key);
      entries.set(key, { value, expires: now() + lifetime });
      const [oldest] = entries.keys();
      if (entries.size > MOST && oldest !== undefined) entries.delete(oldest);
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}
