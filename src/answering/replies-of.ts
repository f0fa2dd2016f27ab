import { createReplies, type Replies } from "../compose/replies.ts";
import { suggest } from "../compose/suggest.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";

/** The fixed replies of a library: it says itself what it is about. */
export function repliesOf({
  passages,
  about: { field, example },
}: Pick<Knowledge, "passages" | "about">): Replies {
  const typical =
    passages.find(({ isQuestion }) => isQuestion) ??
    passages.find(({ asks }) => asks.length > 0) ??
    passages[0];
  return createReplies(field, example ?? (typical ? suggest(typical).question : ""));
}
