import type { MentorsReport } from "../../src/report/mentors-report.ts";

/** A report that says what it was asked for. */
export const scriptedReport: MentorsReport = async ({ workspace }, days) => [
  { title: `${workspace}, ${days} days`, lines: ["12 questions, 67 % answered."] },
  { title: "What the guides do not answer", lines: ["nurse <b> & *pay*: 3 questions by 3 people"] },
];
