import { beforeAll, describe, expect, it, vi } from "vitest";
import { SHIPPED_KNOWLEDGE } from "../../src/knowledge/shipped.ts";
import { expectValid } from "../fixtures/expect-valid.ts";
import { type Library, leadOf, openLibrary } from "../fixtures/library.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let guides: Library;
beforeAll(async () => {
  guides = await openLibrary(SHIPPED_KNOWLEDGE);
});

async function ask(text: string) {
  const answer = await guides.advisor.ask({ text });
  expectValid(answer, guides.knowledge);
  return answer;
}

/** A question as someone types it, the sources that answer it, and why it is hard. */
type Row = readonly [question: string, leads: readonly string[], reason: string];

const PAY: readonly Row[] = [
  [
    "what's the median pay of an IT manager",
    ["opencourser:108-108", "apollo:13-13", "apollo:170-170"],
    "three passages give a median",
  ],
  ["which states pay best", ["zengig:63-69"], "not the states with the most jobs"],
  ["New Jersey pay", ["zengig:63-69"], "a covered state and one more word"],
  ["highest paying industries for it managers", ["zengig:55-61"], "not the industries that hire"],
  ["do they pay bonus", ["opencourser:110-110"], "pay as a verb is not the salary"],
  ["stock options?", ["opencourser:111-111"], "two words"],
  [
    "remote salary lower?",
    ["opencourser:105-105"],
    "remote and salary each have passages of their own",
  ],
  ["relocation help", ["opencourser:112-112"], "a perk, not the regions that hire"],
];

const GETTING_IN: readonly Row[] = [
  [
    "do I need an MBA?",
    ["opencourser:122-122", "opencourser:35-35", "zengig:38-40"],
    "the question on the front page",
  ],
  [
    "is an mba required to become a cio",
    ["opencourser:122-122", "opencourser:71-71"],
    "the post decides, not the degree",
  ],
  ["which master's should I pick", ["opencourser:36-36", "zengig:40-40"], "which, not whether"],
  [
    "cert for cloud?",
    ["opencourser:28-28"],
    "slang for certification, beside all other cloud passages",
  ],
  [
    "what certs should I get for security",
    ["opencourser:26-28", "opencourser:27-27", "opencourser:26-26"],
    "security is the wish, certificates the matter",
  ],
  [
    "do I need to know how to code",
    ["opencourser:113-113"],
    "code stands in neither heading nor section",
  ],
  [
    "I am a nurse, could I switch into IT management",
    ["opencourser:44-44", "opencourser:44-46", "opencourser:45-45", "opencourser:46-46"],
    "the background must not make it healthcare",
  ],
  [
    "what do recruiters want to see on my CV for the post",
    ["zengig:48-48", "opencourser:52-52"],
    "CV for resume",
  ],
  ["where do I look for job openings", ["zengig:192-198"], "not what the job is"],
];

const THE_JOB: readonly Row[] = [
  [
    "how many hours a week would I work",
    ["apollo:155-155", "apollo:18-18", "zengig:17-19"],
    "numbers are asked for",
  ],
  [
    "do I get called at night",
    ["opencourser:95-95", "zengig:19-19", "apollo:155-155"],
    "on-call, in other words",
  ],
  [
    "can I work from home",
    ["apollo:136-136", "apollo:17-17", "opencourser:104-104"],
    "home is in none of the headings",
  ],
  ["will I have to lift boxes", ["zengig:214-216"], "physical demands, in other words"],
  [
    "is it stressful",
    ["apollo:163-163", "apollo:19-19", "apollo:160-166", "zengig:218-220"],
    "three words of which one tells",
  ],
  ["it manager in hospital daily tasks", ["apollo:79-85"], "tasks of one industry, not of all"],
  [
    "what does a security manager for IT do",
    ["zengig:86-88"],
    "one kind of manager, not the duty of all",
  ],
  [
    "who signs off the money for new servers in a company",
    ["zengig:11-11", "opencourser:10-10", "apollo:27-27", "apollo:29-29", "apollo:129-129"],
    "budget, in other words; 129 says who decides what is bought",
  ],
  [
    "explaining tech to non tech people",
    ["zengig:115-117", "opencourser:24-24"],
    "no question at all",
  ],
  [
    "which skills matter most",
    ["zengig:222-224", "zengig:99-121"],
    "a question of the guide, shortened",
  ],
  ["GDPR and my job", ["opencourser:99-99", "opencourser:83-83"], "an abbreviation carries it"],
  ["ergonomics", ["apollo:157-157"], "one rare word"],
];

const TOOLS_AND_SALES: readonly Row[] = [
  ["which tools do they use for tickets", ["apollo:146-146"], "helpdesk is not said"],
  [
    "jira or trello",
    ["apollo:137-137", "apollo:118-118"],
    "both stand in one passage: no comparison needed",
  ],
  ["what backup software", ["apollo:144-144", "apollo:125-125"], "not the duty to back up"],
  [
    "how do I sell software to an IT manager",
    ["apollo:129-134", "apollo:132-132"],
    "asked from the other side of the table",
  ],
  ["what objections will they raise", ["apollo:134-134"], "they are the buyers"],
];

const WHAT_NEXT: readonly Row[] = [
  [
    "what can I do after IT manager",
    ["zengig:124-132", "opencourser:69-70", "zengig:234-236"],
    "after means career paths",
  ],
  [
    "how do I move up to director",
    ["zengig:128-128", "opencourser:69-69", "zengig:234-236"],
    "a way, not a description",
  ],
  ["what does a CTO do", ["opencourser:70-70"], "one of two posts in one line"],
  ["CIO vs CTO", ["opencourser:70-70", "zengig:128-128"], "one passage compares them: it leads"],
  [
    "will AI take this job",
    ["opencourser:128-130", "opencourser:128-128"],
    "not how managers use AI",
  ],
  ["job growth", ["zengig:139-141", "apollo:16-16", "apollo:169-169"], "two figures that differ"],
  [
    "is it a dying field",
    ["apollo:16-16", "apollo:169-169", "zengig:139-141", "zengig:230-232", "opencourser:14-14"],
    "outlook, put the other way round",
  ],
  ["which professional associations should i join", ["zengig:160-164"], "names of bodies only"],
  ["top employers", ["zengig:174-182"], "not the top of the pay"],
  ["which states have the most jobs", ["zengig:184-190"], "not the states that pay best"],
  ["green it", ["opencourser:85-85", "opencourser:86-86"], "it is no pronoun here"],
];

describe.each([
  ["pay", PAY],
  ["getting in", GETTING_IN],
  ["the job", THE_JOB],
  ["tools and sales", TOOLS_AND_SALES],
  ["what next", WHAT_NEXT],
])("the shipped guides on %s", (_, rows) => {
  it.each(rows)("%s", async (question, leads, reason) => {
    expect(leads, reason).toContain(leadOf(await ask(question)));
  });
});

it("finds first people-leading experience, said without leadership or promotion", async () => {
  const lead = leadOf(
    await ask("how do I get my first people-leading experience while still a technician"),
  );
  expect(["zengig:42-44", "opencourser:64-64", "opencourser:63-63"]).toContain(lead);
});

describe("figures on which the guides differ", () => {
  it.each([
    ["what's the median pay of an IT manager", ["$169,510", "$120,000", "May 2023"]],
    ["how fast is the field growing", ["16", "11", "2031"]],
    ["how many hours a week would I work", ["40", "50"]],
  ])("%s: every guide's is shown", async (question, figures) => {
    const answer = await ask(question);
    const disagreements = answer.kind === "answer" ? answer.disagreements : [];
    const [{ claims } = { claims: [] }] = disagreements;
    expect(new Set(claims.map(({ citation }) => citation.document)).size).toBeGreaterThan(1);
    for (const figure of figures) expect(answer.text).toContain(figure);
  });
});

describe("side by side", () => {
  it.each([
    ["healthcare vs finance", ["apollo", "apollo"]],
    ["agile vs itil", ["opencourser", "opencourser"]],
    ["what degree do I need and how much will I earn?", ["zengig", "apollo"]],
    [
      "what certs do i need? and can they work from home? also how many hours a week is it?",
      ["opencourser", "apollo", "apollo"],
    ],
    ["What helpdesk software is common? And for remote support?", ["apollo", "apollo"]],
    ["Which professional groups can I join? Any course at MIT?", ["zengig", "zengig"]],
    ["what separates an operations manager from a service manager?", ["zengig", "zengig"]],
    ["how does the job differ between a hospital and a school", ["apollo", "apollo"]],
  ])("%s", async (question, documents) => {
    const answer = await ask(question);
    const parts = answer.kind === "comparison" ? answer.parts : [];
    expect(parts).toHaveLength(documents.length);
    for (const { citations } of parts) expect(citations.length).toBeGreaterThan(0);
  });

  it("shows every side of a list of posts", async () => {
    const answer = await ask("director, CIO, CTO - who does what");
    expect(answer).toMatchObject({ kind: "comparison", notCovered: [] });
    const parts = answer.kind === "comparison" ? answer.parts.map(({ name }) => name) : [];
    expect(parts).toEqual(expect.arrayContaining(["director", "CIO"]));
  });

  it("is not led by a passage that is about something else of the same two", async () => {
    const answer = await ask("difference between an IT director and a CIO");
    const parts = answer.kind === "comparison" ? answer.parts.map(({ name }) => name) : [];
    expect(parts).toEqual(["IT director", "CIO"]);
  });

  it("lets a passage that compares the two itself lead", async () => {
    expect(leadOf(await ask("it manager vs it director"))).toBe("opencourser:116-118");
  });
});

describe("what a question leaves unsaid", () => {
  it.each([
    ["What does an IT director do, and how do I become one?", "zengig:128-128"],
    ["Is a PhD worth it and where does it lead?", "opencourser:40-40"],
  ])("%s is taken from the question before it", async (question, second) => {
    const answer = await ask(question);
    const [, part] = answer.kind === "comparison" ? answer.parts : [];
    expect(part?.citations.map(({ document, lines }) => `${document}:${lines.join("-")}`)).toEqual([
      second,
    ]);
  });
});

describe("a third side that no guide covers", () => {
  it.each([
    ["AWS, Azure or Oracle Cloud", [1, 1, 0], ["Oracle Cloud"]],
    ["IT manager vs project manager vs nurse", [1, 1, 0], ["nurse"]],
    ["MBA, MS or PhD?", [1, 1, 1], []],
  ])("%s", async (question, citations, notCovered) => {
    const answer = await ask(question);
    const parts = answer.kind === "comparison" ? answer.parts : [];
    expect(parts.map((part) => part.citations.length)).toEqual(citations);
    expect(answer).toMatchObject({ notCovered });
  });
});

describe("what the shipped guides do not cover", () => {
  it.each([
    ["what is the weather in Paris", "another world"],
    ["who is the president of France", "a fact of the world"],
    ["draw an org chart with Bob at the top", "a task, though the guides tell of posts"],
    ["Which certifications help an accountant get promoted?", "the right matter of another job"],
    ["write me a poem about servers", "a word of the field in a wish that is none"],
    ["how much does a plumber earn", "the right matter of another job"],
    ["what visa do I need to work in the US", "work and a need, but law"],
    ["should I buy bitcoin", "money, but not pay"],
    ["it manager dress code", "the right job, a matter in no guide"],
    ["can I bring my dog to work", "work in the office, of a kind"],
    ["it manager salary germany", "the right figure of another country"],
    ["how do I cook rice", "how do I"],
    ["best laptop for gaming", "technology, but not the job"],
    ["how do I fix a paper jam in my printer", "support, not the career"],
    ["translate hello into Spanish", "a wish to a tool"],
    ["what is the meaning of life", "nothing of the field"],
  ])("%s is declined: %s", async (question) => {
    const answer = await ask(question);
    expect(answer.kind).toBe("refusal");
  });

  it("names Texas, and cites the states that it has", async () => {
    const answer = await ask("how much does an IT manager in Texas make?");
    expect(answer).toMatchObject({ notCovered: ["Texas"] });
    expect(leadOf(answer)).toBe("zengig:63-69");
  });

  it.each(["how much does an IT manager in Texas earn?", "it manager salary in ohio"])(
    "%s: the states that are covered are cited, and the one asked for is named",
    async (question) => {
      const answer = await ask(question);
      expect(answer).toMatchObject({ notCovered: [expect.stringMatching(/^(?:Texas|Ohio)$/)] });
      expect(leadOf(answer)).toBe("zengig:63-69");
    },
  );

  async function declines(question: string): Promise<boolean> {
    const answer = await ask(question);
    return answer.kind === "refusal" || ("notCovered" in answer && answer.notCovered.length > 0);
  }

  it.each([
    ["How do I become a nurse manager?", "manager is not the telling word: nurse is"],
    ["a ".repeat(200), "no telling word at all"],
  ])("%s is declined or named as not covered: %s", async (question) => {
    expect(await declines(question)).toBe(true);
  });

  it("names an uncovered topic that is near, and none where two are as near as each other", async () => {
    const clear = await ask("how much does the PMP exam cost");
    expect(clear).toMatchObject({ kind: "refusal", notCovered: ["what certification exams cost"] });
    const unclear = await ask("what skills does a CISO need");
    expect(unclear).toMatchObject({ kind: "refusal", notCovered: [] });
  });

  it("best pizza in new york is declined", async () => {
    expect(await declines("best pizza in new york")).toBe(true);
  });
});

describe("a word that may mean several things", () => {
  it("pay is asked back about", async () => {
    expect((await ask("pay")).kind).toBe("clarification");
  });

  it.each(["salary", "IT manager"])("%s is asked back about", async (subject) => {
    expect((await ask(subject)).kind).toBe("clarification");
  });
});

describe("words that the shipped guides know in another form", () => {
  it.each([
    [
      "itmanager salary",
      [
        "opencourser:107-107",
        "opencourser:108-108",
        "apollo:13-13",
        "zengig:51-69",
        "apollo:170-170",
      ],
      "two words run together",
    ],
    ["what do I do in the morning", ["apollo:115-115"], "every word of it may stand in small talk"],
  ] as const)("%s", async (question, leads, reason) => {
    expect(leads, reason).toContain(leadOf(await ask(question)));
  });

  it("401k is 401(k), as people type it", async () => {
    expect(leadOf(await ask("401k"))).toBe("opencourser:110-110");
  });

  it("MBA or MS? is led by the passage that compares them", async () => {
    expect(leadOf(await ask("MBA or MS?"))).toBe("opencourser:36-36");
  });
});

describe("overheard in a channel", () => {
  it.each([
    ["we use slack here", "a statement, not a question"],
    ["is the network down?", "asks about this network, here and now"],
    ["did you get promoted?", "asks a colleague"],
  ])("%s: silence, because it %s", async (text) => {
    expect((await guides.advisor.ask({ text, addressed: false })).kind).toBe("silent");
  });

  it.each([
    "who has the budget spreadsheet?",
    "where is the meeting room",
    "who's on call this weekend?",
    "https://example.com/holiday-pics look at this view",
    "whos travelling to the conference next week?",
  ])("%s: silence, too", async (text) => {
    expect((await guides.advisor.ask({ text, addressed: false })).kind).toBe("silent");
  });

  it.each([
    "lunch anyone?",
    "can someone restart the server",
    "lol that build broke again",
    "thanks everyone",
    "standup in 5",
    "I need a new laptop",
    "prod is down!!",
    "the manager said we get a bonus this year",
    "anyone up for a game tonight?",
    "merge please",
    "happy birthday Sam",
    "is the VPN slow for you too?",
    "how do I cancel my subscription",
    "what time is the all hands",
    "does anyone have a Tableau licence?",
  ])("%s: silence", async (text) => {
    expect((await guides.advisor.ask({ text, addressed: false })).kind).toBe("silent");
  });

  it.each([
    "do I need an MBA to become an IT manager?",
    "what is the median salary of an it manager",
  ])("%s: an answer", async (text) => {
    expect((await guides.advisor.ask({ text, addressed: false })).kind).toBe("answer");
  });
});
