import { SIGN_NAMES } from "../../../src/retrieve/signs.ts";
import type { Vector } from "./climb.ts";
import { probability, type Signed } from "./fit-confidence.ts";
import type { LeftOut } from "./leave-one-out.ts";
import { rank } from "./rank.ts";

/** Surer than this it would be answered. */
const ANSWERED = 0.4;

/** The questions of a left-out set that go wrong, one a line, with what went instead. */
export function misses({ set, rows, ranking, confidence }: LeftOut): string[] {
  const answered = (row: Signed) => probability(confidence, row.signs) > ANSWERED;
  const bluffs = rows.filter((row) => !row.asked.covered && answered(row));
  const lost = rows.filter((row) => row.right && !answered(row));
  return [
    ...set.questions.flatMap((asked) => {
      const { found, right } = rank(asked, ranking);
      if (right[0]) return [];
      const wanted = found.candidates.flatMap(({ passage }, j) =>
        right[j] ? [`${passage.id} (${j + 1}.)`] : [],
      );
      return [
        `WRONG ${asked.q} | ${found.candidates[0]?.passage.id} | ${wanted.slice(0, 2).join(" ")}`,
      ];
    }),
    ...bluffs.map((row) => `ANSWERED, out of scope: ${describe(row, confidence)}`),
    ...lost.map((row) => `LOST, right but unsure: ${describe(row, confidence)}`),
  ];
}

function describe({ asked, signs }: Signed, confidence: Vector): string {
  const held = SIGN_NAMES.flatMap((name, d) => {
    const value = (signs[d] ?? 0).toFixed(2);
    return Number(value) === 0 ? [] : [`${name} ${value}`];
  });
  return `${probability(confidence, signs).toFixed(2)} ${asked.q} | ${held.join(" ")}`;
}
