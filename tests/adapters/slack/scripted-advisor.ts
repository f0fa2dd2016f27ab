import type { Advisor } from "../../../src/advisor.ts";
import type { Answer, Citation } from "../../../src/answer.ts";
import type { Guide } from "../../../src/knowledge/passage.ts";
import type { Question } from "../../../src/question.ts";

export const GUIDE: Guide = {
  id: "guide",
  title: "A guide to careers",
  publisher: "Publisher",
  url: "https://example.org/guide",
  retrieved: "2026-01-02",
  file: "guide.md",
};

export const CITATION: Citation = {
  document: "guide",
  publisher: "Publisher",
  title: "A guide to careers",
  section: "Degrees",
  lines: [10, 12],
  url: "https://example.org/guide",
  asOf: "May 2023",
};

export const SUGGESTION = {
  label: "MBA or MS?",
  question: "Should I take an MBA or an MS?",
  passage: "guide-mba-or-ms",
};

export function directAnswer(text: string, more: Partial<Answer> = {}): Answer {
  return {
    kind: "answer",
    passage: "zengig-scripted",
    text,
    confidence: 0.95,
    body: [{ kind: "paragraph", text }],
    citations: [CITATION],
    disagreements: [],
    notCovered: [],
    related: [SUGGESTION],
    ...more,
  } as Answer;
}

export interface ScriptedAdvisor extends Advisor {
  readonly asked: Question[];
}

/** An advisor whose answer says what it was asked, so that tests see which answer went where. */
export function createScriptedAdvisor(
  script: (question: Question) => Answer | Promise<Answer> | undefined = () => undefined,
): ScriptedAdvisor {
  const asked: Question[] = [];
  const answer = async (question: Question): Promise<Answer> =>
    (await script(question)) ?? directAnswer(`Answer to: ${question.text}`);
  return {
    asked,
    ask(question) {
      asked.push(question);
      return answer(question);
    },
    async explain(question) {
      return {
        answer: await answer(question),
        lines: ["It matched the words.", "Confidence 0.95"],
      };
    },
    suggest: (_, limit) => [SUGGESTION].slice(0, limit),
    topics: () =>
      Array.from({ length: 20 }, (_, index) => ({
        guide: GUIDE,
        section: `Section ${index}`,
        passages: Array.from({ length: 17 }, (_, entry) => ({
          label: `Passage ${entry}`,
          question: `What about ${index}.${entry}?`,
          passage: `guide-${index}-${entry}`,
        })),
      })),
    sources: () => [{ guide: GUIDE, passages: 340 }],
    forget: async () => undefined,
  };
}
