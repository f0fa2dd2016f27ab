/** What a word counts at least that belongs to a concept, even where the asker only tells the situation. */
export const NAMED = 0.75;
