import type { Turn } from "../conversation/conversation.ts";
import type { Phrasebook } from "../knowledge/phrasebook.ts";
import type { Vocabulary } from "../knowledge/vocabulary.ts";
import { askedOfTurns } from "./asked-of-turns.ts";
import { createWithoutCourtesy } from "./courtesy.ts";
import { emphasize } from "./emphasis.ts";
import type { IsEnglish } from "./english.ts";
import { findSides } from "./find-sides.ts";
import { followUp } from "./follow-up.ts";
import { createGoingOn, type GoingOn } from "./going-on.ts";
import type { Intent } from "./intent.ts";
import { keepWords } from "./join-readings.ts";
import { createLanguage } from "./language.ts";
import { pointsBack } from "./leans-back.ts";
import { listedThings } from "./listed-things.ts";
import { namedSides } from "./named-sides.ts";
import { normalize } from "./normalize.ts";
import { createPhraseSet } from "./phrase-set.ts";
import { pickOffered } from "./pick-offered.ts";
import type { Reader } from "./reader.ts";
import { resumedTurn } from "./resumed-turn.ts";
import { createSmallTalk } from "./small-talk.ts";
import { splitQuestion } from "./split-question.ts";
import { createStandardize } from "./standardize.ts";
import { whatWasMeant } from "./what-was-meant.ts";
import { withText } from "./with-text.ts";
import { createWithoutFrills } from "./without-frills.ts";
import { words } from "./words.ts";

/** Question and conversation → what is wanted. */
export type Understand = (text: string, turns: readonly Turn[]) => Intent;

export interface UnderstandOptions {
  readonly reader: Reader;
  readonly vocabulary: Vocabulary;
  readonly phrasebook: Phrasebook;
  readonly isEnglish: IsEnglish;
  /** What people ask the library, by which small talk is told from questions. */
  readonly questions: readonly string[];
}

export function createUnderstand(options: UnderstandOptions): Understand {
  const { reader, phrasebook } = options;
  const standardize = createStandardize(options.vocabulary, options.isEnglish);
  const findSmallTalk = createSmallTalk(phrasebook, standardize, options.questions);
  const withoutCourtesy = createWithoutCourtesy(findSmallTalk, standardize);
  const findLanguage = createLanguage(phrasebook, options.isEnglish);
  const goingOn = createGoingOn(phrasebook, standardize);
  const filler = new Set(phrasebook.filler);
  const small = new Set(phrasebook["small-words"]);
  const steering = createPhraseSet(
    phrasebook.injection.map((phrase) => [phrase, true] as const),
    standardize,
  );
  const withoutFrills = createWithoutFrills(phrasebook, standardize);
  const read = (text: string) => withoutFrills(reader.readQuestion(text));
  const understand: Understand = (text, turns) => {
    const clean = withoutCourtesy(normalize(text));
    const plain = standardize(words(clean));
    if (!/\p{L}/u.test(clean) && !/^\W*\d{1,2}\W*$/.test(clean)) return { kind: "empty" };
    const language = findLanguage(clean);
    if (language) return { kind: "foreign", language };
    if (plain.some((_, i) => steering.at(plain, i))) return { kind: "steering" };
    const last = turns.at(-1);
    const picked = last && pickOffered(plain, last);
    if (picked) return { kind: "pick", passage: picked };
    if (!/\p{L}/u.test(clean)) return { kind: "empty" };
    const meant = last && whatWasMeant(clean);
    const reading = read(meant ?? clean);
    const going: GoingOn | undefined = meant
      ? { kind: "correction", length: 0 }
      : goingOn(reading.words);
    const asked = askedOfTurns(going, turns);
    if (asked) return asked;
    if (going?.kind === "change" && turns.length > 0) {
      const rest = clean.replace(/^[^:.,;!?]*[:.,;!?]+\s*/, "");
      return understand(rest === "" ? clean : rest, []);
    }
    const corrected = going?.kind === "correction" && last;
    if (corrected && reading.words.length === going.length) return { kind: "more", turn: last };
    const talk = findSmallTalk(plain);
    // "wrong, …" goes on to say what was meant; "wrong answer" says no more.
    if (talk && (talk.isKnown || going?.kind !== "correction"))
      return { kind: "smalltalk", talk: talk.kind, ...(talk.isKnown ? {} : { reading }) };
    const says = reading.mentions.length > 0 || plain.some((word) => !small.has(word));
    if (!last && !says) return { kind: "empty" };
    const split = splitQuestion(clean);
    const sides = findSides(reading, split?.kind === "comparison" ? split : undefined, read);
    if (sides) return { kind: "comparison", whole: reading, ...sides };
    if (split?.kind === "several") {
      const questions = split.questions.map((question, i) => {
        const name = emphasize(question).at(-1)?.text.trim() ?? question;
        const reading = read(question);
        const before = reading.unknown.length > 0 ? undefined : split.questions[i - 1];
        const message = { reading, going: undefined, turn: turnOf(before ?? "") };
        const follows = before && followUp(message, { read, filler, small });
        const bare = name === question ? undefined : read(name);
        const standsAlone = bare && !pointsBack(bare);
        return { name, reading, ...(standsAlone ? { bare } : {}), ...(follows ? { follows } : {}) };
      });
      return { kind: "several", whole: reading, questions, more: split.more };
    }
    const list = last ? [] : listedThings(reading);
    if (list.length > 0) {
      const sides = namedSides(
        reading,
        list.map((one) => [one]),
      );
      return { kind: "comparison", whole: reading, ...sides };
    }
    const earlier = going?.kind === "back" ? resumedTurn(reading, turns, read, small) : undefined;
    const own = corrected
      ? withText(
          keepWords(reading, (i) => i >= going.length),
          reading,
        )
      : reading;
    const turn = earlier ?? last;
    const follows = turn && followUp({ reading: own, going, turn }, { read, filler, small });
    const not = corrected ? last.shown : [];
    return { kind: "ask", reading: own, not, ...(follows ? { follows } : {}) };
  };
  return understand;
}

/** A question as if it had been asked just before. */
function turnOf(question: string): Turn {
  return { asked: question, question, subject: "", shown: [], next: [], offered: [] };
}
