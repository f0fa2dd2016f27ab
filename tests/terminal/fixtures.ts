import type { Advisor } from "../../src/advisor.ts";
import type { Answer, Citation, DirectAnswer, Suggestion } from "../../src/answer.ts";
import type { Question } from "../../src/question.ts";

export const citation: Citation = {
  document: "guide",
  publisher: "Example Press",
  title: "The Guide",
  section: "Pay",
  lines: [3, 5],
};

export function suggestion(label: string): Suggestion {
  return { label, question: `${label}?`, passage: `guide-${label.toLowerCase()}` };
}

export function directAnswer(text: string, more: Partial<DirectAnswer> = {}): DirectAnswer {
  return {
    kind: "answer",
    passage: "guide-passage",
    text,
    body: [{ kind: "paragraph", text }],
    citations: [citation],
    disagreements: [],
    notCovered: [],
    related: [],
    confidence: 0.9,
    ...more,
  };
}

/** An advisor that gives the scripted answers in turn and remembers what it was asked. */
export function scriptedAdvisor(...answers: readonly Answer[]) {
  const asked: Question[] = [];
  const forgotten: string[] = [];
  const next = () => answers[Math.min(asked.length, answers.length - 1)] ?? directAnswer("Yes.");
  const advisor: Advisor = {
    async ask(question) {
      const answer = next();
      asked.push(question);
      return answer;
    },
    explain: async ({ text }) => ({ answer: next(), lines: [`Read as: ${text}`] }),
    suggest: (typed, limit) => ["Pay", "Payroll"].map(suggestion).slice(0, typed ? limit : 0),
    topics: () =>
      ["One", "Two"].map((section) => ({ guide, section, passages: [suggestion("Pay")] })),
    sources: () => [{ guide, passages: 2 }],
    forget: async (conversation) => void forgotten.push(conversation),
  };
  return { advisor, asked, forgotten };
}

const guide = {
  id: "guide",
  title: "The Guide",
  publisher: "Example Press",
  url: "https://example.org/guide",
  retrieved: "2026-01-31",
  file: "guide.md",
};
