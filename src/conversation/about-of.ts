import type { Turn } from "./conversation.ts";

/** Ids of the passages that the talk is about after a turn. */
export function aboutOf({ shown, about }: Turn): readonly string[] {
  return shown.length > 0 ? shown : (about ?? []);
}
