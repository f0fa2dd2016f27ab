import { createAdvisor } from "../../src/create-advisor.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { SHIPPED_KNOWLEDGE } from "../../src/knowledge/shipped.ts";
import { testDatabaseUrl } from "../store/postgres-schema.ts";
import { benchCalibration } from "./calibration.ts";
import { benchCore } from "./core/core.ts";
import { benchDiscord } from "./discord.ts";
import { benchGrowth } from "./growth/growth.ts";
import type { Quantiles } from "./quantiles.ts";
import type { Section } from "./section.ts";
import { benchSlack } from "./slack.ts";
import { benchStore } from "./store.ts";
import { benchWorst } from "./worst/worst.ts";

/** Everything that can be measured, by the name under which it is asked for. */
export const SECTIONS = {
  core: benchCore,
  calibration: benchCalibration,
  worst: benchWorst,
  growth: benchGrowth,
  async slack({ progress }) {
    progress("slack: questions through the adapter, against a fake Slack");
    const advisor = createAdvisor({ knowledge: await loadKnowledge(SHIPPED_KNOWLEDGE) });
    const { acknowledged, alone, together, users, memory } = await benchSlack(advisor);
    const rows = [
      row("acknowledged", acknowledged),
      row("answered, one question after another", alone),
      row(`answered, ${users} questions at once`, together),
    ];
    return [{ title: "Slack: from the event to the call", rows, note: memoryNote(memory) }];
  },
  async discord({ progress }) {
    progress("discord: questions through the adapter, against a fake Discord");
    const { firstResponse, answer, autocomplete, users, memory } = await benchDiscord();
    const rows = [
      row(`first response, ${users} questions at once`, firstResponse),
      row(`answer, ${users} questions at once`, answer),
      row(`autocomplete, ${users} people at once`, autocomplete),
    ];
    return [{ title: "Discord: from the event to the call", rows, note: memoryNote(memory) }];
  },
  async store({ progress }) {
    if (testDatabaseUrl === undefined) {
      progress("store: left out, it needs a PostgreSQL (set TEST_DATABASE_URL)");
      return [];
    }
    progress("store: calls to a PostgreSQL with a million conversations and events");
    const latencies = await benchStore({ address: testDatabaseUrl });
    return [
      {
        title: "Store: calls to PostgreSQL",
        rows: latencies.map(({ call, ...times }) => row(call, times)),
      },
    ];
  },
} as const satisfies Record<string, Section>;

export type SectionName = keyof typeof SECTIONS;

function row(what: string, { p50, p99 }: Pick<Quantiles, "p50" | "p99">) {
  return { what, "p50 ms": p50, "p99 ms": p99 };
}

function memoryNote(memory: number): string {
  return `Resident memory after the run, the fake platform in the same process: ${memory} MiB.`;
}
