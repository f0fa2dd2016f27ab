/** What lies between two things without holding them against each other: "a balance between old and new". */
const LINKING =
  "balanc\\w*|bridges?|links?|liais\\w*|mediat\\w*|translat\\w*|interpreter|connect\\w*|go|communicat\\w*|contact|buffer|conflicts?|rows?|fights?|quarrels?|friction|peace|stand\\w*|sit\\w*|sat";

/** "between", where it compares. */
export const BETWEEN = `(?<!\\b(?:${LINKING})[ -])between`;
