import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  DIMENSIONS,
  parseWordVectors,
  readWordVectors,
  WORD_VECTORS,
} from "../../src/knowledge/word-vectors.ts";

const PAY = Int8Array.from({ length: DIMENSIONS }, (_, d) => d - 48);
const line = (term: string, vector: Int8Array) =>
  `${term}\t${Buffer.from(vector.buffer).toString("base64")}\n`;

describe("parseWordVectors", () => {
  it("reads what was written, whatever the numbers", () => {
    fc.assert(
      fc.property(
        fc.int8Array({ minLength: DIMENSIONS, maxLength: DIMENSIONS }),
        fc.stringMatching(/^[a-z:.$-]+$/),
        (vector, term) => {
          const { vectors, findings } = parseWordVectors("v.tsv", line(term, vector));
          expect(vectors.get(term)).toEqual(vector);
          expect(findings).toEqual([]);
        },
      ),
    );
  });

  it("reports a broken line by its number and reads the others", () => {
    const text = `${line("pay", PAY)}no tab here\nshort\tAAAA\n\n${line("lamp", PAY)}`;
    const { vectors, findings } = parseWordVectors("v.tsv", text);
    expect([...vectors.keys()]).toEqual(["pay", "lamp"]);
    expect(findings.map((finding) => finding.line)).toEqual([2, 3]);
    expect(findings[0]).toMatchObject({ severity: "error", file: "v.tsv" });
  });

  it("never throws on any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { vectors, findings } = parseWordVectors("v.tsv", text);
        const lines = text.split("\n").filter((one) => one !== "");
        expect(vectors.size + findings.length).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});

describe("readWordVectors", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "vectors-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("takes the shipped file where a folder has none", async () => {
    const { vectors, findings } = await readWordVectors(folder);
    expect(vectors.size).toBeGreaterThan(1000);
    expect(findings).toEqual([]);
  });

  it("takes a folder's own file", async () => {
    await writeFile(join(folder, WORD_VECTORS), line("pay", PAY));
    const { vectors } = await readWordVectors(folder);
    expect([...vectors]).toEqual([["pay", PAY]]);
  });

  it("reports one that is no text, and goes on with the shipped one", async () => {
    await writeFile(join(folder, WORD_VECTORS), Uint8Array.of(0xff, 0xfe, 0));
    const { vectors, findings } = await readWordVectors(folder);
    expect(vectors.size).toBeGreaterThan(1000);
    expect(findings).toHaveLength(1);
  });
});
