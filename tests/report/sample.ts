import type { Guide, Passage } from "../../src/knowledge/passage.ts";
import { createKeys } from "../../src/store/keys.ts";
import { openStore } from "../../src/store/sql-store.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Concern, Place, Store } from "../../src/store/store.ts";

const guide: Guide = { id: "g", title: "Guide", publisher: "p", file: "g.md" };

export function passage(id: string, section: string, heading: string, text: string): Passage {
  return {
    id,
    guide,
    section,
    heading,
    isQuestion: false,
    body: [{ kind: "paragraph", text }],
    text,
    words: [],
    lines: [1, 1],
    asks: [],
    facts: [],
    line: 1,
  };
}

export const knowledge = {
  passages: [
    passage("g-pay", "Pay", "What a CTO earns", "A manager in technology earns a good salary."),
    passage("g-day", "The work", "A day as a manager", "A manager plans, meets people and writes."),
  ],
};

export const place: Place = { platform: "slack", workspace: "T1", channel: "C1" };

export function openSampleStore(): Promise<Store> {
  return openStore(openSqlite(":memory:"), createKeys("a secret for tests only"));
}

/** A question that no guide answered, by person number `n`. */
export function missed(n: number, question: string, notCovered: string[] = []): Concern {
  return { reason: "unanswered", question, notCovered, asker: `person ${n}` };
}
