import type { Table } from "../../print-table.ts";
import type { LeftOut } from "./leave-one-out.ts";

/** How each left-out set fares, as tables. */
export function leftOutTables(results: readonly LeftOut[]): Table[] {
  return [
    {
      title: "Ranking and confidence, fitted on all sets but the one that is judged",
      rows: results.map(({ set, oracle, right, byPull, judgement }) => ({
        "left out": set.name,
        questions: set.questions.length,
        "out of scope": set.outOfScope.length,
        "oracle %": percent(oracle),
        "right first %": percent(right),
        ...Object.fromEntries(
          byPull.map((other) => [`at pull ${other.pull} %`, percent(other.right)]),
        ),
        AUROC: known(judgement.auroc, (auroc) => auroc.toFixed(3)),
      })),
      note: "Oracle: a right passage is among the candidates at all.",
    },
    ...results.map(({ set, judgement }) => ({
      title: `Answered from a confidence of…, ${set.name} left out`,
      rows: judgement.byThreshold.map(({ threshold, right, refused }) => ({
        confidence: threshold.toFixed(2),
        "right of all %": percent(right),
        "out of scope refused %": percent(refused),
      })),
    })),
  ];
}

function percent(share: number): string {
  return known(share, (one) => (100 * one).toFixed(1));
}

/** A set may have no questions out of scope, so that nothing is known of how these fare. */
function known(value: number, written: (value: number) => string): string {
  return Number.isNaN(value) ? "-" : written(value);
}
