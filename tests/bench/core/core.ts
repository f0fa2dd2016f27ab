import type { Section } from "../section.ts";
import { benchAsking } from "./asking.ts";
import { benchStart } from "./start.ts";

/** How fast questions are answered, beside search libraries, and how fast the first one is. */
export const benchCore: Section = async ({ progress }) => [
  await benchAsking(progress),
  await benchStart(progress),
];
