import { joinReadings, keepWords } from "./join-readings.ts";
import type { QuestionReading, Reading } from "./reading.ts";
import { withText } from "./with-text.ts";

/** Words that only hold the sides against each other: they tell nothing about any. */
const COMPARING = new Set(
  "vs versus or compare compared comparing comparison differ differs different difference differences between each both either".split(
    " ",
  ),
);

/** What the shared words of a comparison count beside a side's own. */
const SHARED = 0.6;

/** A side's own words with those that it shares with the others. */
export function withShared(own: Reading, typed: QuestionReading, shared: Reading): QuestionReading {
  const telling = keepWords(shared, (at) => !COMPARING.has(shared.words[at] ?? ""));
  const joined = joinReadings([
    { reading: own, emphasis: 1 },
    { reading: telling, emphasis: SHARED },
  ]);
  return withText(joined, typed);
}
