/** @param missing topics, each completing "The guides don't cover …" */
export function notInTheGuides(missing: readonly string[]): string {
  return missing.length > 0
    ? `The guides don't cover ${missing.join(" or ")}.`
    : "The guides don't cover that.";
}

export const NEAR = "What they do cover nearby:";

export function notCoveredNote(missing: readonly string[]): string {
  return `The guides don't say this for ${list(missing)}. What they do say:`;
}

/** @param missing names that a follow-up brought in */
export function notNamed(missing: readonly string[]): string {
  return missing.length > 0
    ? `The guides say nothing on that about ${list(missing)}.`
    : notInTheGuides([]);
}

export const DISAGREE = "The guides differ on this:";

export function sourceOf(count: number): string {
  return count === 1 ? "That is from this passage:" : "That is from these passages:";
}

export const NOTHING_MORE = "That is all that the guides say about it.";

export const NOTHING_BEFORE =
  "There is nothing before this that I could refer to. What would you like to know?";

export const WHICH_ONE = "I'm not sure which of these you mean:";

/** @param more sides that were left out */
export function sideBySide(names: readonly string[], more: number): string {
  const rest = more > 0 ? ` Please ask about the other ${more} separately.` : "";
  return `What the guides say about ${list(names)}:${rest}`;
}

export const ONE_BY_ONE = "One after the other:";

export const EMPTY_SIDE = "The guides say nothing about this.";

export function answeredFirst(count: number): string {
  return `I answered the first ${count} questions; please ask the others again, a few at a time.`;
}

function list(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return quoted.length < 2
    ? quoted.join("")
    : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
