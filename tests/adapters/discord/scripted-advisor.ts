import type { Advisor, Topic } from "../../../src/advisor.ts";
import type {
  Answer,
  Citation,
  Comparison,
  DirectAnswer,
  Suggestion,
} from "../../../src/answer.ts";
import type { Question } from "../../../src/question.ts";

export const CITATION: Citation = {
  document: "zengig",
  publisher: "Zengig",
  title: "IT director career guide",
  section: "Education",
  lines: [12, 14],
  url: "https://example.org/guide_(it)",
  asOf: "May 2023",
};
const guide = {
  id: "zengig",
  title: "IT director career guide",
  publisher: "Zengig",
  file: "zengig.md",
};

export const MBA: Suggestion = {
  label: "MBA needed?",
  question: "Do I need an MBA to become an IT director?",
  passage: "zengig-do-i-need-an-mba-to-become-an-it-director",
};
export const PAY: Suggestion = {
  label: "Pay",
  question: "How much does an IT director earn?",
  passage: "zengig-how-much-does-an-it-director-earn",
};
export const LONG: Suggestion = {
  label: "Long",
  question: `What about ${"a very long question ".repeat(12)}?`,
  passage: `zengig-${"very-long-".repeat(40)}`,
};

export function direct(text: string, more: Partial<DirectAnswer> = {}): DirectAnswer {
  return {
    kind: "answer",
    passage: "zengig-scripted",
    text,
    confidence: 0.95,
    body: [{ kind: "paragraph", text }],
    citations: [CITATION],
    disagreements: [],
    notCovered: [],
    related: [PAY],
    ...more,
  };
}

const comparison: Comparison = {
  kind: "comparison",
  text: "MBA or MS",
  confidence: 0.9,
  lead: "MBA and MS side by side.",
  parts: [
    { name: "MBA", text: "Business.", body: [], citations: [CITATION] },
    { name: "MS", text: "Technology.", body: [], citations: [{ ...CITATION, lines: [20, 22] }] },
  ],
  citations: [CITATION],
  disagreements: [],
  notCovered: [],
  related: [],
};

const topics: readonly Topic[] = [
  { guide, section: "Education", passages: [MBA, LONG] },
  { guide, section: "Pay", passages: [PAY] },
];

export interface ScriptedAdvisor extends Advisor {
  readonly asked: Question[];
  readonly forgotten: string[];
  /** Answers to texts that hold the key. */
  readonly script: Map<string, Answer | Error | Promise<Answer>>;
}

/** An advisor that knows three questions and says what it is told to. */
export function scriptedAdvisor(): ScriptedAdvisor {
  const asked: Question[] = [];
  const forgotten: string[] = [];
  const script = new Map<string, Answer | Error | Promise<Answer>>();
  function answer(question: Question): Answer | Promise<Answer> {
    for (const [key, value] of script) {
      if (!question.text.includes(key)) continue;
      if (value instanceof Error) throw value;
      return value;
    }
    const known = topics.flatMap(({ passages }) => passages);
    const found = known.find(({ passage }) => passage === question.passage);
    if (found) return direct(`Answer to ${found.question}`);
    if (/compare|MBA or MS/i.test(question.text)) return comparison;
    if (/mba|earn|pay|salary/i.test(question.text))
      return direct("An MBA helps. It is not required.");
    if (question.addressed === false) return { kind: "silent", text: "", confidence: 0 };
    return {
      kind: "refusal",
      text: `The guides say nothing about "${question.text.slice(0, 500)}".`,
      confidence: 0.1,
      notCovered: [question.text.slice(0, 500)],
      related: [MBA],
    };
  }
  return {
    asked,
    forgotten,
    script,
    async ask(question) {
      asked.push(question);
      return answer(question);
    },
    async explain(question) {
      return { answer: await answer(question), lines: ["matched: mba", "confidence: 0.95"] };
    },
    suggest: (typed, limit) =>
      topics
        .flatMap(({ passages }) => passages)
        .filter(({ question }) => question.toLowerCase().includes(typed.toLowerCase()))
        .slice(0, limit),
    topics: () => topics,
    sources: () => [{ guide, passages: 3 }],
    async forget(conversation) {
      forgotten.push(conversation);
    },
  };
}
