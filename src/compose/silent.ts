import type { Answer } from "../answer.ts";

/** Nothing is said. */
export const SILENT: Answer = Object.freeze({ kind: "silent", text: "", confidence: 1 });
