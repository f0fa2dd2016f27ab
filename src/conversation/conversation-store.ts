/** Where conversations are kept between turns. Values are JSON texts; the reader checks them. */
export interface ConversationStore {
  read(key: string): Promise<string | undefined>;
  /** `lifetime` in milliseconds from now. */
  write(key: string, value: string, lifetime: number): Promise<void>;
  delete(key: string): Promise<void>;
}
