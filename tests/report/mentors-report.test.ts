import { expect, it } from "vitest";
import { createMentorsReport } from "../../src/report/mentors-report.ts";
import { knowledge, openSampleStore, place } from "./sample.ts";

async function setUp(people: number) {
  const store = await openSampleStore();
  for (const [n, question] of ["nurse visa", "nurse pay", "nurse pay", "my ferret"].entries())
    await store.recordMiss({ place, person: `U${n}`, question, notCovered: [] });
  const problems: string[] = [];
  const report = createMentorsReport({
    store,
    knowledge: () => knowledge,
    problems: () => problems,
    people,
  });
  const read = async (workspace = "T1") =>
    (await report({ platform: "slack", workspace }, 7))
      .map(({ title, lines }) => [title, ...lines].join("\n"))
      .join("\n");
  return { store, problems, read };
}

it("shows a workspace what enough of its people miss, and the command that helps", async () => {
  const { store, read } = await setUp(3);
  const text = await read();
  expect(text).toMatch(/nurses?.*: 3 questions by 3 people/);
  expect(text).toMatch(/npm run knowledge -- entry "[^"…]*nurse[^"…]*"/);
  expect(text).not.toContain("ferret");
  expect(text).not.toContain("visa");
  expect(await read("T2")).not.toMatch(/nurse|npm run/);
  await store.close();
});

it("shows less where more people are asked for", async () => {
  const { store, read } = await setUp(4);
  expect(await read()).not.toMatch(/nurse|ferret/);
  await store.close();
});

it("tells of an edit of the guides that cannot be used, until it is mended", async () => {
  const { store, problems, read } = await setUp(3);
  problems.push(...Array.from({ length: 7 }, (_, n) => `g.md:${n} has no source lines.`));
  expect(await read()).toMatch(
    /^The last edit.*\ng\.md:0 has no source lines\.\n.*\nand 2 more\n/s,
  );
  problems.length = 0;
  expect(await read()).not.toContain("g.md");
  await store.close();
});
