import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Lines = z.tuple([z.int(), z.int()]);

/** A question with the sources that answer it, any of them on its own. */
export const Asked = z.object({
  q: z.string(),
  gold: z.array(z.object({ doc: z.string(), lines: Lines })),
});

/** A message that no guide answers, and what is to be done with it. */
export const Outside = z.object({ q: z.string(), type: z.string(), expected: z.string() });

/** The items of one file of a question set (JSON lines). */
export async function readSet<T>(set: string, file: string, item: z.ZodType<T>): Promise<T[]> {
  const path = fileURLToPath(new URL(`./sets/${set}/${file}`, import.meta.url));
  const lines = (await readFile(path, "utf8")).trim().split("\n");
  return lines.map((line) => item.parse(JSON.parse(line)));
}
