import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EVIDENCE_NAMES } from "../../../src/retrieve/evidence.ts";
import { SIGN_NAMES } from "../../../src/retrieve/signs.ts";
import type { AskedSet } from "./asked.ts";
import type { Vector } from "./climb.ts";
import type { LeftOut } from "./leave-one-out.ts";

interface Weights {
  readonly ranking: Vector;
  readonly confidence: Vector;
}

/** Puts weights into the sources, with when and on what they were fitted. */
export function writeWeights(
  { ranking, confidence }: Weights,
  sets: readonly AskedSet[],
  results: readonly LeftOut[],
): void {
  const note = noteOf(sets, results);
  put("ranking-weights.ts", EVIDENCE_NAMES, ranking, note);
  put("confidence-weights.ts", SIGN_NAMES, confidence, note);
}

function put(name: string, names: readonly string[], weights: Vector, note: string): void {
  const file = fileURLToPath(new URL(`../../../src/retrieve/${name}`, import.meta.url));
  const lines = names.map((one, d) => `  ${one}: ${Number((weights[d] ?? 0).toFixed(2))},`);
  const old = readFileSync(file, "utf8");
  const table = /Object\.freeze\(\{[\s\S]*?\}\);[\s\S]*$/;
  if (!table.test(old)) throw new Error(`${file} holds no table of weights.`);
  writeFileSync(file, old.replace(table, `Object.freeze({\n${lines.join("\n")}\n});\n\n${note}`));
}

function noteOf(sets: readonly AskedSet[], results: readonly LeftOut[]): string {
  const lines = sets.map((set) => {
    const sizes = `${set.questions.length} questions, ${set.outOfScope.length} out of scope`;
    const result = results.find((one) => one.set === set);
    if (!result) return `${set.name}: ${sizes}.`;
    const right = `${(100 * result.right).toFixed(1)} % right first`;
    const auroc = set.outOfScope.length > 0 ? `, AUROC ${result.judgement.auroc.toFixed(3)}` : "";
    return `${set.name}: ${sizes}; fitted on the others: ${right}${auroc}.`;
  });
  const date = new Date().toISOString().slice(0, 10);
  return [`Fitted ${date} on these sets:`, ...lines].map((line) => `// ${line}\n`).join("");
}
