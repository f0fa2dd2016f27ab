/** A heading as part of an id: "What's next?" → "whats-next". Never empty. */
export function slug(heading: string): string {
  const words = heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’]|\p{Mark}/gu, "")
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join("-") ?? "untitled";
}
