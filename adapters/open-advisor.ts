import type { Advisor } from "../src/advisor.ts";
import type { ConversationStore } from "../src/conversation/conversation-store.ts";
import { createAdvisor } from "../src/create-advisor.ts";
import { type Knowledge, loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import type { Log } from "../src/log.ts";

interface OpenOptions {
  readonly folder: string;
  /** @default in memory, gone when the process ends */
  readonly conversations?: ConversationStore;
  readonly log?: Log;
}

/** A knowledge folder, opened: what was read, with its findings, and an advisor over it. */
export async function openAdvisor(
  options: OpenOptions,
): Promise<{ knowledge: Knowledge; advisor: Advisor }> {
  const { folder, conversations, log } = options;
  const knowledge = await loadKnowledge(folder);
  const advisor = createAdvisor({
    knowledge,
    ...(conversations ? { conversations } : {}),
    ...(log ? { log } : {}),
  });
  return { knowledge, advisor };
}
