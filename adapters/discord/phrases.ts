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
  "- `/career privacy` says what I keep, and lets you delete it",
  "- Right-click a message → Apps → **Ask the career advisor**",
  "- Or mention me, reply to me, or write to me directly; I follow on from what you asked before",
  "-# Answers to commands are shown to you alone unless you set `public`; “Share here” shows them to all.",
].join("\n");

/** What is kept, with the days for which it is. */
export function privacyText(retentionDays: number): string {
  return [
    "## What I keep",
    "- The thread of our conversation, for a short while, so that I can follow on from it",
    `- The question to each answer, so that its buttons work, and questions I could not answer, for at most ${retentionDays} days`,
    "- Your “helpful” and “not helpful” ratings",
    "Your Discord id is kept only as a keyed hash. I ask no other service and no language model.",
    "**Forget me** deletes all of it.",
  ].join("\n");
}
