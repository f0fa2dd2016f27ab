import { join } from "node:path";
import type { Finding } from "./finding.ts";
import { readFrontMatter } from "./front-matter.ts";
import { lintFacts } from "./lint-facts.ts";
import { lintLinks } from "./lint-links.ts";
import { lintPassages } from "./lint-passages.ts";
import { lintVocabulary } from "./lint-vocabulary.ts";
import type { Knowledge } from "./load-knowledge.ts";
import type { Guide } from "./passage.ts";
import { readTextFile } from "./read-text-file.ts";

/** What could be better in a folder that loads: passages, links, facts and its own vocabulary. */
export async function lintKnowledge(folder: string, knowledge: Knowledge): Promise<Finding[]> {
  const guides = await Promise.all(knowledge.guides.map((guide) => lintGuide(guide, knowledge)));
  const file = join(folder, "vocabulary.yaml");
  const own = await readTextFile(file);
  if (!("text" in own)) return guides.flat();
  return [
    ...guides.flat(),
    ...lintFacts(knowledge.passages, knowledge.vocabulary),
    ...lintVocabulary(file, own.text, knowledge.vocabulary),
  ];
}

async function lintGuide({ id, file }: Guide, { passages }: Knowledge): Promise<Finding[]> {
  const reading = await readTextFile(file);
  if (!("text" in reading) || !/\.md$/i.test(file)) return [];
  // Documents without front matter were not written for this program: their length is their own.
  const isDigest = readFrontMatter(file, reading.text).present;
  const own = passages.filter(({ guide }) => guide.id === id);
  return [...(isDigest ? lintPassages(own) : []), ...(await lintLinks(file, reading.text))];
}
