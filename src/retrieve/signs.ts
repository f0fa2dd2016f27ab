import type { Passage } from "../knowledge/passage.ts";
import { isBackground } from "../understand/is-background.ts";
import { conceptName, type Mention } from "../understand/mention.ts";
import { OWN_ROLE } from "../understand/own-role.ts";
import type { QuestionReading } from "../understand/reading.ts";
import { lackedFigure } from "./lacked-figure.ts";
import { namesOtherNumber } from "./names-other-number.ts";
import { asksAboutOtherProfession } from "./other-profession.ts";
import { sharesPlaceAlone } from "./place-alone.ts";
import { sameLines } from "./same-lines.ts";
import type { Candidate, Found, Searcher } from "./searcher.ts";
import { strangeShare } from "./strange-share.ts";
import { ABOUT, CENTRAL } from "./thresholds.ts";
import { unknownShare } from "./unknown-share.ts";

/** What tells a right first candidate from a wrong one. */
export const SIGN_NAMES = [
  "ngrams",
  "terms",
  "themes",
  "meaning",
  "asks",
  "body",
  "anywhere",
  "concepts",
  "rareMissing",
  /** Lead over the best candidate that is about something else, capped; less where telling words are missing. */
  "margin",
  /** The same lead by meaning alone, capped. */
  "meaningLead",
  /** Lead of the nearest uncovered topic over the first candidate, capped both ways. */
  "gapLead",
  /** 1 when a place is named that the passage does not name. */
  "placeMissing",
  /** Roles, credentials… asked about that the passage does not name. */
  "thingMissing",
  /** The same where the asker only tells of themselves ("I'm a nurse"). */
  "backgroundMissing",
  /** How telling the most telling aspect or matter is that the passage is not about, 0..1. */
  "aspectMissing",
  "matterMissing",
  /** The same for aspects that its text does not name, whatever its phrasings say. */
  "aspectUntold",
  /** Concepts named that no passage of the library is about. */
  "outsideLibrary",
  /** 1 when something of another profession is asked about: its pay, its hours… */
  "otherProfession",
  /** 1 when something is to be done rather than told: "write my CV". */
  "wantsWork",
  /** 1 when a place is all that the question and the passage share. */
  "placeAlone",
  /** 1 when a year, sum or percentage is named that the passage lacks. */
  "numberMissing",
  /** 1 when a count is asked for and the passage has no number. */
  "figureMissing",
  /** The same for what is earned or what something costs. */
  "amountMissing",
  /** Share of the question's weight in words that the library has never seen. */
  "unknown",
  /** The same, as much as each counts, in English words about which nothing was learned either. */
  "strange",
  /** 1 when the question names nothing that the vocabulary knows. */
  "nameless",
  "length",
  "one",
] as const;

export type SignName = (typeof SIGN_NAMES)[number];
export type Signs = Readonly<Record<SignName, number>>;

/** Passages as near in meaning as this say the same, so that neither makes the other doubtful. Tried: 0.65 to 0.85. */
const SAME_MATTER = 0.7;
/** Leads beyond these tell nothing more: in score, and by meaning alone. */
const MARGIN_CAP = 3;
const MEANING_CAP = 0.3;

/** The signs of how far the first candidate can be trusted; undefined when there is none. */
export function readSigns(
  question: QuestionReading,
  { candidates, gap }: Pick<Found, "candidates" | "gap">,
  library: Pick<Searcher, "idf" | "isLearned" | "central" | "isColleague" | "nearness">,
): Signs | undefined {
  const [best] = candidates;
  if (!best) return undefined;
  const { evidence, passage } = best;
  const isSameMatter = (other: Passage) =>
    sameLines(other, passage) || library.nearness(passage, other) >= SAME_MATTER;
  const others = candidates.filter((candidate) => !isSameMatter(candidate.passage));
  const missing = question.mentions.filter((mention) => best.about(conceptName(mention)) < ABOUT);
  const things = missing.filter(isThing);
  const ofKind = (kind: string) => missing.filter(({ concept }) => concept.kind === kind);
  const telling = (mentions: readonly Mention[]) =>
    Math.max(0, ...mentions.map((m) => library.idf(conceptName(m)) / library.idf("")));
  const names = new Set(question.mentions.map(conceptName));
  const lacked = lackedFigure(question)(passage);
  const isCentral = (name: string) => library.central(name) >= CENTRAL;
  return {
    ngrams: evidence.ngrams,
    terms: evidence.terms,
    themes: evidence.themes,
    meaning: evidence.meaning,
    asks: evidence.asks,
    body: evidence.body,
    anywhere: evidence.anywhere,
    concepts: evidence.concepts,
    rareMissing: evidence.rareMissing,
    margin: (1 - evidence.rareMissing) * Math.min(MARGIN_CAP, best.score - (others[0]?.score ?? 0)),
    meaningLead: Math.min(MEANING_CAP, evidence.meaning - nearest(others)),
    gapLead: gapLead(best, gap),
    placeMissing: ofKind("place").length > 0 ? 1 : 0,
    thingMissing: Math.min(2, things.filter((m) => !isBackground(m, question)).length),
    backgroundMissing: Math.min(2, things.filter((m) => isBackground(m, question)).length),
    aspectMissing: telling(ofKind("aspect")),
    matterMissing: telling(ofKind("matter")),
    aspectUntold: telling(
      question.mentions.filter((m) => m.concept.kind === "aspect" && !best.tells(conceptName(m))),
    ),
    outsideLibrary: Math.min(2, [...names].filter((n) => !isCentral(n)).length),
    otherProfession: asksAboutOtherProfession(question, best, library) ? 1 : 0,
    wantsWork: question.wantsWork ? 1 : 0,
    placeAlone: sharesPlaceAlone(question, best, library) ? 1 : 0,
    numberMissing: namesOtherNumber(question, passage) ? 1 : 0,
    figureMissing: lacked === "count" ? 1 : 0,
    amountMissing: lacked === "amount" ? 1 : 0,
    unknown: unknownShare(question, library.idf),
    strange: strangeShare(question, library),
    nameless: names.size === 0 ? 1 : 0,
    length: Math.log(1 + question.words.length),
    one: 1,
  };
}

function nearest(candidates: readonly Candidate[]): number {
  return Math.max(0, ...candidates.map(({ evidence }) => evidence.meaning));
}

// A topic without an answer has no claim to a question whose every word the passage answers.
function gapLead({ score, evidence }: Candidate, gap: Found["gap"]): number {
  const most = evidence.asks === 1 ? 0 : MARGIN_CAP;
  return Math.max(-MARGIN_CAP, Math.min(most, (gap?.score ?? 0) - score));
}

function isThing({ concept: { kind, id } }: Mention): boolean {
  if (kind === "role") return id !== OWN_ROLE;
  return kind === "credential" || kind === "industry" || kind === "degree" || kind === "level";
}
