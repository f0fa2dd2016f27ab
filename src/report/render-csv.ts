import type { Report } from "./create-report.ts";

type Cell = string | number;

/** All numbers in one table (RFC 4180), a line for each: table, name, and what was counted. */
export function renderCsv(report: Report): string {
  const rows: Cell[][] = [
    ["table", "name", "questions", "answered", "people", "ratings", "helpful"],
    ...report.days.map((day) => ["day", day.date, day.questions, day.answered, "", "", ""]),
    ...report.surfaces.map((at) => ["surface", at.surface, at.questions, at.answered, "", "", ""]),
    ...report.topics.map(({ topic, answers, helpful, unhelpful }) => [
      "topic",
      topic,
      answers,
      answers,
      "",
      helpful + unhelpful,
      helpful,
    ]),
    ...report.missing.subjects.map(({ title, questions, people }) => [
      "missing",
      title,
      questions,
      0,
      people,
      "",
      "",
    ]),
    ...report.bad.passages.map(({ passage, questions, people }) => [
      "bad",
      passage,
      questions,
      questions,
      people,
      questions,
      0,
    ]),
    ...report.calibration.map(({ from, rated, helpful }) => [
      "confidence",
      from,
      "",
      "",
      "",
      rated,
      helpful,
    ]),
  ];
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** Quoted; and a text that a spreadsheet would run as a formula gets an apostrophe. */
function cell(value: Cell): string {
  if (typeof value === "number") return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
