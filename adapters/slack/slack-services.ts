import type { Advisor } from "../../src/advisor.ts";
import type { Answer } from "../../src/answer.ts";
import type { Log } from "../../src/log.ts";
import type { Observe } from "../../src/operation/observe.ts";
import type { MentorsReport } from "../../src/report/mentors-report.ts";
import type { Limits } from "../../src/store/limits.ts";
import type { Claims } from "./receive/claims.ts";
import type { SlackStore } from "./slack-store.ts";

/** One question that was dealt with, for metrics. Holds nothing that anybody wrote. */
export interface SlackObservation {
  readonly platform: "slack";
  readonly surface: "mention" | "direct" | "channel" | "command" | "shortcut" | "button" | "home";
  readonly kind: Answer["kind"];
  readonly confidence: number;
  readonly outcome: "sent" | "failed" | "silent";
  /** Slack's error code, when the outcome is "failed". */
  readonly code?: string;
  /** From the event to Slack's confirmation. */
  readonly milliseconds: number;
}

/** What every listener works with. */
export interface SlackServices {
  readonly advisor: Advisor;
  readonly report: MentorsReport;
  readonly store: SlackStore;
  readonly log: Log;
  readonly claims: Claims;
  /** Runs the tasks of one conversation one after another. */
  readonly inTurn: <T>(key: string, task: () => Promise<T>) => Promise<T>;
  /** @default none */
  readonly limits: Pick<Limits, "take"> | undefined;
  readonly observe: (event: SlackObservation) => void;
  /** Told what else is worth counting. */
  readonly count: Observe;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Forgets the installation of a workspace, where installations are kept. */
  readonly uninstall: (workspace: string) => Promise<void>;
}
