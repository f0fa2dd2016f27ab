import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Observation, Observe } from "./observe.ts";

export interface Metrics {
  readonly observe: Observe;
  /** All metrics in Prometheus' text form. */
  text(): Promise<string>;
  readonly contentType: string;
}

const LATENCY = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];
const TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** A registry of its own, so that several can live in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "advisor_" });
  const instruments = createInstruments(registry);
  return {
    observe: (observation) => count(instruments, observation),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

type Instruments = ReturnType<typeof createInstruments>;

function createInstruments(registry: Registry) {
  const registers = [registry];
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Counter({ name: `advisor_${name}`, help, labelNames, registers });
  const histogram = <T extends string>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: readonly T[],
  ) => new Histogram({ name: `advisor_${name}`, help, buckets, labelNames, registers });
  const gauge = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Gauge({ name: `advisor_${name}`, help, labelNames, registers });

  return {
    questions: counter("questions_total", "Questions by surface and outcome.", [
      "surface",
      "outcome",
    ]),
    latency: histogram("answer_seconds", "From receiving a question to having replied.", LATENCY, [
      "surface",
    ]),
    confidence: histogram("confidence", "Confidence of replies.", TENTHS, ["outcome"]),
    limited: counter("limited_total", "Questions over a limit, by whose it was.", [
      "surface",
      "whose",
    ]),
    duplicates: counter("duplicates_total", "Deliveries of an event that was taken already.", [
      "surface",
    ]),
    takenOver: counter("taken_over_total", "Events that another process had left unanswered.", [
      "surface",
    ]),
    platformErrors: counter("platform_errors_total", "Errors of the platforms' APIs, by code.", [
      "surface",
      "code",
    ]),
    waits: counter("rate_limit_wait_seconds_total", "Seconds that platforms made the bot wait.", [
      "surface",
    ]),
    reconnects: counter("reconnects_total", "Connections to platforms made again.", ["surface"]),
    store: gauge("store_up", "1 while the database is there."),
    lost: counter("lost_notes_total", "Feedback and misses lost while the database was away."),
    knowledge: gauge("knowledge_info", "1 for the version of the guides that is served.", [
      "version",
    ]),
    passages: gauge("knowledge_passages", "Passages that are served."),
    refused: counter("knowledge_refused_total", "Edits of the guides that could not be used."),
    stale: gauge("knowledge_stale", "1 while the last edit of the guides cannot be used."),
  };
}

function count(to: Instruments, observation: Observation): void {
  switch (observation.what) {
    case "question": {
      const { surface, outcome, seconds, confidence } = observation;
      to.questions.inc({ surface, outcome });
      to.latency.observe({ surface }, seconds);
      if (confidence !== undefined) to.confidence.observe({ outcome }, confidence);
      break;
    }
    case "limited":
      to.limited.inc({ surface: observation.surface, whose: observation.whose });
      break;
    case "duplicate":
      to.duplicates.inc({ surface: observation.surface });
      break;
    case "takenOver":
      to.takenOver.inc({ surface: observation.surface });
      break;
    case "platformError":
      to.platformErrors.inc({
        surface: observation.surface,
        code: labelOf(observation.code),
      });
      break;
    case "rateLimitWait":
      to.waits.inc({ surface: observation.surface }, Math.max(0, observation.seconds));
      break;
    case "reconnect":
      to.reconnects.inc({ surface: observation.surface });
      break;
    case "store":
      to.store.set(observation.there ? 1 : 0);
      break;
    case "lostNote":
      to.lost.inc();
      break;
    case "knowledge":
      to.knowledge.reset();
      to.knowledge.set({ version: observation.version }, 1);
      to.passages.set(observation.passages);
      break;
    case "knowledgeRefused":
      to.refused.inc();
      break;
    case "knowledgeStale":
      to.stale.set(observation.stale ? 1 : 0);
      break;
    default:
      observation satisfies never;
  }
}

/** Codes are few and short; what is neither would make endless time series, or hold a text. */
function labelOf(code: string): string {
  return /^[\w.-]{1,40}$/.test(code) ? code : "other";
}
