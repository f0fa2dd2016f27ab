import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Passage } from "../knowledge/passage.ts";
import type { Activity, Period, Platform, Store } from "../store/store.ts";
import { stem } from "../understand/stem.ts";
import { words } from "../understand/words.ts";
import { type BadPassages, badPassages } from "./bad-passages.ts";
import { groupBy } from "./group-by.ts";
import { type Grouping, groupConcerns } from "./subjects.ts";

const DAY = 86_400_000;

/** How many different people must have asked about something before it is shown. */
export const DEFAULT_PEOPLE = 3;
export interface Count {
  readonly questions: number;
  /** With an answer or a comparison. */
  readonly answered: number;
}

export interface DayCount extends Count {
  /** ISO date (UTC). */
  readonly date: string;
}

export interface TopicCount {
  readonly topic: string;
  readonly answers: number;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Replies of a tenth of confidence: how many ratings found them helpful. */
export interface BandCount {
  /** Lower end: 0.8 stands for 0.8 up to 0.9. */
  readonly from: number;
  readonly rated: number;
  readonly helpful: number;
}

export interface Report {
  readonly first: string;
  readonly last: string;
  /** k: smaller groups are counted in `hidden` alone. */
  readonly people: number;
  readonly total: Count;
  readonly days: readonly DayCount[];
  readonly surfaces: readonly (Count & { readonly surface: Platform })[];
  readonly topics: readonly TopicCount[];
  readonly missing: Grouping;
  readonly bad: BadPassages;
  readonly calibration: readonly BandCount[];
}

export interface ReportOptions {
  readonly store: Pick<Store, "readActivity" | "readConcerns">;
  readonly knowledge: Pick<Knowledge, "passages">;
  readonly days: number;
  readonly place?: Period["place"];
  readonly most?: Period["most"];
  /** @default DEFAULT_PEOPLE */
  readonly people?: number;
  /** ms since 1970. */
  readonly now: number;
}

/** What mentors should know about the last days. No person can be told from it. */
export async function createReport(options: ReportOptions): Promise<Report> {
  const { store, knowledge, days, place, most, people = DEFAULT_PEOPLE, now } = options;
  const today = Math.floor(now / DAY);
  const firstDay = today - days + 1;
  const period = { since: firstDay * DAY, ...(most && { most }), ...(place && { place }) };
  const [activity, concerns] = await Promise.all([
    store.readActivity(period),
    store.readConcerns(period),
  ]);
  const grouping = { people, commonness: commonnessIn(knowledge.passages) };
  const byReason = groupBy(concerns, ({ reason }) => reason);
  return {
    first: dateOf(firstDay),
    last: dateOf(today),
    people,
    total: countOf(activity),
    days: Array.from({ length: days }, (_, index) => ({
      date: dateOf(firstDay + index),
      ...countOf(activity.filter(({ day }) => day === firstDay + index)),
    })),
    surfaces: (["slack", "discord"] as const)
      .map((surface) => ({
        surface,
        ...countOf(activity.filter(({ platform }) => platform === surface)),
      }))
      .filter(({ questions }) => questions > 0),
    topics: topicsOf(activity, knowledge.passages, people),
    missing: groupConcerns(byReason.get("unanswered") ?? [], grouping),
    bad: badPassages(byReason.get("unhelpful") ?? [], knowledge.passages, grouping),
    calibration: calibrationOf(activity),
  };
}

function countOf(activity: readonly Activity[]): Count {
  const sum = (...kinds: Activity["what"][]) =>
    activity.filter(({ what }) => kinds.includes(what)).reduce((all, { count }) => all + count, 0);
  const answered = sum("answer", "comparison");
  return { answered, questions: answered + sum("clarification", "refusal") };
}

/** Topics are the sections of the guides; those with fewer answers than k are left out. */
function topicsOf(
  activity: readonly Activity[],
  passages: readonly Passage[],
  people: number,
): TopicCount[] {
  const sections = new Map(passages.map(({ id, section }) => [id, section]));
  const about = activity.filter(({ passage }) => passage !== undefined);
  const groups = groupBy(about, ({ passage = "" }) => sections.get(passage) ?? "(removed)");
  const count = (rows: readonly Activity[], ...kinds: Activity["what"][]) =>
    rows.filter(({ what }) => kinds.includes(what)).reduce((sum, row) => sum + row.count, 0);
  return [...groups]
    .map(([topic, rows]) => ({
      topic,
      answers: count(rows, "answer", "comparison", "clarification"),
      helpful: count(rows, "helpful"),
      unhelpful: count(rows, "unhelpful"),
    }))
    .filter(({ answers }) => answers >= people)
    .sort((one, two) => two.answers - one.answers || one.topic.localeCompare(two.topic));
}

function calibrationOf(activity: readonly Activity[]): BandCount[] {
  return Array.from({ length: 10 }, (_, band) => {
    const rows = activity.filter((row) => row.band === band);
    const sum = (kind: Activity["what"]) =>
      rows.filter(({ what }) => what === kind).reduce((all, { count }) => all + count, 0);
    const helpful = sum("helpful");
    return { from: band / 10, rated: helpful + sum("unhelpful"), helpful };
  }).filter(({ rated }) => rated > 0);
}

function commonnessIn(passages: readonly Passage[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const { heading, text, asks } of passages) {
    const stems = new Set(words([heading, text, ...asks].join(" ")).map(stem));
    for (const name of stems) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (name) => (counts.get(name) ?? 0) / Math.max(1, passages.length);
}

function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
