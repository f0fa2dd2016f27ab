import type { Vocabulary } from "../knowledge/vocabulary.ts";
import { createAsksForWork } from "./asks-for-work.ts";
import { createConceptFinder } from "./concept-finder.ts";
import { emphasize } from "./emphasis.ts";
import type { IsEnglish } from "./english.ts";
import { normalize } from "./normalize.ts";
import type { QuestionReading, Reading } from "./reading.ts";
import { type Correct, createSpelling } from "./spelling.ts";
import { createStandardize } from "./standardize.ts";
import { stem } from "./stem.ts";
import { words } from "./words.ts";

/** Words of a question that are read; what follows is left out, so that time stays bounded. */
const MOST_WORDS = 160;

/** What a word counts at least that belongs to a concept, even where the asker only tells the situation. */
const NAMED = 0.75;
/** What a word counts that belongs to no concept, beside 1 for one that does. Tried: 0.35 to 1. */
const PLAIN = 0.7;

export interface Reader {
  /** Reads a text of the library for the first time: its words are right from then on. */
  learnText(text: string): Reading;
  /** Reads a text of the library again. */
  readText(text: string): Reading;
  /** Reads a question: corrects it against all texts learned before. */
  readQuestion(text: string): QuestionReading;
}

/** Reads texts into words, stems and concepts. Read the whole library first: it is the spelling's measure. */
export function createReader(vocabulary: Vocabulary, isEnglish: IsEnglish): Reader {
  const standardize = createStandardize(vocabulary, isEnglish);
  const findConcepts = createConceptFinder(vocabulary, standardize);
  const asksForWork = createAsksForWork(vocabulary);
  // Counted in place: a large library has millions of words.
  const counts = new Map<string, { count: number }>();
  for (const word of vocabularyWords(vocabulary)) counts.set(word, { count: 1 });
  let spelling: Correct | undefined;
  const finish = (list: readonly string[], emphasis: readonly number[]): Reading => {
    const stems = list.map(stem);
    return { words: list, stems, emphasis, mentions: findConcepts(list, stems) };
  };
  const readText = (text: string) => {
    const list = standardize(words(normalizeLibrary(text)));
    return finish(
      list,
      list.map(() => 1),
    );
  };
  return {
    learnText(text) {
      const reading = readText(text);
      for (const word of reading.words) {
        const known = counts.get(word);
        if (known) known.count++;
        else counts.set(word, { count: 1 });
      }
      spelling = undefined;
      return reading;
    },
    readText,
    readQuestion(text) {
      spelling ??= createSpelling(
        new Map(Array.from(counts, ([word, { count }]) => [word, count])),
        isEnglish,
      );
      const correct = spelling;
      const clean = normalize(text);
      const corrections: { typed: string; read: string }[] = [];
      const list: string[] = [];
      const emphasis: number[] = [];
      for (const sentence of emphasize(clean)) {
        for (const word of standardize(words(sentence.text))) {
          const read = isName(word, clean) ? undefined : correct(word);
          if (read !== undefined) corrections.push({ typed: word, read });
          for (const standard of read === undefined ? [word] : standardize([read])) {
            if (list.length >= MOST_WORDS) break;
            list.push(standard);
            emphasis.push(sentence.emphasis);
          }
        }
      }
      const unknown = list.filter((word) => !counts.has(word));
      const strange = unknown.filter(isEnglish);
      const plain = finish(list, emphasis);
      const meant = new Set(plain.mentions.flatMap(({ first, last }) => range(first, last)));
      const weighed = emphasis.map((value, i) =>
        meant.has(i) ? Math.max(value, NAMED) : value * PLAIN,
      );
      const wantsWork = asksForWork(list);
      return { ...plain, emphasis: weighed, text: clean, corrections, unknown, strange, wantsWork };
    },
  };
}

// The library is trusted text: only its typography is folded, nothing is cut.
function normalizeLibrary(text: string): string {
  return text.normalize("NFKC").replace(/[‘’]/g, "'");
}

/** Written in capitals, or with one in mid-sentence of a text that has small letters too: not to be corrected. */
function isName(word: string, text: string): boolean {
  if (!/\p{Ll}/u.test(text)) return false;
  const at = text.toLowerCase().indexOf(word);
  const original = text.slice(at, at + word.length);
  if (word.length > 1 && original === word.toUpperCase() && original !== word) return true;
  return at > 0 && !/[.!?]\s*$/.test(text.slice(0, at)) && /^\p{Lu}/u.test(original);
}

function vocabularyWords({ concepts, slang, joined }: Vocabulary): string[] {
  const named = Object.values(concepts).flatMap((kind) => Object.values(kind ?? {}).flat());
  return [...named, ...Object.values(slang), ...Object.values(joined)].flatMap(words);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
