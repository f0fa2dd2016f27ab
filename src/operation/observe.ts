import type { Answer } from "../answer.ts";
import type { Whose } from "../store/limits.ts";

export type Surface = "slack" | "discord" | "terminal";

/** Something worth counting. Holds no text, no names and no ids. */
export type Observation =
  | {
      readonly what: "question";
      readonly surface: Surface;
      readonly outcome: Answer["kind"] | "error";
      /** From receiving it to having sent the reply. */
      readonly seconds: number;
      readonly confidence?: number;
    }
  | { readonly what: "limited"; readonly surface: Surface; readonly whose: Whose }
  | { readonly what: "duplicate"; readonly surface: Surface }
  | { readonly what: "takenOver"; readonly surface: Surface }
  /** `code` as the platform gives it: "channel_not_found", "50013". */
  | { readonly what: "platformError"; readonly surface: Surface; readonly code: string }
  | { readonly what: "rateLimitWait"; readonly surface: Surface; readonly seconds: number }
  | { readonly what: "reconnect"; readonly surface: Surface }
  | { readonly what: "store"; readonly there: boolean }
  | { readonly what: "lostNote" }
  | { readonly what: "knowledge"; readonly version: string; readonly passages: number }
  | { readonly what: "knowledgeRefused" }
  /** Whether what is served is older than the last edit. */
  | { readonly what: "knowledgeStale"; readonly stale: boolean };

/** Never throws, never waits. */
export type Observe = (observation: Observation) => void;
