import { describe, expect, it } from "vitest";
import { createReport, type Report } from "../../src/report/create-report.ts";
import { renderCsv } from "../../src/report/render-csv.ts";
import { renderHtml } from "../../src/report/render-html.ts";
import { renderShort } from "../../src/report/render-short.ts";
import type { Store } from "../../src/store/store.ts";
import { knowledge, openSampleStore, passage, place } from "./sample.ts";

/** A community's month: eight answers, four refusals, and ratings. */
async function fill(store: Store): Promise<void> {
  for (let n = 0; n < 8; n++) {
    const id = `r${n}`;
    const about = { passage: n < 6 ? "g-pay" : "g-day", confidence: n < 6 ? 0.92 : 0.55 };
    await store.saveReply({ id, place, person: `U${n}`, question: "cto salary", ...about });
    await store.recordFeedback({ place, person: `U${n}`, reply: id, helpful: n >= 4 });
  }
  for (const [n, question] of ["nurse pay", "nurse visa", "nurses", "my ferret"].entries()) {
    await store.saveReply({ id: `m${n}`, place, person: `U${n}`, question, confidence: 0.2 });
    await store.recordMiss({ place, person: `U${n}`, question, notCovered: [] });
  }
}

async function report(more: { people?: number; workspace?: string } = {}): Promise<Report> {
  const store = await openSampleStore();
  await fill(store);
  const { people = 3, workspace = "T1" } = more;
  const created = await createReport({
    store,
    knowledge,
    days: 7,
    people,
    place: { platform: "slack", workspace },
    now: Date.now(),
  });
  await store.close();
  return created;
}

describe("a report", () => {
  it("counts questions by day, surface and topic", async () => {
    const { total, days, surfaces, topics } = await report();
    expect(total).toEqual({ questions: 12, answered: 8 });
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toMatchObject({ questions: 12, answered: 8 });
    expect(surfaces).toEqual([{ surface: "slack", questions: 12, answered: 8 }]);
    expect(topics).toEqual([{ topic: "Pay", answers: 6, helpful: 2, unhelpful: 4 }]);
  });

  it("shows what is missing and what is rated badly, from k people on", async () => {
    const { missing, bad } = await report();
    expect(missing).toMatchObject({ subjects: [{ people: 3, questions: 3 }], hidden: 1 });
    expect(missing.subjects[0]?.title).toMatch(/^nurses?$/);
    expect(bad.passages).toMatchObject([
      { passage: "g-pay", heading: "What a CTO earns", people: 4, questions: 4 },
    ]);
    const strict = await report({ people: 5 });
    expect(strict.missing).toEqual({ subjects: [], hidden: 4 });
    expect(strict.bad).toEqual({ passages: [], hidden: 4 });
  });

  it("tells how right the bot was for how sure it was", async () => {
    const { calibration } = await report();
    expect(calibration).toEqual([
      { from: 0.5, rated: 2, helpful: 2 },
      { from: 0.9, rated: 6, helpful: 2 },
    ]);
  });

  it("of one workspace holds nothing of another", async () => {
    const { total, missing } = await report({ workspace: "T2" });
    expect(total.questions).toBe(0);
    expect(missing).toEqual({ subjects: [], hidden: 0 });
  });
});

describe("the page", () => {
  it("needs nothing from elsewhere and describes its charts", async () => {
    const html = renderHtml(await report());
    expect(html).not.toMatch(/<script|src=|href=|url\(|@import/);
    const charts = html.match(/<svg[^>]*>/g) ?? [];
    expect(charts).toHaveLength(2);
    for (const chart of charts) {
      const ids = /role="img" aria-labelledby="([^"]+)"/.exec(chart)?.[1]?.split(" ") ?? [];
      expect(ids).toHaveLength(2);
      for (const id of ids) expect(html).toContain(`id="${id}"`);
    }
    expect(html).toContain("12 questions in 7 days, 8 of them answered.");
    expect(html).not.toContain("ferret");
  });

  it("escapes whatever a guide or a question holds", async () => {
    const store = await openSampleStore();
    await fill(store);
    const hostile = [passage("g-pay", '<img src=x onerror="1">', "</main><b>", "text")];
    const html = renderHtml(
      await createReport({ store, knowledge: { passages: hostile }, days: 7, now: Date.now() }),
    );
    await store.close();
    expect(html).not.toMatch(/<img|<b>/);
    expect(html).toContain("&lt;img src=x onerror=&quot;1&quot;&gt;");
  });

  it("is whole when nothing happened", async () => {
    const empty = await report({ workspace: "T2" });
    expect(renderHtml(empty)).not.toMatch(/NaN|Infinity|undefined/);
    expect(renderShort(empty)[1]?.lines).toEqual(["Nothing that 3 people or more share."]);
  });
});

describe("the table and the short form", () => {
  it("is CSV of one width that no spreadsheet runs", async () => {
    const base = await report();
    const topics = [{ topic: '=HYPERLINK("x"),', answers: 3, helpful: 1, unhelpful: 0 }];
    const lines = renderCsv({ ...base, topics })
      .trimEnd()
      .split("\r\n");
    expect(lines).toContain(`topic,"'=HYPERLINK(""x""),",3,3,,1,1`);
    const plain = lines.filter((line) => !line.includes('"'));
    for (const line of plain) expect(line.split(",")).toHaveLength(7);
  });

  it("fits into a message", async () => {
    expect(renderShort(await report())).toEqual([
      { title: expect.stringMatching(/ to /), lines: ["12 questions, 67 % answered."] },
      {
        title: "What the guides do not answer",
        lines: [expect.stringMatching(/^nurses?: 3 questions by 3 people$/)],
      },
      { title: "What was rated badly", lines: ["What a CTO earns: 4 ratings, 4 askers"] },
      {
        title: "To fill a gap",
        lines: [expect.stringMatching(/^npm run knowledge -- entry "nurses?" prints/)],
      },
    ]);
  });
});
