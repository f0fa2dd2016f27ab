import { fileURLToPath } from "node:url";
import type { Table } from "../../print-table.ts";
import { runProcess } from "../../run-node.ts";
import { round } from "../quantiles.ts";
import type { Section } from "../section.ts";
import { ENGINES, type Engine, Measurement } from "./measurement.ts";

const MEASURE = fileURLToPath(new URL("measure.ts", import.meta.url));
/** Smaller than the shipped guides: they alone. */
const SHIPPED_ALONE = 1;

/** What becomes of time, memory and right answers when the library grows, beside MiniSearch. */
export const benchGrowth: Section = async ({ passages, progress }) => {
  const rows: Table["rows"][number][] = [];
  for (const engine of ENGINES) {
    const alone = await measured(engine, SHIPPED_ALONE, progress);
    rows.push(rowOf(engine, alone, alone));
    for (const size of passages)
      rows.push(rowOf(engine, await measured(engine, size, progress), alone));
  }
  return [
    {
      title: "Growth: the shipped guides amid synthetic ones",
      rows,
      note: [
        "The first row of each is the shipped guides alone. Library: what the passages themselves hold in",
        "memory; engine: what it holds on top after all questions; peak: most resident memory, building",
        "included. Asked: questions of tests/ranking/sets that there was time for (90 seconds for each row),",
        "in an order of chance. Right: their share whose first citation (first hit) answers them; still",
        "right: of those that were right over the shipped guides alone.",
      ].join("\n"),
    },
  ];
};

async function measured(
  engine: Engine,
  size: number,
  progress: (text: string) => void,
): Promise<Measurement> {
  progress(
    `growth: ${engine}, ${size === SHIPPED_ALONE ? "the shipped guides" : `${size} passages`}`,
  );
  const args = ["--expose-gc", "--import", "tsx", MEASURE, engine, String(size)];
  const { code, stdout, stderr } = await runProcess(process.execPath, args);
  if (code !== 0)
    throw new Error(`Measuring ${engine} at ${size} passages ended with ${code}:\n${stderr}`);
  return Measurement.parse(JSON.parse(stdout));
}

function rowOf(engine: Engine, now: Measurement, alone: Measurement) {
  const asked = now.right.length;
  const rightAlone = alone.right.slice(0, asked).filter(Boolean).length;
  const still = now.right.filter((right, i) => right && alone.right[i]).length;
  return {
    engine,
    passages: now.passages,
    "build ms": now.build,
    "library MiB": now.library,
    "engine MiB": now.engine,
    "peak MiB": now.peak,
    "p50 ms": now.p50,
    "p99 ms": now.p99,
    "max ms": now.max,
    asked,
    "right %": round((100 * now.right.filter(Boolean).length) / asked),
    "still right %": round((100 * still) / rightAlone),
  };
}
