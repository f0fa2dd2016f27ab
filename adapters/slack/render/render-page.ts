import type { KnownBlock } from "@slack/types";
import type { Advisor, Topic } from "../../../src/advisor.ts";
import { BUDGET, LIMITS } from "../limits.ts";
import { PHRASES } from "../phrases.ts";
import { button, type Page } from "../read/controls.ts";
import { escapeMrkdwn, mrkdwnLink } from "../read/mrkdwn.ts";
import { cutText } from "./cut-text.ts";
import { actions, type Message, paragraph } from "./elements.ts";
import { renderAnswer } from "./render-answer.ts";

const HOME = button("Start", { do: "open", page: { page: "home" } }, { position: 90 });
const TOPICS = button(
  "Topics",
  { do: "open", page: { page: "topics", from: 0 } },
  { position: 91 },
);
const SOURCES = button("Sources", { do: "open", page: { page: "sources" } }, { position: 92 });

/** What can be browsed, from the start page down to a passage, for the App Home and for messages. */
export async function renderPage(page: Page, advisor: Advisor): Promise<Message> {
  switch (page.page) {
    case "home":
      return asMessage("What I can do", homeBlocks(advisor));
    case "help":
      return asMessage("What I can do", [...helpBlocks(), ...actions([TOPICS, SOURCES])]);
    case "sources":
      return asMessage("The guides", [...sourceBlocks(advisor), ...actions([HOME, TOPICS])]);
    case "topics":
      return asMessage("Topics", [
        ...topicsBlocks(advisor, page.from),
        ...actions([HOME, SOURCES]),
      ]);
    case "topic":
      return asMessage(page.section, [...topicBlocks(advisor, page), ...actions([HOME, TOPICS])]);
    case "passage":
      return passageMessage(advisor, page);
  }
}

function homeBlocks(advisor: Advisor): KnownBlock[] {
  return [
    ...helpBlocks(),
    heading("Topics"),
    ...topicsBlocks(advisor, 0),
    heading("The guides"),
    ...sourceBlocks(advisor),
    heading("Privacy"),
    paragraph(PHRASES.privacy),
  ];
}

function helpBlocks(): KnownBlock[] {
  const commands = PHRASES.commands.map(([command, use]) => `\`${command}\`  ${use}`).join("\n");
  return [
    ...PHRASES.help.map(paragraph),
    { type: "section", text: { type: "mrkdwn", text: commands, verbatim: true } },
  ];
}

function sourceBlocks(advisor: Advisor): KnownBlock[] {
  return advisor
    .sources()
    .slice(0, 20)
    .map(({ guide, passages }) => {
      const name = cutText(`${guide.publisher}: ${guide.title}`, 300);
      const read = guide.retrieved === undefined ? "" : `, read on ${guide.retrieved}`;
      const text = `${mrkdwnLink(name, guide.url)}\n${escapeMrkdwn(`${passages} passages${read}`)}`;
      return { type: "section", text: { type: "mrkdwn", text, verbatim: true } };
    });
}

function topicsBlocks(advisor: Advisor, from: number): KnownBlock[] {
  const topics = advisor.topics();
  const blocks = topics
    .slice(from, from + BUDGET.pageEntries)
    .map((topic, index) =>
      entry(
        topic.section || topic.guide.title,
        `${topic.guide.publisher}, ${topic.passages.length} passages`,
        { page: "topic", guide: topic.guide.id, section: topic.section, from: 0 },
        index,
      ),
    );
  return [...blocks, ...pager(from, topics.length, (next) => ({ page: "topics", from: next }))];
}

function topicBlocks(advisor: Advisor, page: Extract<Page, { page: "topic" }>): KnownBlock[] {
  const passages = findTopic(advisor, page)?.passages ?? [];
  const blocks = passages
    .slice(page.from, page.from + BUDGET.pageEntries)
    .map(({ question, label, passage }, index) =>
      entry(question || label, "", { page: "passage", passage, question }, index),
    );
  return [
    heading(page.section),
    ...blocks,
    ...pager(page.from, passages.length, (from) => ({ ...page, from })),
  ];
}

async function passageMessage(
  advisor: Advisor,
  { passage, question }: Extract<Page, { page: "passage" }>,
): Promise<Message> {
  const answer = await advisor.ask({ text: question, passage });
  const footer = actions([HOME, TOPICS]);
  return renderAnswer(answer, { heading: question, footer, inView: true });
}

function entry(title: string, details: string, page: Page, position: number): KnownBlock {
  const text = [`*${escapeMrkdwn(cutText(title, 300))}*`, escapeMrkdwn(details)];
  const open = button("Open", { do: "open", page }, { position, describe: `Open ${title}` });
  return {
    type: "section",
    text: { type: "mrkdwn", text: text.filter(Boolean).join("\n"), verbatim: true },
    ...(open === undefined ? {} : { accessory: open }),
  };
}

/** Buttons to the entries before and after; both or none are needed. */
function pager(from: number, total: number, page: (from: number) => Page): KnownBlock[] {
  const size = BUDGET.pageEntries;
  const before = { do: "open" as const, page: page(Math.max(0, from - size)) };
  const after = { do: "open" as const, page: page(from + size) };
  return actions([
    from > 0 ? button("Previous", before, { position: 93 }) : undefined,
    from + size < total ? button("More", after, { position: 94 }) : undefined,
  ]);
}

function findTopic(advisor: Advisor, page: { guide: string; section: string }): Topic | undefined {
  return advisor
    .topics()
    .find(({ guide, section }) => guide.id === page.guide && section === page.section);
}

function heading(text: string): KnownBlock {
  const title = cutText(text || "–", LIMITS.headerText);
  return { type: "header", text: { type: "plain_text", text: title, emoji: false } };
}

function asMessage(title: string, blocks: readonly KnownBlock[]): Message {
  const text = blocks.flatMap((block) =>
    block.type === "section" ? (block.text?.text ?? []) : [],
  );
  const all = [escapeMrkdwn(title), ...text].join("\n");
  return { text: cutText(all, LIMITS.text), blocks: blocks.slice(0, LIMITS.messageBlocks) };
}
