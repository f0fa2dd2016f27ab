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
  adminsOnly: "Only admins of this workspace can change the settings.",
  cannotCheckAdmin:
    "I cannot check that you are an admin: the app needs the scope users:read. Reinstall it with the current manifest.",
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
    ["/career forget-me", "deletes what I keep about you"],
  ],
  privacy:
    "I read only what is put to me, and the channels for which an admin switched that on. Questions that I could not answer are kept for a limited time, so that the guides can be improved; names are kept only as a keyed hash. /career forget-me deletes what is stored about you.",
} as const;

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
