import type { Advisor } from "../advisor.ts";
import { formatFinding } from "../knowledge/finding.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import type { Log } from "../log.ts";
import type { Observe } from "./observe.ts";
import type { Timer } from "./timer.ts";
import { knowledgeVersion, watchKnowledge } from "./watch-knowledge.ts";

export interface ServeKnowledgeOptions {
  readonly folder: string;
  readonly open: (knowledge: Knowledge) => Advisor;
  readonly log: Log;
  readonly observe: Observe;
}

/** An advisor that follows its guides, and the timer that looks after them. */
export interface ServedKnowledge {
  readonly advisor: Advisor;
  readonly watch: Timer;
  /** The guides of this moment. */
  readonly knowledge: () => Pick<Knowledge, "passages">;
  /** What keeps the last edit, or a part of the guides, from being served; for whoever edits. */
  readonly problems: () => readonly string[];
}

/**
 * Loads the guides. From then on an edit is served as soon as it is whole; one with errors is
 * told of and changes nothing.
 * @throws {KnowledgeError} when there is nothing to serve.
 */
export async function serveKnowledge(options: ServeKnowledgeOptions): Promise<ServedKnowledge> {
  const { folder, open, log, observe } = options;
  const version = await knowledgeVersion(folder).catch(() => "unknown");
  const first = await loadKnowledge(folder);
  // Not all that was read: what only the start needs must not stay in memory.
  let passages = first.passages;
  let leftOut = errorsIn(first);
  let problems = leftOut;
  let current = open(first);
  const tell = ({ passages, findings }: Knowledge, served: string): void => {
    for (const { severity, file, line, problem } of findings)
      log.warn({ severity, file, line, problem }, "Something to mend in the knowledge.");
    log.info({ passages: passages.length, version: served }, "Knowledge loaded.");
    observe({ what: "knowledge", version: served, passages: passages.length });
  };
  tell(first, version);
  const watch = watchKnowledge({
    folder,
    version,
    load: loadKnowledge,
    onChange: (changed, served) => {
      current = open(changed);
      passages = changed.passages;
      leftOut = [];
      problems = [];
      observe({ what: "knowledgeStale", stale: false });
      tell(changed, served);
    },
    onRefused: (found) => {
      problems = found;
      for (const problem of found)
        log.error({ problem }, "An edit of the knowledge cannot be used; the old one stays.");
      observe({ what: "knowledgeRefused" });
      observe({ what: "knowledgeStale", stale: true });
    },
    onMended: () => {
      problems = leftOut;
      observe({ what: "knowledgeStale", stale: false });
    },
  });
  return {
    advisor: following(() => current),
    watch,
    knowledge: () => ({ passages }),
    problems: () => problems,
  };
}

/** At the start a file with errors is left out, and the rest is served. */
function errorsIn({ findings }: Knowledge): readonly string[] {
  return findings.filter(({ severity }) => severity === "error").map(formatFinding);
}

/** Whoever asks gets the advisor of that moment, and keeps it until the answer is there. */
function following(current: () => Advisor): Advisor {
  return {
    ask: (question) => current().ask(question),
    explain: (question) => current().explain(question),
    suggest: (typed, limit) => current().suggest(typed, limit),
    topics: () => current().topics(),
    sources: () => current().sources(),
    forget: (conversation) => current().forget(conversation),
  };
}
