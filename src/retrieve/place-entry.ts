import type { Embed, Embedding, QuestionPlace } from "./embedding.ts";
import type { EntryReading } from "./entry-reading.ts";
import { placeOf } from "./place-of.ts";
import { cosine } from "./vector.ts";

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
  const { place, meaning } = (entry.isPlain ? placePlain : placeAsked)(entry, own, embed);
  const counts = own ? 1 : UNLEARNED;
  return { place, meaning: (question) => counts * meaning(question) };
}

const placeAsked: typeof placeEntry = ({ asks, heading, body }, own, embed) => {
  const text = embed(heading, body);
  const place = placeOf({ asks: asks.map((ask) => embed(ask)), text, own });
  return { place, meaning: ({ asked }) => cosine(asked, place) };
};

// Sentences of a text are not put as questions are, so that only their words tell. They tell of
// different things: a question is near to one of them, hardly to their middle.
const placePlain: typeof placeEntry = ({ asks }, own, embed) => {
  const sentences = asks.map(embed.words);
  const place = placeOf({ asks: sentences, own });
  const nearest = (words: Embedding) =>
    Math.max(-1, ...sentences.map((sentence) => cosine(words, sentence)));
  return { place, meaning: ({ words }) => (cosine(words, place) + nearest(words)) / 2 };
};
