import { normalize } from "../understand/normalize.ts";

const LONGEST_HEADING = 60;

/**
 * A passage to fill in and paste below a `##` heading of a guide, in the form of the files in
 * knowledge/. Until its text and its lines are written, `npm run knowledge` says what is missing.
 */
export function knowledgeEntry(question: string): string {
  const asked = normalize(question)
    .toLowerCase()
    .replace(/[?!.\s]+$/, "");
  return `### ${headingOf(asked)}

(Write the answer here in your own words, and put the lines of the source that it rests on below.)

<details><summary>Source lines FIRST-LAST</summary>

Asked as:

- ${asked || "(how people ask for it)"}
- (another way in which people ask for it)

</details>
`;
}

/** A question in Markdown's plain letters, cut between words. */
function headingOf(asked: string): string {
  const plain = asked.replace(/[#<>[\]`\\]/g, "").trim();
  const cut =
    plain.length < LONGEST_HEADING
      ? plain
      : plain.slice(0, LONGEST_HEADING - 1).replace(/\s+\S*$/, "");
  return `${cut.charAt(0).toUpperCase()}${cut.slice(1) || "(A short question)"}?`;
}
