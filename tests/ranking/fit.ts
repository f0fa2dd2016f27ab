/**
 * Fits the ranking weights and the confidence weights on question sets, prints how they do on sets
 * left out, and with --write puts them into src/retrieve.
 *   npm run fit -- [--write] [--show=N] FOLDER...
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { EVIDENCE_NAMES } from "../../src/retrieve/evidence.ts";
import { type Candidate, createSearcher } from "../../src/retrieve/searcher.ts";
import { readSigns, SIGN_NAMES } from "../../src/retrieve/signs.ts";
import { createEnglish } from "../../src/understand/english.ts";
import { createReader } from "../../src/understand/reader.ts";
import type { QuestionReading } from "../../src/understand/reading.ts";

const knowledge = await loadKnowledge(process.env.KD ?? "knowledge");
const isEnglish = createEnglish();
const reader = createReader(knowledge.vocabulary, isEnglish);
const searcher = createSearcher(knowledge, reader);
interface Row {
  q: string;
  type: string;
  set: number;
  reading: QuestionReading;
  gap: any;
  candidates: Candidate[];
  right: boolean[];
  oos: boolean;
}
const ok = (c: Candidate, gold: any[]) =>
  gold.some(
    (g) =>
      g.doc === c.passage.guide.id &&
      c.passage.lines[0] <= g.lines[1] &&
      c.passage.lines[1] >= g.lines[0],
  );
const folders = process.argv.slice(2).filter((a) => !a.startsWith("--"));
const lines = (f: string) =>
  existsSync(f)
    ? readFileSync(f, "utf8")
        .trim()
        .split("\n")
        .map((l) => JSON.parse(l))
    : [];
const row = (item: any, set: number, oos: boolean): Row => {
  const reading = reader.readQuestion(item.q);
  const found = searcher.search(reading);
  const candidates = [...found.candidates];
  return {
    gap: found.gap,
    q: item.q,
    type: item.type,
    set,
    reading,
    candidates,
    right: candidates.map((c) => !oos && ok(c, item.gold)),
    oos,
  };
};
const data = folders.map((folder, i) =>
  lines(join(folder, "questions.jsonl")).map((item) => row(item, i, false)),
);
const refused = folders.map((folder, i) =>
  lines(join(folder, "out-of-scope.jsonl"))
    .filter((x) => ["near_miss", "unrelated"].includes(x.type))
    .map((item) => row(item, i, true)),
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
  for (let it = 0; it < 400; it++) {
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
const scoreWith = (w: number[]) => (c: Candidate) => x(c).reduce((a, y, d) => a + y * w[d]!, 0);
const ranked = (r: Row, w: number[]) => {
  const s = scoreWith(w);
  return r.candidates
    .map((c, j) => ({ c: { ...c, score: s(c) }, right: r.right[j]! }))
    .sort((a, b) => b.c.score - a.c.score);
};
const acc = (rows: Row[], w: number[], show = false) => {
  let h = 0;
  for (const r of rows) {
    const o = ranked(r, w);
    if (o[0]?.right) h++;
    else if (show)
      console.log(
        r.type,
        "|",
        r.q,
        "| got",
        o[0]?.c.passage.id,
        "| want",
        o
          .map((c, j) => ({ c, j }))
          .filter(({ c }) => c.right)
          .map(({ c, j }) => `${c.c.passage.id}@${j}`)
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
    data
      .map((d, i) => (d.length ? acc(d, fit(data.filter((_, j) => j !== i).flat(), l2)) : "-"))
      .join(" "),
  );
const L2 = 0.01;
const w = fit(data.flat(), L2);
const S = SIGN_NAMES.length;
const signRow = (r: Row, w: number[]) => {
  const o = ranked(r, w);
  const s = readSigns(
    r.reading,
    {
      candidates: o.map((y) => y.c),
      gap: r.gap && {
        ...r.gap,
        score: EVIDENCE_NAMES.reduce((a, n, d) => a + r.gap.evidence[n] * w[d]!, 0),
      },
    },
    searcher,
  );
  return { r, x: SIGN_NAMES.map((n) => s?.[n] ?? 0), y: o[0]?.right ? 1 : 0 };
};
type SR = ReturnType<typeof signRow>;
function logistic(rows: SR[], l2: number): number[] {
  const sd = SIGN_NAMES.map((n, d) => {
    if (n === "one") return 1;
    const v = rows.map((r) => r.x[d]!);
    const m = v.reduce((a, b) => a + b, 0) / v.length;
    return Math.sqrt(v.reduce((a, b) => a + (b - m) ** 2, 0) / v.length) || 1;
  });
  const nin = rows.filter((r) => !r.r.oos).length,
    nout = rows.length - nin;
  const oosWeight = Math.min(1, (0.45 * nin) / nout);
  const b = new Float64Array(S),
    mom = new Float64Array(S);
  for (let it = 0; it < 3000; it++) {
    const g = new Float64Array(S);
    for (const r of rows) {
      const cw = r.r.oos ? oosWeight : 1;
      const z = r.x.reduce((a, v, d) => a + (b[d]! * v) / sd[d]!, 0);
      const p = 1 / (1 + Math.exp(-z));
      for (let d = 0; d < S; d++) g[d]! += (cw * (r.y - p) * r.x[d]!) / sd[d]!;
    }
    for (let d = 0; d < S; d++) {
      mom[d] = 0.9 * mom[d]! + g[d]! / rows.length - (SIGN_NAMES[d] === "one" ? 0 : l2 * b[d]!);
      b[d]! += 0.1 * mom[d]!;
    }
  }
  return [...b].map((v, d) => v / sd[d]!);
}
const p = (b: number[], r: SR) => 1 / (1 + Math.exp(-r.x.reduce((a, v, d) => a + b[d]! * v, 0)));
const report = (name: string, rows: SR[], b: number[]) => {
  const q = rows.map((r) => ({ p: p(b, r), ...r }));
  const pos = q.filter((r) => r.y === 1),
    neg = q.filter((r) => r.r.oos);
  let au = 0;
  for (const a of pos) for (const c of neg) au += a.p > c.p ? 1 : a.p === c.p ? 0.5 : 0;
  const out = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6].map((t) => {
    const ins = q.filter((r) => !r.r.oos);
    return `${t}: right ${((100 * ins.filter((r) => r.y && r.p >= t).length) / ins.length).toFixed(1)} refused ${((100 * neg.filter((r) => r.p < t).length) / neg.length).toFixed(0)}`;
  });
  console.log(name, "AUROC", (au / (pos.length * neg.length)).toFixed(3), out.join(" | "));
};
folders.forEach((folder, i) => {
  if (!data[i]!.length) return;
  const tw = fit(data.filter((_, j) => j !== i).flat(), L2);
  const train = [...data, ...refused]
    .flat()
    .filter((r) => r.set !== i)
    .map((r) => signRow(r, tw));
  const test = [...data[i]!, ...refused[i]!].map((r) => signRow(r, tw));
  report(`confidence left out ${folder.split("/").at(-1)}`, test, logistic(train, 0.003));
});
const allRows = [...data, ...refused].flat().map((r) => signRow(r, w));
const b = logistic(allRows, 0.003);
console.log(EVIDENCE_NAMES.map((n, d) => `${n}: ${w[d]!.toFixed(3)}`).join(", "));
console.log(SIGN_NAMES.map((n, d) => `${n}: ${b[d]!.toFixed(3)}`).join(", "));
const show = process.argv.find((a) => a.startsWith("--show="));
if (show) {
  const i = +show.slice(7);
  const tw = fit(data.filter((_, j) => j !== i).flat(), L2);
  acc(data[i]!, tw, true);
  const train = [...data, ...refused]
    .flat()
    .filter((r) => r.set !== i)
    .map((r) => signRow(r, tw));
  const bb = logistic(train, 0.003);
  for (const r of refused[i]!.map((r) => signRow(r, tw)))
    if (p(bb, r) > 0.4)
      console.log(
        "FALSE",
        p(bb, r).toFixed(2),
        r.r.q,
        "|",
        SIGN_NAMES.map((n, d) => `${n} ${r.x[d]!.toFixed(2)}`)
          .filter((z) => !z.endsWith(" 0.00"))
          .join(" "),
      );
  for (const r of data[i]!.map((r) => signRow(r, tw)))
    if (r.y && p(bb, r) < 0.4)
      console.log(
        "LOST",
        p(bb, r).toFixed(2),
        r.r.q,
        "|",
        SIGN_NAMES.map((n, d) => `${n} ${r.x[d]!.toFixed(2)}`)
          .filter((z) => !z.endsWith(" 0.00"))
          .join(" "),
      );
}
if (process.argv.includes("--write")) {
  const put = (file: string, names: readonly string[], values: number[]) => {
    const text = readFileSync(file, "utf8");
    const block = names.map((n, d) => `  ${n}: ${Number(values[d]!.toFixed(3))},`).join("\n");
    writeFileSync(
      file,
      text.replace(/Object\.freeze\(\{[\s\S]*?\}\)/, `Object.freeze({\n${block}\n})`),
    );
  };
  put("src/retrieve/ranking-weights.ts", EVIDENCE_NAMES, w);
  put("src/retrieve/confidence-weights.ts", SIGN_NAMES, b);
}
