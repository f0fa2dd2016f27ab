/** A surface that carries questions to the advisor and answers back. */
export interface Adapter {
  readonly name: string;
  /** Resolves when it is connected; rejects with an `AdvisorError` when it never will be. */
  start(): Promise<void>;
  /** Takes no new questions, finishes those under way within a bound, disconnects. */
  stop(): Promise<void>;
  /** Whether it is connected at this moment. */
  ready(): boolean;
}
