import { randomUUID } from "node:crypto";
import type { Place } from "../../../src/store/store.ts";
import { asked, slowDown } from "../phrases.ts";
import { renderPhrase } from "../render/elements.ts";
import { renderAnswer } from "../render/render-answer.ts";
import { renderFooter } from "../render/render-footer.ts";
import { renderPage } from "../render/render-page.ts";
import { type Desk, sendPrivately } from "../send/send-privately.ts";
import type { SlackObservation, SlackServices } from "../slack-services.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { keepReply } from "./keep-reply.ts";
import { mentorsMention } from "./mentors-mention.ts";
import { readSettings } from "./read-settings.ts";
import { observed } from "./reply-to-message.ts";
import { withinLimits } from "./within-limits.ts";

export interface PrivateQuestion {
  readonly text: string;
  readonly passage?: string | undefined;
  readonly surface: SlackObservation["surface"];
  /** Whether the channel may see it, where its settings say so. */
  readonly mayBePublic: boolean;
}

/** Answers whoever used a command, a shortcut or a private button; only they see it. */
export async function answerPrivately(
  services: SlackServices,
  desk: Desk,
  { text, passage, surface, mayBePublic }: PrivateQuestion,
): Promise<void> {
  const { advisor, clock, observe } = services;
  const begun = clock();
  const verdict = await withinLimits(services, deskPlace(desk), desk.person);
  if (!verdict.allowed) {
    await sendPrivately(desk, renderPhrase(slowDown(verdict.wait)), services);
    return;
  }
  const settings = await readSettings(services, deskPlace(desk));
  const conversation = privateConversation(desk);
  const isPrivate = settings.privateByDefault || !mayBePublic;
  const answer = await askAdvisor(
    services,
    { text, conversation, ...(passage === undefined ? {} : { passage }) },
    { place: deskPlace(desk), person: desk.person },
  );
  const id = randomUUID();
  const footer = renderFooter(answer, { reply: id, feedback: settings.feedbackButtons, isPrivate });
  const message =
    answer.kind === "silent"
      ? await renderPage({ page: "help" }, advisor)
      : renderAnswer(answer, { footer, mentors: mentorsMention(settings), heading: asked(text) });
  const sent = await sendPrivately(desk, message, services, { inChannel: !isPrivate });
  observe({
    ...observed(answer),
    surface,
    milliseconds: clock() - begun,
    ...(sent.ok ? { outcome: "sent" } : { outcome: "failed", code: sent.code }),
  });
  const place = deskPlace(desk);
  await keepReply(services, {
    id,
    place,
    person: desk.person,
    question: text,
    conversation,
    passage,
    answer,
  });
}

export function deskPlace({ workspace, channel }: Desk): Place {
  return { platform: "slack", workspace, ...(channel === undefined ? {} : { channel }) };
}

/** What one person asks privately in one channel belongs together. */
export function privateConversation({ workspace, channel, person }: Desk): string {
  return `slack:${workspace}:${channel ?? "home"}:${person}`;
}
