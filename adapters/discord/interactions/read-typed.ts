import type { Suggestion } from "../../../src/answer.ts";
import type { Catalogue } from "../catalogue.ts";

/** The known question that an option's value stands for; undefined for free text. */
export function readTyped(catalogue: Catalogue, value: string): Suggestion | undefined {
  const typed = value.trim();
  const key = /^#([A-Za-z0-9_-]{8,32})$/.exec(typed)?.[1];
  return key === undefined ? catalogue.question(typed) : catalogue.passage(key);
}
