/**
 * Slack's rules for messages and views, as an independent check of what the adapter sends. The
 * numbers are Slack's own (docs.slack.dev/reference/block-kit), written down a second time on purpose.
 */
type Json = Record<string, unknown>;

const TEXT_TYPES = new Set(["plain_text", "mrkdwn"]);

/** Slack's error code for a message that it would refuse; undefined for one that it takes. */
export function checkMessage(message: Json): string | undefined {
  const blocks = readList(message.blocks);
  if (blocks === undefined) return "invalid_blocks_format";
  const text = message.text;
  if (blocks.length === 0 && (typeof text !== "string" || text === "")) return "no_text";
  if (typeof text === "string" && text.length > 40_000) return "msg_too_long";
  if (blocks.length > 50) return "invalid_blocks";
  if (blocks.filter((block) => block.type === "table").length > 1) return "invalid_blocks";
  if (JSON.stringify(blocks).length > 13_000) return "msg_blocks_too_long";
  return checkBlocks(blocks);
}

export function checkView(view: Json): string | undefined {
  const blocks = readList(view.blocks);
  if (blocks === undefined || blocks.length > 100) return "invalid_arguments";
  if (blocks.some((block) => ["table", "context_actions"].includes(String(block.type)))) {
    // Tables are for messages; ratings have no message to rate in a view.
    return "unsupported_block_type";
  }
  return checkBlocks(blocks);
}

function checkBlocks(blocks: readonly Json[]): string | undefined {
  for (const block of blocks) {
    const problem = checkBlock(block);
    if (problem !== undefined) return `invalid_blocks: ${problem}`;
  }
  return undefined;
}

function checkBlock(block: Json): string | undefined {
  switch (block.type) {
    case "section":
      return (
        checkText(block.text, 3000) ??
        (block.accessory === undefined ? undefined : checkElement(asJson(block.accessory)))
      );
    case "header":
      return checkText(block.text, 150, "plain_text");
    case "divider":
      return undefined;
    case "context":
      return checkEach(block.elements, 10, (element) => checkText(element, 3000));
    case "actions":
      return checkEach(block.elements, 25, checkElement) ?? checkUnique(block.elements);
    case "context_actions":
      return checkEach(block.elements, 5, checkFeedback);
    case "rich_text":
      return checkEach(block.elements, 1000, checkRichText);
    case "table":
      return checkTable(block);
    default:
      return `unknown block ${String(block.type)}`;
  }
}

function checkText(text: unknown, limit: number, only?: string): string | undefined {
  const { type, text: value } = asJson(text);
  if (typeof type !== "string" || !TEXT_TYPES.has(type)) return "text object without a type";
  if (only !== undefined && type !== only) return `text must be ${only}`;
  if (typeof value !== "string" || value.length === 0) return "empty text";
  return value.length > limit ? `text of ${value.length}` : undefined;
}

function checkElement(element: Json): string | undefined {
  if (typeof element.action_id !== "string" || element.action_id.length > 255) return "action_id";
  if (element.type === "button") {
    if (typeof element.value === "string" && element.value.length > 2000) return "button value";
    const label = element.accessibility_label;
    if (typeof label === "string" && (label === "" || label.length > 75)) return "button label";
    return checkText(element.text, 75, "plain_text");
  }
  if (element.type === "static_select") {
    return checkEach(element.options, 100, (option) => {
      const { text, value } = option;
      if (typeof value !== "string" || value === "" || value.length > 75) return "option value";
      return checkText(text, 75, "plain_text");
    });
  }
  return `unknown element ${String(element.type)}`;
}

function checkFeedback(element: Json): string | undefined {
  if (element.type !== "feedback_buttons") return "unknown context action";
  for (const side of [element.positive_button, element.negative_button]) {
    const { text, value } = asJson(side);
    if (typeof value !== "string" || value.length > 2000) return "feedback value";
    const problem = checkText(text, 75, "plain_text");
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkRichText(element: Json): string | undefined {
  switch (element.type) {
    case "rich_text_section":
      return checkEach(element.elements, 1000, ({ type, text }) =>
        type === "text" && typeof text === "string" && text !== "" ? undefined : "rich text",
      );
    case "rich_text_list":
      return checkEach(element.elements, 1000, checkRichText);
    default:
      return `unknown rich text ${String(element.type)}`;
  }
}

function checkTable(block: Json): string | undefined {
  const rows = Array.isArray(block.rows) ? block.rows : [];
  if (rows.length === 0 || rows.length > 100) return "table rows";
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width || width === 0 || width > 20) return "columns";
    for (const cell of row) {
      const { type, text } = asJson(cell);
      if (type !== "raw_text" || typeof text !== "string" || text === "") return "table cell";
    }
  }
  return undefined;
}

function checkUnique(elements: unknown): string | undefined {
  const ids = (readList(elements) ?? []).map((element) => element.action_id);
  return new Set(ids).size === ids.length ? undefined : "action ids are not unique";
}

function checkEach(
  elements: unknown,
  limit: number,
  check: (element: Json) => string | undefined,
): string | undefined {
  const list = readList(elements) ?? [];
  if (list.length === 0 || list.length > limit) return `${list.length} elements`;
  for (const element of list) {
    const problem = check(element);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function readList(value: unknown): Json[] | undefined {
  if (value === undefined || value === null) return [];
  const parsed = typeof value === "string" ? JSON.parse(value) : value;
  return Array.isArray(parsed) ? parsed.map(asJson) : undefined;
}

function asJson(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
