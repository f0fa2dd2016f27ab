/** A piece of a passage's text, ready to be laid out. Plain text throughout: no markup. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[]; readonly ordered: boolean }
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A guide: one file in the knowledge folder. */
export interface Guide {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  /** ISO date on which the guide's source was read. */
  readonly retrieved?: string;
  /** File name inside the knowledge folder. */
  readonly file: string;
}

/** What a passage says about a topic that other guides may put differently. */
export interface Fact {
  readonly topic: string;
  /** The bare value ("$120,000 a year"), compared between guides. */
  readonly value: string;
  /** The value in a sentence that stands alone. */
  readonly claim: string;
}

/** The smallest thing that is found, shown and cited. */
export interface Passage {
  /** Unique over all guides and stable while its heading stays: `<guide>-<heading slug>`. */
  readonly id: string;
  readonly guide: Guide;
  /** The `##` heading above it. */
  readonly section: string;
  /** Its own heading. */
  readonly heading: string;
  /** True when the heading is a question: an FAQ entry. */
  readonly isQuestion: boolean;
  readonly body: readonly Block[];
  /** The body as plain text. */
  readonly text: string;
  /** 1-based lines of the guide's source that the text rests on, first and last. */
  readonly lines: readonly [first: number, last: number];
  readonly asOf?: string;
  /** Ways in which people ask for it. */
  readonly asks: readonly string[];
  /** Everyday words that point to it and stand neither in its text nor in `asks`. */
  readonly words: readonly string[];
  readonly facts: readonly Fact[];
  /** Line of its heading in the knowledge file, for messages to whoever edits it. */
  readonly line: number;
}
