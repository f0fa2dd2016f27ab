import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupConcerns } from "../../src/report/subjects.ts";
import { missed } from "./sample.ts";

const options = { people: 3, commonness: (stem: string) => (stem === "salari" ? 0.5 : 0) };

describe("grouping questions by subject", () => {
  it("finds what people share, under the words that they use", () => {
    const { subjects, hidden } = groupConcerns(
      [
        missed(1, "What is the salary of a nurse?"),
        missed(2, "nurse salary"),
        missed(3, "nurses: salary in hospitals?"),
        missed(4, "do I need a visa for the US"),
        missed(5, "visa sponsorship"),
        missed(6, "How do I get a visa"),
        missed(7, "what is the weather"),
      ],
      options,
    );
    expect(subjects).toMatchObject([
      { title: "nurse salary", people: 3, questions: 3 },
      { title: "visa", people: 3, questions: 3 },
    ]);
    expect(hidden).toBe(1);
  });

  it("counts people and not questions", () => {
    const again = Array.from({ length: 20 }, (_, n) => missed(n % 2, "nurse salary"));
    expect(groupConcerns(again, options)).toEqual({ subjects: [], hidden: 20 });
  });

  it("leaves out of examples what could tell who asked", () => {
    const { subjects } = groupConcerns(
      [
        missed(1, "I am Zebulon from Acme, what is a nurse's salary"),
        missed(2, "nurse salary at 555-0199"),
        missed(3, "nurse salary"),
      ],
      options,
    );
    const shown = JSON.stringify(subjects);
    expect(shown).toContain("nurse salary");
    expect(shown).not.toMatch(/zebulon|acme|555|0199/i);
  });

  it("never shows a word or a group that fewer than k people share", () => {
    const word = fc.constantFrom("nurse", "visa", "texas", "zebulon", "salary", "ferret");
    const concern = fc
      .tuple(fc.nat(6), fc.array(word, { minLength: 1, maxLength: 5 }))
      .map(([person, typed]) => missed(person, typed.join(" ")));
    fc.assert(
      fc.property(fc.array(concern, { maxLength: 25 }), (concerns) => {
        const { subjects, hidden } = groupConcerns(concerns, { people: 3, commonness: () => 0 });
        for (const { people, title, examples } of subjects) {
          expect(people).toBeGreaterThanOrEqual(3);
          for (const shown of [title, ...examples].join(" ").match(/[a-z]+/g) ?? []) {
            const users = concerns.filter(({ question }) => question.includes(shown));
            expect(new Set(users.map(({ asker }) => asker)).size).toBeGreaterThanOrEqual(3);
          }
        }
        const grouped = subjects.reduce((sum, { questions }) => sum + questions, 0);
        expect(grouped + hidden).toBe(concerns.length);
      }),
    );
  });
});
