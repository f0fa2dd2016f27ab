import type { Report } from "./create-report.ts";
import { percent } from "./percent.ts";
import type { Subject } from "./subjects.ts";

const MOST = 5;

/** A title with what stands below it, plain text throughout: adapters escape and lay it out. */
export interface ShortSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The report in a few lines for mentors: the numbers, what is missing, what was rated badly. */
export function renderShort(report: Report): readonly ShortSection[] {
  const { total, missing, bad } = report;
  const sections: ShortSection[] = [
    {
      title: `${report.first} to ${report.last}`,
      lines: [numbersOf(total)],
    },
    {
      title: "What the guides do not answer",
      lines: missing.subjects
        .slice(0, MOST)
        .map(
          ({ title, people, questions }) => `${title}: ${questions} questions by ${people} people`,
        ),
    },
    {
      title: "What was rated badly",
      lines: bad.passages
        .slice(0, MOST)
        .map(
          ({ heading, people, questions }) => `${heading}: ${questions} ratings, ${people} askers`,
        ),
    },
  ];
  const shown = sections.map((section) =>
    section.lines.length > 0
      ? section
      : { ...section, lines: [`Nothing that ${report.people} people or more share.`] },
  );
  const [first] = missing.subjects;
  return first === undefined ? shown : [...shown, howToFill(first)];
}

/** The command for whoever looks after the guides; what is missing most stands in it. */
function howToFill({ title, examples }: Subject): ShortSection {
  const question = (examples.find((example) => !example.includes("…")) ?? title).replace(
    /["`$\\]/g,
    "",
  );
  return {
    title: "To fill a gap",
    lines: [`npm run knowledge -- entry "${question}" prints an entry to fill in.`],
  };
}

function numbersOf({ questions, answered }: Report["total"]): string {
  if (questions === 0) return "No questions.";
  return `${questions} questions, ${percent(answered, questions)} answered.`;
}
