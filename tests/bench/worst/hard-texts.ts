import { type Random, shuffled, wholeNumber } from "../random.ts";

/** A text that might take long, and what is hard in it. */
export interface HardText {
  readonly name: string;
  readonly text: string;
}

const LONG = 2000;
const PER_KIND = 20;

/** Texts made to take long: written against what each stage does, and by chance. */
export function hardTexts(questions: readonly string[], random: Random): HardText[] {
  return [...written(questions, random), ...byChance(questions, random)];
}

function written(questions: readonly string[], random: Random): HardText[] {
  const known = [...new Set(questions.join(" ").split(/\s+/))];
  const texts: Record<string, string> = {
    "2,000 times one letter": "a".repeat(LONG),
    "1,000 single letters": "a ".repeat(1000),
    "160 unknown words": list(160, () => letters(random, 5, 12)),
    "160 different typos": shuffled(known, random)
      .slice(0, 160)
      .map((word) => mistyped(word, random))
      .join(" "),
    "160 typos of one long word": list(160, () => mistyped("certification", random)),
    "one phrase 200 times": "do I need an MBA ".repeat(200),
    "one question 100 times": "How much does an IT manager earn? ".repeat(100),
    "2,000 emoji": "🤷‍♀️".repeat(LONG),
    "2,000 opening brackets": "(".repeat(LONG),
    "brackets 1,000 deep": `${"(".repeat(1000)}pay${")".repeat(1000)}`,
    "2,000 question marks": "?".repeat(LONG),
    "dots and dashes": "pay...--!?;:,".repeat(300),
    '"or" 3,000 times': "or ".repeat(3000),
    '"and" 3,000 times': "and ".repeat(3000),
    '"MBA or" 1,000 times': "MBA or ".repeat(1000),
    '"CIO vs CTO" 1,000 times': "CIO vs CTO ".repeat(1000),
    '"difference between" 500 times': "difference between a and ".repeat(500),
    '"what about" 1,000 times': "what about ".repeat(1000),
    "2,000 accents on one letter": `e${"\u0301".repeat(LONG)}`,
    "spaces, 100,000": `pay${" ".repeat(100_000)}mba`,
    "one word of 100,000 letters": "salary".repeat(17_000),
    "100,000 words": "salary manager ".repeat(50_000),
    "mixed scripts": "зарплата 給料 مرتب salary ".repeat(80),
    "a megabyte of letters": letters(random, 2 ** 20, 2 ** 20),
  };
  return Object.entries(texts).map(([name, text]) => ({ name, text }));
}

function byChance(questions: readonly string[], random: Random): HardText[] {
  const anyQuestion = () => questions[Math.floor(random() * questions.length)] ?? "";
  const kinds: Record<string, () => string> = {
    "random characters": () =>
      String.fromCodePoint(...codePoints(random, wholeNumber(random, 1, LONG))),
    "random words": () => list(wholeNumber(random, 1, 200), () => letters(random, 1, 14)),
    "several questions in one": () => list(wholeNumber(random, 2, 12), anyQuestion),
    "a question's words, shuffled": () => shuffled(anyQuestion().split(" "), random).join(" "),
    "a question, mistyped": () =>
      anyQuestion()
        .split(" ")
        .map((word) => mistyped(word, random))
        .join(" "),
  };
  return Object.entries(kinds).flatMap(([name, make]) =>
    Array.from({ length: PER_KIND }, (_, i) => ({ name: `${name} (${i + 1})`, text: make() })),
  );
}

function list(count: number, make: () => string): string {
  return Array.from({ length: count }, make).join(" ");
}

function letters(random: Random, least: number, most: number): string {
  return Array.from({ length: wholeNumber(random, least, most) }, () =>
    String.fromCharCode(wholeNumber(random, 97, 122)),
  ).join("");
}

function codePoints(random: Random, count: number): number[] {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0x24f],
    [0x400, 0x4ff],
    [0x4e00, 0x9fff],
    [0x1f300, 0x1faff],
  ] as const;
  return Array.from({ length: count }, () => {
    const [first, last] = ranges[Math.floor(random() * ranges.length)] ?? ranges[0];
    return wholeNumber(random, first, last);
  });
}

/** One letter left out or another put in its place. */
function mistyped(word: string, random: Random): string {
  const at = Math.floor(random() * word.length);
  return word.slice(0, at) + (random() < 0.5 ? "" : letters(random, 1, 1)) + word.slice(at + 1);
}
