import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Period } from "../store/store.ts";
import { createReport, type ReportOptions } from "./create-report.ts";
import { renderShort, type ShortSection } from "./render-short.ts";

export interface MentorsReportOptions extends Pick<ReportOptions, "store"> {
  /** The guides that are served. */
  readonly knowledge: () => Pick<Knowledge, "passages">;
  /** What is wrong with the guides' last edit; empty when it is served. */
  readonly problems: () => readonly string[];
  /** k: how many different people must share what is shown. */
  readonly people: number;
  /** ms since 1970. @default Date.now */
  readonly now?: () => number;
}

/** The short report of a workspace or server for the last `days`, for mentors to read in it. */
export type MentorsReport = (
  place: NonNullable<Period["place"]>,
  days: number,
) => Promise<readonly ShortSection[]>;

/** Days that are reported when nobody says how many. */
export const REPORT_DAYS = 30;
export const MOST_REPORT_DAYS = 400;

/** Questions that are grouped at most: more would hold up the answers of this process. */
const MOST_CONCERNS = 3000;

/** One report at a time: a big one takes memory, and all who ask can wait a moment. */
export function createMentorsReport(options: MentorsReportOptions): MentorsReport {
  const { store, knowledge, problems, people, now = Date.now } = options;
  let turn: Promise<unknown> = Promise.resolve();
  return (place, days) => {
    const report = turn.then(() =>
      createReport({
        store,
        knowledge: knowledge(),
        days,
        place,
        people,
        most: MOST_CONCERNS,
        now: now(),
      }),
    );
    turn = report.catch(() => undefined);
    return report.then((found) => [...trouble(problems()), ...renderShort(found)]);
  };
}

const MOST_PROBLEMS = 5;

function trouble(problems: readonly string[]): ShortSection[] {
  if (problems.length === 0) return [];
  const lines = problems.slice(0, MOST_PROBLEMS);
  const more = problems.length - lines.length;
  return [
    {
      title: "The last edit of the guides cannot be used; the one before is served",
      lines: more > 0 ? [...lines, `and ${more} more`] : lines,
    },
  ];
}
