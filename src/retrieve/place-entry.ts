import type { Embed, Embedding } from "./embedding.ts";
import type { EntryReading } from "./entry-reading.ts";
import { placeOf } from "./place-of.ts";
import { cosine } from "./vector.ts";

/** Where a question lies, with the pairs of its words and by its words alone. */
export interface QuestionPlace {
  readonly asked: Embedding;
  readonly words: Embedding;
}

/** Where an entry lies among all meanings. */
export interface EntryPlace {
  readonly place: Embedding;
  /** How near a question is to it, -1..1. */
  meaning(question: QuestionPlace): number;
}

/** How far the meaning of an entry counts that nothing was learned about. Tried: 0.7 to 1. */
const UNLEARNED = 0.8;

/** @param own what was learned about the entry itself. */
export function placeEntry(
  entry: EntryReading,
  own: Float32Array | undefined,
  embed: Embed,
): EntryPlace {
  if (entry.isPlain) return placePlain(entry, own, embed);
  const text = embed(entry.heading, entry.body);
  const place = placeOf({ asks: entry.asks.map((ask) => embed(ask)), text, own });
  const counts = own ? 1 : UNLEARNED;
  return { place, meaning: ({ asked }) => counts * cosine(asked, place) };
}

// Sentences of a text are not put as questions are, so that only their words tell. They tell of
// different things: a question is near to one of them, hardly to their middle.
function placePlain(
  { asks }: EntryReading,
  own: Float32Array | undefined,
  embed: Embed,
): EntryPlace {
  const sentences = asks.map((sentence) => embed.words(sentence));
  const place = placeOf({ asks: sentences, own });
  const nearest = (words: Embedding) =>
    Math.max(-1, ...sentences.map((sentence) => cosine(words, sentence)));
  const counts = own ? 1 : UNLEARNED;
  return { place, meaning: ({ words }) => (counts * (cosine(words, place) + nearest(words))) / 2 };
}
