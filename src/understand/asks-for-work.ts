import type { Vocabulary } from "../knowledge/vocabulary.ts";

/** Whether a message wants something done rather than told: "write my CV", "can you book a room". */
export type AsksForWork = (words: readonly string[]) => boolean;

/** What may stand before the verb. */
const LEADING = new Set(
  "please pls kindly can could would will you just hey bot now then ok so".split(" "),
);
/** With one of these behind it, something is asked: "write a plan, how?" */
const ASKING = new Set("what which who how when where why is are do does should".split(" "));
/** What may stand between a verb and its object: "set up a meeting". */
const PARTICLES = new Set("up out down off over back in on".split(" "));
/** What an object opens with: "order triggers headaches" asks for nothing. */
const OBJECTS = new Set(
  "a an the my me this these that those our his her their us him them it some your another all".split(
    " ",
  ),
);

export function createAsksForWork({ requests }: Pick<Vocabulary, "requests">): AsksForWork {
  const verbs = new Set(requests);
  return (words) => {
    const verb = words.findIndex((word) => !LEADING.has(word));
    if (!verbs.has(words[verb] ?? "")) return false;
    const next = PARTICLES.has(words[verb + 1] ?? "") ? verb + 2 : verb + 1;
    return OBJECTS.has(words[next] ?? "") && !words.slice(next).some((word) => ASKING.has(word));
  };
}
