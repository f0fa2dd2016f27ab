import { describe, expect, it, vi } from "vitest";
import type { Disagreement } from "../../src/answer.ts";
import { createDisagreements } from "../../src/compose/disagreements.ts";
import { parseGuide } from "../../src/knowledge/parse-guide.ts";
import { lighthousesWith } from "../fixtures/library.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A guide with one passage for each fact, written `topic: value`. */
function guide(id: string, ...facts: string[]) {
  const passages = facts.map(
    (fact, i) =>
      `### Passage ${i}\n\nText.\n\n<details><summary>Source line ${i + 1}, as of 202${i}</summary>\n\nAsked as:\n\n- ask ${i}\n\nFacts:\n\n- ${fact} | ${id} says ${fact}.\n\n</details>\n`,
  );
  const front = `---\nid: ${id}\ntitle: Guide ${id}\npublisher: Press ${id}\n---\n`;
  return parseGuide(`${id}.md`, `${front}\n# Guide\n\n## Facts\n\n${passages.join("\n")}`).passages;
}

function on(topic: string, ...guides: ReturnType<typeof guide>[]): Disagreement | undefined {
  const passages = guides.flat();
  return createDisagreements(passages, {
    topics: { pay: { label: "Pay", explanation: "Years." } },
  })(topic, passages);
}

describe("createDisagreements", () => {
  it("shows each guide's claim, dated and cited", () => {
    expect(on("pay", guide("one", "pay: $100"), guide("two", "pay: $200"))).toEqual({
      topic: "Pay",
      explanation: "Years.",
      claims: [
        {
          text: "one says pay: $100.",
          asOf: "2020",
          citation: expect.objectContaining({ document: "one", lines: [1, 1], asOf: "2020" }),
        },
        {
          text: "two says pay: $200.",
          asOf: "2020",
          citation: expect.objectContaining({ document: "two", lines: [1, 1] }),
        },
      ],
    });
  });

  it("lets a third guide join in by itself", () => {
    const three = on(
      "pay",
      guide("one", "pay: $100"),
      guide("two", "pay: $200"),
      guide("x", "pay: $300"),
    );
    expect(three?.claims.map(({ citation }) => citation.document)).toEqual(["one", "two", "x"]);
  });

  it.each([
    ["$120,000 a year", "120000 per year"],
    ["11 percent", "11%"],
    ["11 percent", "11 %"],
    ["Optional", "optional"],
    ["8 hours a day", "8 hours per day"],
    ["the IT Director", "IT director"],
  ])("takes %s and %s for the same", (one, two) => {
    expect(on("pay", guide("one", `pay: ${one}`), guide("two", `pay: ${two}`))).toBeUndefined();
  });

  it.each([
    ["$120,000 a year", "$12,000 a year"],
    ["11 percent", "16 percent"],
    ["40 hours", "40-50 hours"],
    ["required", "not required"],
  ])("takes %s and %s for different", (one, two) => {
    expect(on("pay", guide("one", `pay: ${one}`), guide("two", `pay: ${two}`))).toBeDefined();
  });

  it("sees nothing to differ in a single claim, another topic, or a topic nobody speaks of", () => {
    expect(on("pay", guide("one", "pay: $100"))).toBeUndefined();
    expect(on("pay", guide("one", "pay: $100"), guide("two", "hours: 8"))).toBeUndefined();
    expect(on("weather", guide("one", "pay: $100"), guide("two", "pay: $200"))).toBeUndefined();
    expect(on("__proto__", guide("one", "pay: $100"))).toBeUndefined();
  });

  it("quotes a guide that says the same twice once, and one that differs from itself twice", () => {
    const same = on("pay", guide("one", "pay: $100", "pay: $100"), guide("two", "pay: $200"));
    expect(same?.claims).toHaveLength(2);
    const own = on("pay", guide("one", "pay: $100", "pay: $150"));
    expect(own?.claims).toHaveLength(2);
  });

  it("names a topic that the vocabulary does not label by its id", () => {
    expect(on("hours", guide("one", "hours: 8"), guide("two", "hours: 9"))).toMatchObject({
      topic: "hours",
    });
  });
});

describe("an answer that touches a figure", () => {
  const THIRD =
    "---\nid: almanac\ntitle: The Almanac\npublisher: Tide House\n---\n\n# The Almanac\n\n## Figures\n\n### Earnings in the towers\n\nTowers pay VALUE.\n\n<details><summary>Source line 7, as of 2025</summary>\n\nAsked as:\n\n- earnings in the towers\n- almanac figures\n\nFacts:\n\n- keeper-pay: VALUE | Towers pay VALUE.\n\n</details>\n";
  const ask = async (value: string) => {
    const { advisor } = await lighthousesWith({ "almanac.md": THIRD.replaceAll("VALUE", value) });
    const answer = await advisor.ask({ text: "what is the median pay of a lighthouse keeper?" });
    if (answer.kind !== "answer") throw new Error(answer.kind);
    return answer;
  };

  it("shows a new guide's other figure beside the others, without anything being placed by hand", async () => {
    const { disagreements, text } = await ask("33,000 crowns a year");
    const [{ claims } = { claims: [] }] = disagreements;
    expect(claims.map(({ citation, asOf }) => [citation.document, asOf]).sort()).toEqual([
      ["almanac", "2025"],
      ["harbour", "2019"],
      ["keepers", "March 2024"],
    ]);
    for (const said of ["33,000", "27,000", "30,000", "2019", "March 2024"])
      expect(text).toContain(said);
  });

  it("counts no figure twice that a new guide only spells otherwise", async () => {
    const { disagreements } = await ask("30000 crowns per year");
    const values = disagreements.flatMap(({ claims }) => claims.map(({ text }) => text));
    expect(disagreements).toHaveLength(1);
    expect(values.some((value) => value.includes("27,000"))).toBe(true);
  });

  it("says nothing of figures on which all agree", async () => {
    const { disagreements } = await ask("33,000 crowns a year");
    expect(disagreements.map(({ topic }) => topic)).toEqual(["Median pay"]);
  });

  const SUMMARY =
    "---\nid: digest\ntitle: The Digest\npublisher: Reef Press\n---\n\n# The Digest\n\n## In short\n\n### The figures in short\n\nMEANS\n\n<details><summary>Source lines 1-9</summary>\n\nAsked as:\n\n- the digest in short\n\n</details>\n\n### Income\n\nTowers pay 33,000 crowns.\n\n<details><summary>Source line 4</summary>\n\nAsked as:\n\n- income in the digest\n\nFacts:\n\n- keeper-pay: 33,000 crowns a year | Towers pay 33,000 crowns.\n\n</details>\n";
  const short = async (means: string) => {
    const { advisor } = await lighthousesWith({ "digest.md": SUMMARY.replace("MEANS", means) });
    const answer = await advisor.ask({ text: "the digest in short" });
    return answer.kind === "answer" ? answer.disagreements.map(({ topic }) => topic) : answer.kind;
  };

  it("counts as touching it where a summary of the same lines repeats the figure", async () => {
    expect(await short("In short: 33,000 crowns, and the sea.")).toEqual(["Median pay"]);
  });

  it("does not where the summary leaves the figure out", async () => {
    expect(await short("In short: the sea, and 33 stairs.")).toEqual([]);
  });
});
