/** What an adapter hands in. Nothing about a platform is in it. */
export interface Question {
  /** The words as the person typed them, any length, any content. */
  readonly text: string;
  /** Key of the conversation that this question continues; without one it stands alone. */
  readonly conversation?: string;
  /** False when it was said in a channel and not to the bot: answered only when sure. @default true */
  readonly addressed?: boolean;
  /** Id of a passage that was picked from a list or a button: answered directly, without a search. */
  readonly passage?: string;
}
