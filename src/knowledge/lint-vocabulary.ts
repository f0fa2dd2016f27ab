import { isNode, parseDocument } from "yaml";
import { findCycles } from "./find-cycles.ts";
import type { Finding } from "./finding.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Path = readonly (string | number)[];

/** Something wrong with an entry, before its line is known. */
interface Contradiction {
  readonly severity: Finding["severity"];
  readonly path: Path;
  readonly problem: string;
  readonly fix: string;
}

/**
 * Entries that contradict each other or lead in a circle.
 * @param source the file's text, for the lines of the entries.
 */
export function lintVocabulary(file: string, source: string, vocabulary: Vocabulary): Finding[] {
  const document = parseDocument(source, { schema: "failsafe" });
  return contradictions(vocabulary).map(({ path, ...finding }) => {
    const node = document.getIn(path, true);
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    return { ...finding, file, line: source.slice(0, offset).split("\n").length };
  });
}

function contradictions(vocabulary: Vocabulary): Contradiction[] {
  return [
    ...circles(vocabulary),
    ...twoForms(vocabulary),
    ...twoReadings(vocabulary),
    ...twoConcepts(vocabulary),
    ...strangers(vocabulary),
  ];
}

function strangers({ colleagues, concepts }: Vocabulary): Contradiction[] {
  return colleagues.flatMap((role, i) =>
    role in (concepts.role ?? {})
      ? []
      : {
          severity: "error" as const,
          path: ["colleagues", i],
          problem: `has "${role}" among the colleagues, which is no role under concepts.`,
          fix: "Name a role as it is written there.",
        },
  );
}

function circles({ slang, joined }: Vocabulary): Contradiction[] {
  const sections = { slang, joined };
  const meant = new Map<string, readonly string[]>();
  for (const entries of [joined, slang])
    for (const [typed, words] of Object.entries(entries))
      meant.set(fold(typed), fold(words).split(" "));
  return findCycles(meant).map((cycle) => {
    const typed = cycle[0] ?? "";
    const section = typed in sections.slang ? "slang" : "joined";
    return {
      severity: "error",
      path: [section, typed],
      problem: `leads in a circle: ${[...cycle, typed].join(" → ")}.`,
      fix: "Let each word stand for plain words that are no entries themselves.",
    };
  });
}

function twoForms({ acronyms }: Vocabulary): Contradiction[] {
  return repeated(Object.entries(acronyms), ([acronym]) => fold(acronym)).map(
    ([[acronym, form], [, first]]) => ({
      severity: "error",
      path: ["acronyms", acronym],
      problem: `gives ${acronym} two forms: "${first}" and "${form}".`,
      fix: "Keep the one that the guides use.",
    }),
  );
}

function twoReadings({ slang, joined }: Vocabulary): Contradiction[] {
  const plain = new Map(Object.entries(slang).map(([typed, words]) => [fold(typed), words]));
  return Object.entries(joined).flatMap(([typed, words]): Contradiction[] => {
    const other = plain.get(fold(typed));
    if (other === undefined) return [];
    return [
      {
        severity: "error",
        path: ["joined", typed],
        problem: `has "${typed}" under slang ("${other}") and under joined ("${words}").`,
        fix: "Keep one of the two.",
      },
    ];
  });
}

function twoConcepts({ concepts }: Vocabulary): Contradiction[] {
  return Object.entries(concepts).flatMap(([kind, entries]) => {
    const words = Object.entries(entries).flatMap(([concept, names]) =>
      [...new Set(names.map(fold))].map((word) => ({
        concept,
        word,
        at: names.findIndex((name) => fold(name) === word),
      })),
    );
    return repeated(words, ({ word }) => word).map(
      ([{ concept, word, at }, first]): Contradiction => ({
        severity: "warning",
        path: ["concepts", kind, concept, at],
        problem: `has "${word}" in two concepts of kind ${kind}: ${first.concept} and ${concept}.`,
        fix: "Keep it in the one that it means more often, or make it a longer phrase.",
      }),
    );
  });
}

/** Each item whose key an earlier one has too, with that earlier one. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => string): [later: T, first: T][] {
  const firsts = new Map<string, T>();
  return items.flatMap((item): [T, T][] => {
    const first = firsts.get(keyOf(item));
    if (first !== undefined) return [[item, first]];
    firsts.set(keyOf(item), item);
    return [];
  });
}

function fold(words: string): string {
  return words.toLowerCase().replaceAll("’", "'").trim().replace(/\s+/g, " ");
}
