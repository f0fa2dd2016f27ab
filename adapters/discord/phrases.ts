/** Every fixed sentence that the bot says on Discord. */
export const PHRASES = {
  sorry: "Sorry, something went wrong on my side. Please ask again in a moment.",
  restarting: "I am just restarting. Please ask again in a minute.",
  outdated: "This button is from an older version of me. Please ask again with `/career ask`.",
  unknownCommand: "I do not know this command any more. Try `/career help`.",
  noText: "That message has no text that I can read.",
  noQuestion:
    "Ask me anything about careers, for example “Do I need an MBA?”. `/career topics` shows what I know.",
  replyGone: "I no longer have that question. Please ask it again.",
  thanksHelpful: "Thanks, noted: this helped.",
  thanksUnhelpful: "Thanks, noted: this did not help. The people who look after the guides see it.",
  feedbackLost: "I could not note that just now. Please try again later.",
  alreadyShared: "That answer has been shared already.",
  whyTitle: "Why this answer",
  topicsTitle: "What I know about",
  sourcesTitle: "My sources",
  noSources: "I have no guides at the moment.",
  pickTopic: "Pick a topic",
  pickQuestion: "Pick a question",
  related: "Related questions",
  previous: "Previous",
  next: "Next",
  back: "All topics",
  helpful: "Helpful",
  notHelpful: "Not helpful",
  why: "Why this answer",
  share: "Share here",
  thisHelped: "This helped",
  showAnswer: "Show the answer",
  forgetMe: "Forget me",
  disagree: "The guides differ",
  maybe: "This may help:",
  settingsTitle: "Settings",
  settingsOnlyServer: "Settings belong to a server. Use this command in one.",
  settingsForbidden: "Only members who may manage this server can see or change the settings.",
  settingsFailed: "I could not reach my storage, so nothing was changed. Please try again.",
  reportTitle: "What was asked here",
  reportHint:
    "Subjects and words are shown only when several people share them. Names are not kept.",
  reportOnlyServer: "The report is about a server. Use this command in one.",
  reportForbidden:
    "The report is for members who may manage this server, and for its mentors (`/career settings mentors:@role`).",
  reportFailed: "I could not reach my storage, so there is no report. Please try again.",
  contentIntentHint:
    "-# In text channels I read only messages that mention me, unless the message content intent is on for me.",
  forgotten: (entries: number) =>
    entries === 0
      ? "Nothing was stored about you."
      : `Done: ${entries} ${entries === 1 ? "entry" : "entries"} about you deleted.`,
  forgetFailed: "I could not reach my storage, so nothing was deleted yet. Please try again.",
  notCovered: (topics: readonly string[]) => `Not in the guides: ${topics.join(", ")}.`,
  mentors: (role: string) => `A mentor may know: ask <@&${role}>.`,
  moreSources: (count: number) => `and ${count} more`,
  slowDown: (seconds: number) =>
    `That was a lot of questions at once. Please ask again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  asked: (question: string) => `**Question:** ${question}`,
} as const;

export const HELP = [
  "## Career advisor",
  "I answer career questions from a small library of guides, always with the source.",
  "- `/career ask` answers a question; start typing and pick one, or write your own",
  "- `/career compare` holds two things side by side",
  "- `/career topics` shows what I know, `/career sources` where it is from",
  "- `/career report` tells mentors what was asked and what is missing",
  "- `/career privacy` says what I keep, and lets you delete it",
  "- Right-click a message → Apps → **Ask the career advisor**",
  "- Or mention me, reply to me, or write to me directly; I follow on from what you asked before",
  "-# Answers to commands are shown to you alone unless you set `public`; “Share here” shows them to all.",
].join("\n");

/** What is kept, with the days for which it is. */
export function privacyText(retentionDays: number): string {
  return [
    "## What I keep",
    "- The thread of our conversation, encrypted, for a day at most, so that I can follow on from it",
    "- Your question to each answer, encrypted, for a day, so that its buttons work; which answer it was, for 7 days",
    `- Questions I could not answer or that you rated badly, encrypted, and your ratings, for ${retentionDays} days`,
    "- Numbers per day, without anything about who asked, for 400 days",
    "Your Discord id is kept only as a keyed hash, your name not at all. I ask no other service and no language model.",
    "**Forget me** deletes all of it at once, but for the numbers.",
  ].join("\n");
}
