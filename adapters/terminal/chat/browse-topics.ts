import type { Topic } from "../../../src/advisor.ts";
import { count, phrases } from "../phrases.ts";
import type { Choice, Menu } from "./menu.ts";

type Ask = (question: string, passage: string) => Promise<string>;

/** Guides → sections → passages, each picked by its number; one guide alone opens at once. */
export function browseTopics(topics: readonly Topic[], menu: Menu, ask: Ask): string {
  const guides = new Map(topics.map(({ guide }) => [guide.id, guide]));
  const openGuide = (id: string, title: string) =>
    menu.show(
      phrases.sections(title),
      topics.filter((topic) => topic.guide.id === id).map((topic) => section(topic, menu, ask)),
    );
  const [only] = guides.values();
  if (only && guides.size === 1) return openGuide(only.id, only.title);
  const choices = [...guides.values()].map(({ id, title, publisher }) => ({
    label: `${title} (${publisher})`,
    pick: () => openGuide(id, title),
  }));
  return menu.show(phrases.guides, choices);
}

function section(topic: Topic, menu: Menu, ask: Ask): Choice {
  const passages = topic.passages.map(({ label, question, passage }) => ({
    label,
    pick: () => ask(question, passage),
  }));
  return {
    label: `${topic.section} (${count(passages.length, "passage")})`,
    pick: () => menu.show(phrases.passages(topic.section), passages),
  };
}
