import type { Finding } from "./finding.ts";
import { lintFacts } from "./lint-facts.ts";
import { lintLinks } from "./lint-links.ts";
import { lintPassages } from "./lint-passages.ts";
import { lintVocabulary } from "./lint-vocabulary.ts";
import type { Knowledge } from "./load-knowledge.ts";

/** What could be better in a folder that loads: passages, links, facts and the vocabulary. */
export async function lintKnowledge(folder: string, knowledge: Knowledge): Promise<Finding[]> {
  const { guides, passages, vocabulary } = knowledge;
  const grounded = guides.filter((guide) => guide.grounded);
  const markdown = guides.map(({ file }) => file).filter((file) => /\.md$/i.test(file));
  const links = await Promise.all(markdown.map(lintLinks));
  return [
    ...grounded.flatMap(({ id }) => lintPassages(passages.filter(({ guide }) => guide.id === id))),
    ...lintFacts(passages, vocabulary),
    ...links.flat(),
    ...(await lintVocabulary(folder, vocabulary)),
  ];
}
