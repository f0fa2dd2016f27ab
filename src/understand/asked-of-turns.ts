import type { Turn } from "../conversation/conversation.ts";
import type { GoingOn } from "./going-on.ts";
import type { Intent } from "./intent.ts";

/** What a message wants that asks for nothing but something of what was said before. */
export function askedOfTurns(
  going: GoingOn | undefined,
  turns: readonly Turn[],
): Intent | undefined {
  const turn = going?.kind === "first" ? turns[0] : turns.at(-1);
  switch (going?.kind) {
    case "others":
      return turn && { kind: "others", turn };
    case "more":
    case "source":
      return turn ? { kind: going.kind, turn } : { kind: "nothing-before" };
    case "first":
    case "repeat":
      return turn ? { kind: "repeat", turn } : { kind: "nothing-before" };
    default:
      return undefined;
  }
}
