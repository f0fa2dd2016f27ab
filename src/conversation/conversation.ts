import { z } from "zod";
import type { ConversationStore } from "./conversation-store.ts";

/** Passages that are remembered of one turn in each of its lists. */
export const MOST_REMEMBERED = 12;

/** Characters of a message that are remembered. */
const ASKED = 500;

/** What is remembered of one question and its answer. */
const Turn = z.object({
  /** The beginning of the message as typed: tells which turn a later "why?" is about. */
  asked: z.string().max(ASKED).default(""),
  /** The question as understood, its context worked in: standard words. */
  question: z.string().max(2000),
  /** Heading of the passage that answered it; empty when none did. */
  subject: z.string().max(300).default(""),
  /** Ids of the passages that were shown, the lead first. */
  shown: z.array(z.string()).max(MOST_REMEMBERED),
  /** Ids of the passages that the talk is still about, when this turn showed none. */
  about: z.array(z.string()).max(MOST_REMEMBERED).optional(),
  /** Ids of the next best passages, best first. */
  next: z.array(z.string()).max(MOST_REMEMBERED),
  /** Ids behind the options or related questions that were offered, in their order. */
  offered: z.array(z.string()).max(MOST_REMEMBERED),
});

export type Turn = z.infer<typeof Turn>;

const Conversation = z.object({ turns: z.array(Turn).max(20) });

/** Turns that are remembered; older ones are dropped. */
const MOST_TURNS = 8;
/** A conversation that rests this long is over (ms). */
const LIFETIME = 30 * 60 * 1000;

/** The turns so far, oldest first. A value that cannot be read counts as none. */
export async function readTurns(store: ConversationStore, key: string): Promise<readonly Turn[]> {
  const text = await store.read(key);
  if (text === undefined) return [];
  const parsed = Conversation.safeParse(parseJson(text));
  return parsed.success ? parsed.data.turns : [];
}

/** The turns before a message: those before it was last asked, when it was. */
export function turnsBefore(text: string, turns: readonly Turn[]): readonly Turn[] {
  const at = turns.findLastIndex(({ asked }) => asked !== "" && asked === text.slice(0, ASKED));
  return at < 0 ? turns : turns.slice(0, at);
}

export async function writeTurn(
  store: ConversationStore,
  key: string,
  turns: readonly Turn[],
  turn: Omit<Turn, "asked">,
  text: string,
): Promise<void> {
  const kept = [...turns, { ...turn, asked: text.slice(0, ASKED) }].slice(-MOST_TURNS);
  await store.write(key, JSON.stringify({ turns: kept }), LIFETIME);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a damaged value is the same as none: the conversation starts anew
  }
}
