import type { ConversationStore } from "./conversation-store.ts";

/** Conversations remembered at most; the one that rested longest goes first. */
const MOST_CONVERSATIONS = 5000;

/** Conversations in this process's memory, bounded in number and time. */
export function createMemoryConversations(now: () => number = Date.now): ConversationStore {
  const kept = new Map<string, { value: string; until: number }>();
  return {
    async read(key) {
      const entry = kept.get(key);
      if (entry && entry.until > now()) return entry.value;
      kept.delete(key);
      return undefined;
    },
    async write(key, value, lifetime) {
      kept.delete(key);
      kept.set(key, { value, until: now() + lifetime });
      const [oldest] = kept.keys();
      if (kept.size > MOST_CONVERSATIONS && oldest !== undefined) kept.delete(oldest);
    },
    async delete(key) {
      kept.delete(key);
    },
  };
}
