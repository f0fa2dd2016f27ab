import type { Passage } from "../knowledge/passage.ts";
import type { Concern } from "../store/store.ts";
import { groupBy } from "./group-by.ts";
import { groupConcerns, type Subject } from "./subjects.ts";

/** A passage that was rated badly, with the questions it was shown for. */
export interface BadPassage extends Omit<Subject, "title"> {
  readonly passage: string;
  readonly heading: string;
}

/** `hidden` counts the ratings that too few people share to be shown. */
export interface BadPassages {
  readonly passages: readonly BadPassage[];
  readonly hidden: number;
}

/** The passages that several people rated badly, those of most people first. */
export function badPassages(
  concerns: readonly Concern[],
  passages: readonly Passage[],
  grouping: Parameters<typeof groupConcerns>[1],
): BadPassages {
  const headings = new Map(passages.map(({ id, heading }) => [id, heading]));
  const shown: BadPassage[] = [];
  let hidden = 0;
  for (const [passage, group] of groupBy(concerns, (concern) => concern.passage ?? "")) {
    const people = new Set(group.map(({ asker }) => asker)).size;
    if (passage === "" || people < grouping.people) {
      hidden += group.length;
      continue;
    }
    const { subjects } = groupConcerns(group, grouping);
    const examples = subjects.flatMap((subject) => subject.examples).slice(0, 3);
    const heading = headings.get(passage) ?? `${passage} (removed)`;
    shown.push({ passage, heading, people, questions: group.length, examples });
  }
  shown.sort((one, two) => two.people - one.people || one.heading.localeCompare(two.heading));
  return { passages: shown, hidden };
}
