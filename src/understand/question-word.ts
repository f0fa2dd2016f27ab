/** What a question begins with, as the source of a regular expression. */
export const QUESTION_WORD =
  "(?:(?:in|on|at|by|with|for|from|to|of|about) )?(?:what|which|who|whom|whose|how|when|where|why)(?:['’]?s)?|do|does|did|is|are|am|can|could|should|will|would|must|has|have";
