import type { Knowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Passage } from "../../src/knowledge/passage.ts";
import { sameAsks } from "../../src/knowledge/same-asks.ts";
import { createScreen } from "./render/screen.ts";
import { renderTable } from "./render/table.ts";

const HEADER = ["Guide", "Sections", "Passages", "Phrasings", "Facts", "Words"];

/** How much each guide holds, and the phrasings that several guides share. */
export function renderStats({ guides, passages }: Knowledge): string {
  const rows = guides.map(({ id }) => [
    id,
    ...countAll(passages.filter(({ guide }) => guide.id === id)),
  ]);
  const all = [...rows, ["all", ...countAll(passages)]];
  const table = renderTable({ kind: "table", header: HEADER, rows: all }, createScreen(100, false));
  const shared = sameAsks(passages).filter(({ passages: [first, ...others] }) =>
    others.some(({ guide }) => guide.id !== first.guide.id),
  );
  const lines = shared.map(
    ({ ask, passages: same }) => `"${ask}": ${same.map(({ id }) => id).join(", ")}`,
  );
  return [...table, "", `Phrasings that several guides share: ${shared.length}`, ...lines, ""].join(
    "\n",
  );
}

function countAll(passages: readonly Passage[]): string[] {
  const sections = new Set(passages.map(({ guide, section }) => `${guide.id}\n${section}`));
  const words = passages.flatMap(({ text }) => text.split(/\s+/));
  return [
    sections.size,
    passages.length,
    passages.flatMap(({ asks }) => asks).length,
    passages.flatMap(({ facts }) => facts).length,
    words.length,
  ].map(String);
}
