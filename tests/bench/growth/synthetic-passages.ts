import type { Guide, Passage } from "../../../src/knowledge/passage.ts";
import { type Random, wholeNumber } from "../random.ts";
import type { DrawWord, WordStock } from "./word-stock.ts";

/** Synthetic guides, however many passages there are. */
const GUIDES = 400;
/** Words that a guide is about, and how often it uses one of them instead of any word. */
const TOPIC_WORDS = 150;
const TOPIC_SHARE = 0.25;
/** How often a phrasing uses a word of its passage instead of any word. */
const ASK_SHARE = 0.5;
const ASKS = 6;

/** Makes passages of made-up guides: sentences without sense whose words are distributed as in texts. */
export function syntheticPassages(count: number, stock: WordStock, random: Random): Passage[] {
  const guides = Math.min(GUIDES, count);
  return Array.from({ length: guides }, (_, n) => {
    const share = Math.floor(((n + 1) * count) / guides) - Math.floor((n * count) / guides);
    return guidePassages(guideOf(n), share, stock, random);
  }).flat();
}

function guideOf(n: number): Guide {
  const id = `synthetic-${n}`;
  return { id, title: `Synthetic guide ${n}`, publisher: "Nobody", file: `${id}.md` };
}

function guidePassages(guide: Guide, count: number, stock: WordStock, random: Random): Passage[] {
  const topic = Array.from({ length: TOPIC_WORDS }, stock.drawContent);
  const draw = mixed(oneOf(topic, random), stock.draw, TOPIC_SHARE, random);
  return Array.from({ length: count }, (_, n) => passageOf(guide, n, draw, random));
}

function passageOf(guide: Guide, n: number, draw: DrawWord, random: Random): Passage {
  const heading = phrase(draw, 3, 6, random);
  const text = `${phrase(draw, 60, 80, random)}.`;
  const drawAsk = mixed(
    oneOf(`${heading} ${text.slice(0, -1)}`.split(" "), random),
    draw,
    ASK_SHARE,
    random,
  );
  return {
    id: `${guide.id}-${n}`,
    guide,
    section: `Section ${Math.floor(n / 10)}`,
    heading,
    isQuestion: false,
    body: [{ kind: "paragraph", text }],
    text,
    lines: [n * 10 + 1, n * 10 + 8],
    asks: Array.from({ length: ASKS }, () => phrase(drawAsk, 5, 10, random)),
    words: [],
    facts: [],
    line: n * 10 + 1,
  };
}

function phrase(draw: DrawWord, least: number, most: number, random: Random): string {
  return Array.from({ length: wholeNumber(random, least, most) }, draw).join(" ");
}

function mixed(some: DrawWord, others: DrawWord, share: number, random: Random): DrawWord {
  return () => (random() < share ? some() : others());
}

function oneOf(list: readonly string[], random: Random): DrawWord {
  return () => list[Math.floor(random() * list.length)] ?? "";
}
