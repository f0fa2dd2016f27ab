import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Table } from "./print-table.ts";
import type { SectionName } from "./sections.ts";

const BENCH = fileURLToPath(new URL("bench.ts", import.meta.url));

const Printed = z.object({
  tables: z.array(
    z.object({
      title: z.string(),
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
      note: z.string().exactOptional(),
    }),
  ),
});

/** Measures one section in a process of its own, so that no other one warms or burdens it. */
export async function runApart(
  name: SectionName,
  passages: readonly number[],
): Promise<readonly Table[]> {
  const args = ["--json", name, "--passages", passages.join(",")];
  const child = spawn(process.execPath, ["--import", "tsx", BENCH, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
  if (code !== 0) throw new Error(`Measuring ${name} ended with ${code}.`);
  return Printed.parse(JSON.parse(printed)).tables;
}
