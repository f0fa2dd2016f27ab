/**
 * What Slack accepts. Sources: docs.slack.dev/reference/block-kit (blocks, elements, composition
 * objects), the types of @slack/types 3.2, docs.slack.dev/reference/methods/chat.postMessage.
 */
export const LIMITS = {
  /** Blocks in a message; a view holds 100. */
  messageBlocks: 50,
  viewBlocks: 100,
  /** Characters of a text object in a section or context block. */
  sectionText: 3000,
  headerText: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  accessibilityLabel: 75,
  optionText: 75,
  optionValue: 75,
  actionId: 255,
  tableRows: 100,
  tableColumns: 20,
  /** Tables in a message. */
  tables: 1,
  /** Advised length of the top-level text; Slack cuts at 40,000. */
  text: 4000,
  /** Prompts that a new conversation offers. */
  prompts: 4,
} as const;

/** What we allow ourselves, so that a message stays readable on a phone and far from the limits. */
export const BUDGET = {
  /** Characters of all blocks as JSON. Slack refuses messages from about 13,200 (bolt-js issue 2509). */
  message: 12_500,
  /** Characters of the laid-out answer. */
  body: 4500,
  bodyBlocks: 20,
  /** Citations that are listed; the rest is counted. */
  citations: 8,
  disagreements: 3,
  /** Claims of a disagreement, and characters of each. */
  claims: 5,
  claim: 300,
  /** Characters of a line that stands beside the answer: its heading, what is not covered. */
  line: 600,
  /** Characters of one side in a comparison that is laid out as a table. */
  tableCell: 160,
  /** More columns than this do not fit a phone: such tables become lists. */
  phoneColumns: 4,
  suggestions: 5,
  /** Entries on one page of a list of topics or passages. */
  pageEntries: 15,
} as const;
