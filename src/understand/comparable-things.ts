import type { ConceptKind } from "../knowledge/vocabulary.ts";
import type { Mention } from "./mention.ts";
import { OWN_ROLE } from "./own-role.ts";
import type { Reading } from "./reading.ts";

/** Kinds of things that are held against each other, the surest first. */
const KINDS: readonly ConceptKind[] = [
  "role",
  "level",
  "industry",
  "degree",
  "credential",
  "place",
];

const TOO_GENERAL = new Set([
  OWN_ROLE,
  "generic-degree",
  "certificate",
  "all-industries",
  "end-user",
  "it-staff",
]);

/** The things of a reading that could be held against each other: by kind, each with its mentions. */
export function comparableThings({ mentions }: Pick<Reading, "mentions">): Mention[][][] {
  return KINDS.map((kind) => {
    const things = new Map<string, Mention[]>();
    for (const mention of outermost(mentions.filter((one) => isThing(one, kind))))
      things.set(mention.concept.id, [...(things.get(mention.concept.id) ?? []), mention]);
    return [...things.values()];
  }).filter((things) => things.length > 0);
}

/** The role that the library is about, and the one other that is named: "is … the same as …?" */
export function heldAgainstOwnRole({ mentions }: Pick<Reading, "mentions">): Mention[][] {
  const roles = outermost(mentions.filter(({ concept }) => concept.kind === "role"));
  const isOwn = ({ concept }: Mention) => concept.id === OWN_ROLE;
  const [own, others] = [roles.filter(isOwn), roles.filter((role) => !isOwn(role))];
  const isOne = new Set(others.map(({ concept }) => concept.id)).size === 1;
  return own.length > 0 && isOne ? [own, others] : [];
}

function isThing({ concept }: Mention, kind: ConceptKind): boolean {
  return concept.kind === kind && !TOO_GENERAL.has(concept.id);
}

/** Mentions that share no word with a longer one. */
function outermost(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (one) =>
      !mentions.some(
        (other) =>
          other.first <= one.last &&
          other.last >= one.first &&
          other.last - other.first > one.last - one.first,
      ),
  );
}
