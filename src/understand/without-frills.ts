import type { Phrasebook } from "../knowledge/phrasebook.ts";
import { keepWords } from "./join-readings.ts";
import { createPhraseSet } from "./phrase-set.ts";
import type { QuestionReading } from "./reading.ts";
import type { Standardize } from "./standardize.ts";
import { withText } from "./with-text.ts";

/** A question without what is said around it; unchanged when it is nothing else. */
export type WithoutFrills = (reading: QuestionReading) => QuestionReading;

/** Words of a closing at most. */
const LONGEST = 6;

/** Leaves out how a question opens ("quick one, …"), closes ("… or nah") and what is thrown in ("tbh"). */
export function createWithoutFrills(
  { openings, closings, asides }: Pick<Phrasebook, "openings" | "closings" | "asides">,
  standardize: Standardize,
): WithoutFrills {
  const setOf = (phrases: readonly string[]) =>
    createPhraseSet(
      phrases.map((phrase) => [phrase, true] as const),
      standardize,
    );
  const [atStart, atEnd, anywhere] = [
    setOf([...openings, ...asides]),
    setOf(closings),
    setOf(asides),
  ];
  const startOfClosing = (words: readonly string[], end: number) => {
    for (let at = Math.max(0, end - LONGEST); at < end; at++)
      if (atEnd.at(words, at)?.length === end - at) return at;
    return undefined;
  };
  return (reading) => {
    const { words } = reading;
    const dropped = new Set<number>();
    const drop = (at: number, length: number) => {
      for (let i = at; i < at + length; i++) dropped.add(i);
    };
    words.forEach((_, at) => {
      const opening = at === dropped.size ? atStart.at(words, at) : undefined;
      const found = opening ?? anywhere.at(words, at);
      if (found && !dropped.has(at)) drop(at, found.length);
    });
    for (let end = words.length; end > 0; ) {
      const start = dropped.has(end - 1) ? end - 1 : startOfClosing(words, end);
      if (start === undefined) break;
      drop(start, end - start);
      end = start;
    }
    if (dropped.size === 0 || dropped.size >= words.length) return reading;
    return withText(
      keepWords(reading, (i) => !dropped.has(i)),
      reading,
    );
  };
}
