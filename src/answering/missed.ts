import { aboutOf } from "../conversation/about-of.ts";
import type { Turn } from "../conversation/conversation.ts";
import type { Reply } from "./reply.ts";

/** A follow-up that found no answer, remembered so that the next one still knows what the talk is about. */
export function missed(reply: Reply, before: Turn): Reply {
  if (!reply.turn) return reply;
  const about = [...aboutOf(before)];
  // What no guide names takes no one's place: "and for a zoo?", "and for a bank?".
  const question = reply.retrieved?.missing ? before.question : reply.turn.question;
  return { ...reply, turn: { ...reply.turn, question, subject: before.subject, about } };
}
