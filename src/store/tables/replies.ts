import { z } from "zod";
import type { SentReply, Store } from "../store.ts";
import { DAY, type Kept } from "./kept.ts";

/** How long a reply can be marked, shared or deleted. Its question is dropped after a day already. */
const REPLY_LIFETIME = 7 * DAY;

const Rows = z.array(
  z.object({
    platform: z.enum(["slack", "discord"]),
    workspace: z.string(),
    channel: z.string().nullable(),
    person: z.string(),
    message: z.string().nullable(),
    question: z.string().nullable(),
    conversation: z.string().nullable(),
    outcome: z.enum(["answer", "comparison", "clarification", "refusal", "smalltalk"]),
    passage: z.string(),
    confidence: z.coerce.number(),
  }),
);

type Replies = Pick<Store, "saveReply" | "findReply" | "deleteReply" | "personKey">;

/** Replies that were sent, under hashed ids, with the asker as a keyed hash and texts encrypted. */
export function repliesTable({ database, keys }: Kept): Replies {
  const { now } = database.words;
  const personKey: Store["personKey"] = (platform, person) => keys.hash("person", platform, person);
  return {
    personKey,
    saveReply: async (reply) => {
      const { id, place, person, message, question, conversation, passage, confidence } = reply;
      await database.query(
        `INSERT INTO replies (id, platform, workspace, channel, person, message, question,
           conversation, conversation_key, outcome, passage, confidence, band,
           created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
           ${now}, ${now} + ${REPLY_LIFETIME})
         ON CONFLICT (id) DO UPDATE SET message = excluded.message, question = excluded.question,
           conversation = excluded.conversation, conversation_key = excluded.conversation_key,
           outcome = excluded.outcome, passage = excluded.passage,
           confidence = excluded.confidence, band = excluded.band`,
        [
          keys.hash("reply", id),
          place.platform,
          place.workspace,
          place.channel ?? null,
          personKey(place.platform, person),
          message ?? null,
          keys.seal(question),
          conversation === undefined ? null : keys.seal(conversation),
          conversation === undefined ? null : keys.hash("conversation", conversation),
          reply.outcome ?? (passage === undefined ? "refusal" : "answer"),
          passage ?? "",
          confidence,
          bandOf(confidence),
        ],
      );
    },
    findReply: async (id) => {
      const rows = await database.query(
        `SELECT platform, workspace, channel, person, message, question, conversation, outcome,
           passage, confidence FROM replies WHERE id = $1 AND expires_at > ${now}`,
        [keys.hash("reply", id)],
      );
      const row = Rows.parse(rows)[0];
      return row && { id, ...readReply(row, (sealed) => keys.unseal(sealed)) };
    },
    deleteReply: async (id) => {
      await database.query("DELETE FROM replies WHERE id = $1", [keys.hash("reply", id)]);
    },
  };
}

function readReply(
  row: z.infer<typeof Rows>[number],
  unseal: (sealed: string) => string | undefined,
): Omit<SentReply, "id"> {
  const { platform, workspace, channel, person, message, passage, confidence, outcome } = row;
  const conversation = row.conversation === null ? undefined : unseal(row.conversation);
  return {
    place: { platform, workspace, ...(channel === null ? {} : { channel }) },
    person,
    question: (row.question === null ? undefined : unseal(row.question)) ?? "",
    confidence,
    outcome,
    ...(message === null ? {} : { message }),
    ...(conversation === undefined ? {} : { conversation }),
    ...(passage === "" ? {} : { passage }),
  };
}

function bandOf(confidence: number): number {
  return Math.min(9, Math.max(0, Math.floor(confidence * 10)));
}
