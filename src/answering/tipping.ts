import { confidenceOf } from "../retrieve/confidence.ts";
import type { SignName, Signs } from "../retrieve/signs.ts";

/** What could have been otherwise, for better and for worse. */
const CHANGES: readonly { sign: SignName; better: [number, string]; worse?: [number, string] }[] = [
  {
    sign: "gapLead",
    better: [-3, "no uncovered topic came near"],
    worse: [1, "an uncovered topic were 1.0 ahead"],
  },
  {
    sign: "rareMissing",
    better: [0, "the passage had the most telling words"],
    worse: [1, "the passage lacked the most telling words"],
  },
  {
    sign: "margin",
    better: [3, "the runner-up were far behind"],
    worse: [0, "the runner-up were as good"],
  },
  {
    sign: "asks",
    better: [1, "its phrasings had every word"],
    worse: [0, "its phrasings had none of the words"],
  },
  {
    sign: "concepts",
    better: [1, "it were about all that is named"],
    worse: [0, "it were about nothing that is named"],
  },
  {
    sign: "outsideLibrary",
    better: [0, "nothing were named that no guide is about"],
  },
  {
    sign: "figureMissing",
    better: [0, "it held a figure"],
  },
  {
    sign: "amountMissing",
    better: [0, "it said what is paid"],
  },
  {
    sign: "strange",
    better: [0, "every word were known or learned"],
  },
  {
    sign: "otherProfession",
    better: [0, "no other profession were asked about"],
  },
  {
    sign: "wantsWork",
    better: [0, "it asked to be told rather than for work"],
  },
];

/** Single changes that would have taken a confidence to the other side of a threshold, the strongest first. */
export function tipping(signs: Signs, threshold: number): string[] {
  const isAbove = confidenceOf(signs) >= threshold;
  return CHANGES.flatMap(({ sign, better, worse }) => {
    const [value, text] = (isAbove ? worse : better) ?? [signs[sign], ""];
    const then = confidenceOf({ ...signs, [sign]: value });
    return then >= threshold === isAbove ? [] : { then, text };
  })
    .sort((a, b) => (isAbove ? a.then - b.then : b.then - a.then))
    .map(({ then, text }) => `${text} (${then.toFixed(2)})`);
}
