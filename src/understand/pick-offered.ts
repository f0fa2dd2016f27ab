import type { Turn } from "../conversation/conversation.ts";

/** Ways to say the first, second… of what was offered. */
const PLACES = [
  ["1", "1st", "first", "one"],
  ["2", "2nd", "second", "two"],
  ["3", "3rd", "third", "three"],
  ["4", "4th", "fourth", "four"],
] as const;

const LAST = new Set(["last", "final"]);

/** Words around a number that say nothing more. */
const AROUND = new Set(
  "the one number no option please ok okay and then yes answer choice pick take i choose want would like".split(
    " ",
  ),
);

/** The passage behind the option that a message picks by its place: "2", "the second one please". */
export function pickOffered(plain: readonly string[], { offered }: Turn): string | undefined {
  const words = plain.map((word) => word.replace(/[.,]+$/, ""));
  const telling = words.filter((word) => !AROUND.has(word));
  const said = telling.length > 0 ? telling : words.filter((word) => word === "one");
  const [word = ""] = said;
  if (said.length !== 1) return undefined;
  if (LAST.has(word)) return offered.at(-1);
  const place = PLACES.findIndex((names) => names.some((name) => name === word));
  return place < 0 ? undefined : offered[place];
}
