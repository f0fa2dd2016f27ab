/** From which confidence on a question is answered. Higher: fewer wrong answers, more refusals. */
export const ANSWER_FROM = 0.4;
/** Between this and `ANSWER_FROM` the likeliest meanings are offered; below it, the bot refuses. */
export const CLARIFY_FROM = 0.27;
/** What an answer that nobody asked the bot for must reach. Higher: it speaks up less. */
export const SPEAK_UP_FROM = 0.87;
/** What a side of a comparison must reach; lower, since the question has named it. */
export const SIDE_FROM = 0.25;
/** What the answer to a single word must reach ("salary"); below it, what could be meant is offered. */
export const BARE_SUBJECT_FROM = 0.7;
/** What only sounds like small talk is a question after all from here on: large libraries hold a word of any. */
export const QUESTION_AFTER_ALL = 0.5;
/** Guides differ on what is asked about where another is among so many of the nearest passages. Higher: more is told that was hardly asked. */
export const DIFFER_AMONG = 4;
