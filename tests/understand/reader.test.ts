import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { Vocabulary } from "../../src/knowledge/vocabulary.ts";
import { createEnglish } from "../../src/understand/english.ts";
import { createReader } from "../../src/understand/reader.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const vocabulary = Vocabulary.parse({
  concepts: {
    aspect: { pay: ["salary", "wage", "what do they make", "how much ... make"] },
    role: { director: ["director", "it director"] },
    industry: { hospital: ["hospital", "clinic"], hotels: ["hospitality", "hotel"] },
    place: { "new-york": ["new york", "nyc"], maine: ["state of maine"] },
  },
  acronyms: { cio: "chief information officer" },
  slang: {
    whats: "what is",
    "what's": "what is",
    u: "you",
    gonna: "going to",
    ur: "your",
  },
  joined: { jobgrowth: "job growth", newyork: "new york" },
});
const isEnglish = createEnglish();

function openReader() {
  const reader = createReader(vocabulary, isEnglish);
  reader.learnText("The salary of an IT director in a hospital, with a certification.");
  reader.learnText("Job growth and salary negotiation. CISSP pays. Kubernetes too.");
  return reader;
}
const reader = openReader();
const wordsOf = (text: string) => reader.readQuestion(text).words.join(" ");
const conceptsOf = (text: string) =>
  reader.readQuestion(text).mentions.map(({ concept: { kind, id } }) => `${kind}:${id}`);

describe("createReader", () => {
  it("unfolds slang, contractions and drawn-out words", () => {
    expect(wordsOf("whats ur salary gonna be")).toBe("what is your salary going to be");
    expect(wordsOf("what’s the director's salary")).toBe("what is the director salary");
    expect(wordsOf("salaryyyyy u make")).toBe("salary you make");
  });

  it("reads a drawn-out short word as what it is", () => {
    expect(wordsOf("soooooo u make it")).toBe("so you make it");
    expect(wordsOf("is it haaaard or coool")).toBe("is it hard or cool");
  });

  it("finds a phrase with words in its gap, within bounds", () => {
    expect(conceptsOf("how much does an it director make")).toContain("aspect:pay");
    expect(conceptsOf("how much will that which we all want to know make")).not.toContain(
      "aspect:pay",
    );
    expect(conceptsOf("they make so much")).not.toContain("aspect:pay");
  });

  it("keeps words apart that differ by a last e, and takes places as written", () => {
    expect(conceptsOf("the main hospital")).toEqual(["industry:hospital"]);
    expect(conceptsOf("a hospital in maine")).toContain("place:maine");
  });

  it("takes run-together words apart", () => {
    expect(wordsOf("jobgrowth in newyork")).toBe("job growth in new york");
  });

  it("corrects typing errors and says so", () => {
    const { words, corrections } = reader.readQuestion("waht salry does a certifcation bring");
    expect(words).toContain("salary");
    expect(words).toContain("certification");
    expect(corrections).toContainEqual({ typed: "salry", read: "salary" });
    expect(corrections).toContainEqual({ typed: "certifcation", read: "certification" });
  });

  it.each([
    ["right words", "celery of a nurse in a navy"],
    ["numbers", "is 120000 or 401k or 16% or $200k"],
    ["words in capitals", "is SALRY a tool"],
    ["names in mid-sentence", "did Salarry call"],
  ])("never corrects %s", (_, text) => {
    expect(reader.readQuestion(text).corrections).toEqual([]);
  });

  it("corrects shouting too, where capitals tell nothing", () => {
    expect(reader.readQuestion("WHAT SALRY").words).toContain("salary");
  });

  it("names the right words that the library has never seen", () => {
    expect(reader.readQuestion("salary of a plumber").unknown).toContain("plumber");
    expect(reader.readQuestion("salary of a director").unknown).not.toContain("director");
  });

  it("knows a thing by any of its names, the longest first", () => {
    expect(conceptsOf("wages of an IT director in NYC")).toEqual(
      expect.arrayContaining(["aspect:pay", "role:director", "place:new-york"]),
    );
    expect(conceptsOf("what do they make")).toContain("aspect:pay");
  });

  it("tells words apart whose stems fall together", () => {
    expect(conceptsOf("the hospitality business")).toEqual(["industry:hotels"]);
    expect(conceptsOf("in hospitals")).toEqual(["industry:hospital"]);
  });

  it("lets the sentence that asks count more than those that tell", () => {
    const { words, emphasis } = reader.readQuestion(
      "I work at a hotel. What is the salary of a director?",
    );
    const weight = (word: string) => emphasis[words.indexOf(word)] ?? 0;
    expect(weight("salary")).toBeGreaterThan(weight("hotel"));
    expect(weight("hotel")).toBeGreaterThan(0);
  });

  it("keeps words, stems and emphasis in step, and mentions inside them, for any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc
        .array(fc.constantFrom("whats", "salry", "new", "york", "it", "director", ".", "?", "\n"))
        .map((w) => w.join(" ")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const { words, stems, emphasis, mentions } = reader.readQuestion(typed);
        expect(stems).toHaveLength(words.length);
        expect(emphasis).toHaveLength(words.length);
        for (const weight of emphasis) expect(weight).toBeGreaterThanOrEqual(0);
        for (const { first, last } of mentions) {
          expect(first).toBeLessThanOrEqual(last);
          expect(last).toBeLessThan(words.length);
        }
      }),
    );
  });

  it("reads a bounded number of words, however long the text", () => {
    let looked = 0;
    const counting = createReader(vocabulary, (word) => {
      looked++;
      return isEnglish(word);
    });
    counting.learnText("The salary of a director.");
    const typed = Array.from(
      { length: 20_000 },
      (_, i) => `wrd${String.fromCharCode(97 + (i % 26))}x`,
    );
    const short = counting.readQuestion(typed.slice(0, 500).join(" ")).words.length;
    looked = 0;
    const long = counting.readQuestion(typed.join(" ")).words.length;
    expect(long).toBeLessThanOrEqual(Math.max(short, 500));
    expect(looked).toBeLessThanOrEqual(2000);
  });
});
