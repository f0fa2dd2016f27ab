/**
 * Fits the ranking weights on question sets and prints how they do on sets left out.
 *   tsx tests/ranking/fit.ts SET_FOLDER...
 */
import { readFileSync } from "node:fs";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { EVIDENCE_NAMES } from "../../src/retrieve/evidence.ts";
import { type Candidate, createSearcher } from "../../src/retrieve/searcher.ts";
import { createEnglish } from "../../src/understand/english.ts";
import { createReader } from "../../src/understand/reader.ts";

const knowledge = await loadKnowledge("knowledge");
const reader = createReader(knowledge.vocabulary, createEnglish());
const searcher = createSearcher(knowledge.passages, reader);
interface Row {
  q: string;
  type: string;
  candidates: Candidate[];
  right: boolean[];
}
const ok = (c: Candidate, gold: any[]) =>
  gold.some(
    (g) =>
      g.doc === c.passage.guide.id &&
      c.passage.lines[0] <= g.lines[1] &&
      c.passage.lines[1] >= g.lines[0],
  );
const folders = process.argv.slice(2).filter((a) => !a.startsWith("--"));
const data = folders.map((folder) =>
  readFileSync(`${folder}/questions.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((l) => {
      const item = JSON.parse(l);
      const candidates = searcher.search(reader.readQuestion(item.q));
      return {
        q: item.q,
        type: item.type,
        candidates,
        right: candidates.map((c) => ok(c, item.gold)),
      } as Row;
    }),
);
const D = EVIDENCE_NAMES.length;
const x = (c: Candidate) => EVIDENCE_NAMES.map((n) => c.evidence[n]);
function fit(rows: Row[], l2: number): number[] {
  const xs = rows
    .filter((r) => r.right.some(Boolean) && !r.right.every(Boolean))
    .map((r) => ({ x: r.candidates.map(x), y: r.right }));
  const sd = Array.from({ length: D }, (_, d) => {
    const v = xs.flatMap((r) => r.x.map((c) => c[d]!));
    const m = v.reduce((a, b) => a + b, 0) / v.length;
    return Math.sqrt(v.reduce((a, b) => a + (b - m) ** 2, 0) / v.length) || 1;
  });
  const w = new Float64Array(D),
    mom = new Float64Array(D);
  for (let it = 0; it < 500; it++) {
    const g = new Float64Array(D);
    for (const r of xs) {
      const z = r.x.map((c) => c.reduce((a, v, d) => a + (w[d]! * v) / sd[d]!, 0));
      const mx = Math.max(...z);
      const e = z.map((v) => Math.exp(v - mx));
      const S = e.reduce((a, b) => a + b, 0),
        G = e.reduce((a, b, j) => a + (r.y[j] ? b : 0), 0);
      r.x.forEach((c, j) => {
        const co = (r.y[j] ? e[j]! / G : 0) - e[j]! / S;
        for (let d = 0; d < D; d++) g[d]! += (co * c[d]!) / sd[d]!;
      });
    }
    for (let d = 0; d < D; d++) {
      mom[d] = 0.9 * mom[d]! + g[d]! / xs.length - l2 * w[d]!;
      w[d]! += 0.15 * mom[d]!;
    }
  }
  return [...w].map((v, d) => v / sd[d]!);
}
const acc = (rows: Row[], w: number[], show = false) => {
  let h = 0;
  for (const r of rows) {
    let b = 0,
      bv = -1e9;
    r.candidates.forEach((c, j) => {
      const v = x(c).reduce((a, y, d) => a + y * w[d]!, 0);
      if (v > bv) {
        bv = v;
        b = j;
      }
    });
    if (r.right[b]) h++;
    else if (show)
      console.log(
        r.type,
        "|",
        r.q,
        "| got",
        r.candidates[b]?.passage.id,
        "| want",
        r.candidates
          .filter((_, j) => r.right[j])
          .map((c) => c.passage.id)
          .slice(0, 2)
          .join(" "),
      );
  }
  return ((100 * h) / rows.length).toFixed(1);
};
console.log(
  "oracle",
  data
    .map((d) => ((100 * d.filter((r) => r.right.some(Boolean)).length) / d.length).toFixed(1))
    .join(" "),
);
for (const l2 of [0.003, 0.01, 0.03])
  console.log(
    "leave one set out, l2",
    l2,
    data.map((d, i) => acc(d, fit(data.filter((_, j) => j !== i).flat(), l2))).join(" "),
  );
const kfold = (rows: Row[], k: number) => {
  let s = 0;
  for (let f = 0; f < k; f++) {
    const test = rows.filter((_, i) => i % k === f);
    s +=
      +acc(
        test,
        fit(
          rows.filter((_, i) => i % k !== f),
          0.01,
        ),
      ) * test.length;
  }
  return (s / rows.length).toFixed(1);
};
console.log("10-fold all", kfold(data.flat(), 10));
const w = fit(data.flat(), 0.01);
console.log(EVIDENCE_NAMES.map((n, d) => `${n}: ${w[d]!.toFixed(3)}`).join(", "));
const show = process.argv.find((a) => a.startsWith("--show="));
if (show) {
  const i = +show.slice(7);
  acc(data[i]!, fit(data.filter((_, j) => j !== i).flat(), 0.01), true);
}
