import { createAdvisor } from "../../../src/create-advisor.ts";
import type { Knowledge } from "../../../src/knowledge/load-knowledge.ts";
import { searchWithMiniSearch } from "../peers.ts";
import type { Engine } from "./measurement.ts";

/** What is cited, or found, first. */
export type FirstPlace = (question: string) => Promise<Place | undefined>;

interface Place {
  readonly document: string;
  readonly lines: readonly [first: number, last: number];
}

/** Builds each engine over a library. */
export const BUILD: Record<Engine, (library: Knowledge) => FirstPlace> = {
  advisor(knowledge) {
    const advisor = createAdvisor({ knowledge });
    return async (text) => {
      const answer = await advisor.ask({ text });
      return "citations" in answer ? answer.citations[0] : undefined;
    };
  },
  minisearch({ passages }) {
    const find = searchWithMiniSearch(passages);
    return async (text) => {
      const passage = find(text);
      return passage && { document: passage.guide.id, lines: passage.lines };
    };
  },
};
