import type { Finding } from "./finding.ts";
import type { Passage } from "./passage.ts";
import { foldAsk, sameAsks } from "./same-asks.ts";

/** A passage is an answer: beyond this many words it is better split. */
const MOST_WORDS = 120;
/** Fewer phrasings are found too rarely; more blur what the passage is about. */
const ASKS = { fewest: 6, most: 15 };
/** A wider citation is of no help to whoever looks it up. */
const MOST_LINES = 28;

/** What could be better about the passages of one guide that names its source. */
export function lintPassages(passages: readonly Passage[]): Finding[] {
  return [...passages.flatMap(lintPassage), ...lintSameAsks(passages)];
}

function lintPassage(passage: Passage): Finding[] {
  const { text, asks, lines, heading } = passage;
  const words = text.split(/\s+/).filter(Boolean).length;
  const cited = lines[1] - lines[0] + 1;
  const repeated = asks.find(
    (ask, i) => asks.findIndex((one) => foldAsk(one) === foldAsk(ask)) < i,
  );
  const warn = (problem: string, fix: string) => warning(passage, `"${heading}" ${problem}`, fix);
  return [
    ...(words > MOST_WORDS
      ? [warn(`has ${words} words.`, `Split it into passages of at most ${MOST_WORDS} words.`)]
      : []),
    ...(asks.length < ASKS.fewest || asks.length > ASKS.most
      ? [
          warn(
            `has ${asks.length} phrasings.`,
            `Write ${ASKS.fewest} to ${ASKS.most} under "Asked as:", as different people would ask.`,
          ),
        ]
      : []),
    ...(cited > MOST_LINES
      ? [warn(`cites ${cited} lines.`, `Cite the ${MOST_LINES} or fewer that it rests on.`)]
      : []),
    ...(repeated === undefined
      ? []
      : [warn(`says the same twice: "${repeated}".`, "Keep one of the two phrasings.")]),
  ];
}

function lintSameAsks(passages: readonly Passage[]): Finding[] {
  return sameAsks(passages).map(({ ask, passages: [first, ...others] }) => {
    const where = others.map(({ line, heading }) => `"${heading}" (line ${line})`).join(", ");
    return warning(
      first,
      `"${first.heading}" has the phrasing "${ask}", and so has ${where}.`,
      "Keep it where it fits best, or make each say what it is about.",
    );
  });
}

function warning({ guide, line }: Passage, problem: string, fix: string): Finding {
  return { severity: "warning", file: guide.file, line, problem, fix };
}
