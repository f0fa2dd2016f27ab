import { fileURLToPath } from "node:url";
import { type Question, type QuestionSet, readQuestionSet } from "../ranking/question-set.ts";

const FOLDERS = ["tune", "held-out"] as const;

/** The two question sets that come with the project. */
export function shippedSets(): QuestionSet[] {
  return FOLDERS.map((name) =>
    readQuestionSet(fileURLToPath(new URL(`../ranking/sets/${name}`, import.meta.url))),
  );
}

/** Their questions that the guides answer, 300 in all. */
export function shippedQuestions(): Question[] {
  return shippedSets().flatMap(({ questions }) => questions);
}
