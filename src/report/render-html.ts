import { barChart, calibrationChart } from "./charts.ts";
import type { Report } from "./create-report.ts";
import { escapeHtml } from "./escape-html.ts";
import { table } from "./html-table.ts";
import { percent } from "./percent.ts";

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2330; --paper: #fff; --dim: #5b6475; --line: #d8dde6; --total: #c3cfe3; --part: #2c5fb3; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf2; --paper: #14171e; --dim: #a3adbf; --line: #333a48; --total: #3c4a63; --part: #7fa8ef; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
dl { display: flex; flex-wrap: wrap; gap: 2rem; } dt { color: var(--dim); } dd { margin: 0; font-size: 1.8rem; font-weight: 600; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.dim, summary, figcaption { color: var(--dim); } figure { margin: 1rem 0; } ul { margin: 0; padding-left: 1.1rem; }
svg { width: 100%; height: auto; } svg text { font-size: 12px; fill: var(--dim); }
.total { fill: var(--total); } .part { fill: var(--part); } .grid { stroke: var(--line); } .ideal { stroke: var(--dim); stroke-dasharray: 4 4; }`;

/** One page that needs nothing else: no script, no font, no request. */
export function renderHtml(report: Report): string {
  const title = `Career advisor, ${report.first} to ${report.last}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="dim">Subjects and words are shown from ${report.people} different people on, so that nobody can be told from them.</p>
${[numbers, perDay, surfaces, missing, bad, topics, calibration].map((part) => part(report)).join("\n")}
</main>
</body>
</html>
`;
}

function numbers({ total, missing, bad }: Report): string {
  const items = [
    ["Questions", String(total.questions)],
    ["Answered", percent(total.answered, total.questions)],
    ["Subjects without an answer", String(missing.subjects.length)],
    ["Answers rated badly", String(bad.passages.length)],
  ];
  const drawn = items.map(
    ([name = "", value = ""]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`,
  );
  return `<dl>${drawn.join("")}</dl>`;
}

function perDay({ days, total }: Report): string {
  const description = `${total.questions} questions in ${days.length} days, ${total.answered} of them answered.`;
  const bars = days.map(({ date, questions, answered }) => ({
    label: date.slice(5),
    total: questions,
    part: answered,
  }));
  const chart = barChart({ id: "days", title: "Questions per day", description }, bars);
  const rows = days.map(({ date, questions, answered }) => [date, questions, answered]);
  return `<h2>Questions per day</h2>
<figure>${chart}<figcaption>Dark: answered. Light: asked back, or no answer in the guides.</figcaption></figure>
${folded("As a table", table(["Day", "Questions", "Answered"], rows))}`;
}

function surfaces(report: Report): string {
  const names = { slack: "Slack", discord: "Discord" };
  const rows = report.surfaces.map(({ surface, questions, answered }) => [
    names[surface],
    questions,
    percent(answered, questions),
  ]);
  return section("Where it was asked", table(["Surface", "Questions", "Answered"], rows), rows);
}

function missing({ missing: { subjects, hidden } }: Report): string {
  const rows = subjects.map(({ title, people, questions, examples }) => [
    title,
    people,
    questions,
    examples,
  ]);
  const head = ["Subject", "People", "Questions", "Asked like"];
  const help =
    rows.length === 0
      ? ""
      : '<p class="dim">npm run knowledge -- entry "a question" prints an entry to fill in.</p>';
  return (
    section("What the guides do not answer", table(head, rows), rows) + help + hiddenNote(hidden)
  );
}

function bad({ bad: { passages, hidden } }: Report): string {
  const rows = passages.map(({ heading, people, questions, examples }) => [
    heading,
    people,
    questions,
    examples,
  ]);
  const head = ["Answer", "People", "Ratings", "Asked like"];
  return section("What was rated badly", table(head, rows), rows) + hiddenNote(hidden);
}

function topics(report: Report): string {
  const rows = report.topics.map(({ topic, answers, helpful, unhelpful }) => [
    topic,
    answers,
    helpful,
    unhelpful,
  ]);
  const head = ["Topic", "Answers", "Helpful", "Not helpful"];
  return section("What it was about", table(head, rows), rows);
}

function calibration({ calibration: bands }: Report): string {
  const points = bands.map(({ from, rated, helpful }) => ({
    said: from + 0.05,
    proved: helpful / rated,
    weight: rated,
  }));
  const rows = bands.map(({ from, rated, helpful }) => [
    `${Math.round(from * 100)}-${Math.round(from * 100) + 10} %`,
    rated,
    percent(helpful, rated),
  ]);
  const description = bands
    .map(({ from, rated, helpful }) => `from ${from}: ${percent(helpful, rated)} of ${rated}`)
    .join("; ");
  const text = { id: "sure", title: "Confidence and ratings", description };
  const content = `<figure>${calibrationChart(text, points)}<figcaption>Across: how sure the bot was. Up: how many of the ratings said "helpful". On the dashed line both are the same.</figcaption></figure>
${table(["How sure", "Ratings", "Helpful"], rows)}`;
  return section("How sure it was, and how right", content, rows);
}

function section(title: string, content: string, rows: readonly unknown[]): string {
  return `<h2>${title}</h2>\n${rows.length > 0 ? content : '<p class="dim">Nothing in this time.</p>'}`;
}

function folded(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>${content}</details>`;
}

function hiddenNote(hidden: number): string {
  if (hidden === 0) return "";
  return `\n<p class="dim">${hidden} more that too few people share to be shown.</p>`;
}
