import type { Gap } from "./not-covered.ts";
import type { Passage } from "./passage.ts";

/** What the search finds: a passage, or a topic that no guide covers. */
export type Entry = Passage | Gap;
