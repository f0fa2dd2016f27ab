/** The fixed sentences that the bot says in Slack. Plain text: whoever sends them escapes them. */
export const PHRASES = {
  failed: "Sorry, something went wrong on my side and I could not answer. Please ask again.",
  unreachable:
    "I may not write in that channel, so here is the answer to what you asked there. Someone who manages the channel can invite me with /invite.",
  nothingToAsk:
    "That message has no text that I could look up. Ask me with a few words of your own instead.",
  oldControl: "That button is from an earlier version of me. Please ask again.",
  replyGone: "I no longer have the question behind that answer. Please ask it again.",
  storeDown: "My memory cannot be reached at the moment, so nothing was changed. Please try again.",
  thanks: "Thank you, that helps.",
  thanksBad: "Thank you. This answer is now on the list of those to improve.",
  notYours: "Only the person who asked can remove this answer.",
  shared: "Shared in this channel.",
  cannotShare: "I could not share it here. Invite me to the channel with /invite and try again.",
  needSides: 'Name two things to compare, for example: "/career compare CIO vs CTO".',
  settingsUnclear:
    "I did not understand that. In words: /career settings retention 1-365, sureness 50-100, mentors @group or none, reset; with workspace before it for the whole workspace, as in /career settings workspace retention 90.",
  settingsHint:
    "Answering questions that are not put to me needs the scope channels:history and an invitation to the channel. In words: /career settings mentors @group (or none), retention 45, sureness 92, reset; /career settings workspace … for the whole workspace.",
  adminsOnly: "Only admins of this workspace can change the settings.",
  cannotCheckAdmin:
    "I cannot check that you are an admin: the app needs the scope users:read. Reinstall it with the current manifest.",
  mentorsOnly:
    "The report is for admins of this workspace and for its mentors (an admin names their group: /career settings mentors @group).",
  cannotCheckMentor:
    "I cannot check that you are an admin or a mentor: the app needs the scopes users:read and usergroups:read. Reinstall it with the current manifest.",
  reportTitle: "What was asked here",
  reportHint:
    "Subjects and words are shown only when several people share them. Names are not kept. Other periods: /career report 7.",
  reportFailed:
    "My memory cannot be reached at the moment, so there is no report. Please try again.",
  offer: "The guides may have an answer to that. Only you can see this:",
  whyTitle: "Why this answer",
  promptsTitle: "Try one of these",
  sources: "Sources",
  shortened: "Shortened. The sources below have the rest.",
  help: [
    "I answer questions about careers from a small library of guides, each answer with its source. No language model is involved: the same question gets the same answer.",
    "Mention me in a channel, write to me directly, or use /career, which only you can see.",
  ],
  commands: [
    ["/career do I need an MBA?", "asks, for your eyes only"],
    ["/career compare CIO vs CTO", "two things side by side"],
    ["/career topics", "what the guides cover"],
    ["/career sources", "the guides and their dates"],
    ["/career settings", "how I behave in this channel (admins)"],
    ["/career report", "what was asked and not answered (admins and mentors)"],
    ["/career privacy", "what I keep, and for how long"],
    ["/career forget-me", "deletes what I keep about you"],
  ],
  privacy:
    "I read only what is put to me, and the channels for which an admin switched that on. Questions that I could not answer are kept for a limited time, so that the guides can be improved; names are kept only as a keyed hash. /career forget-me deletes what is stored about you.",
} as const;

/** What is kept, with the days for which it is. */
export function privacyText(retentionDays: number): string {
  return [
    "I read only what is put to me, and the channels for which an admin switched that on. What I keep:",
    "• the thread of our conversation, encrypted, for a day at most, so that I can follow on from it",
    "• your question to each answer, encrypted, for a day, so that its buttons work; which answer it was, for 7 days",
    `• questions that I could not answer or that you rated badly, encrypted, and your ratings, for ${retentionDays} days`,
    "• numbers per day, without anything about who asked, for 400 days",
    "Your Slack id is kept only as a keyed hash, your name not at all. I ask no other service and no language model.",
    "/career forget-me deletes all of it at once, but for the numbers.",
  ].join("\n");
}

export function slowDown(seconds: number): string {
  return `That was a lot of questions at once. Please ask again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
}

export function forgotten(entries: number): string {
  if (entries === 0) return "Nothing was stored about you.";
  return `Deleted: ${entries} ${entries === 1 ? "entry" : "entries"} about you.`;
}

export function notCovered(things: readonly string[]): string {
  return `Not covered by any guide: ${things.join(", ")}.`;
}

export function moreSources(count: number): string {
  return `and ${count} more`;
}

export function askMentors(mention: string): string {
  return `Someone of ${mention} may know.`;
}

export function asked(question: string): string {
  return `You asked: ${question}`;
}
