/** First questions that a new conversation offers. At most four: Slack shows no more. */
export const STARTERS: { readonly title: string; readonly message: string }[] = [
  { title: "Do I need an MBA?", message: "Do I need an MBA?" },
  { title: "CIO or CTO?", message: "CIO vs CTO" },
  { title: "What does it pay?", message: "What does an IT manager earn?" },
  { title: "How do I become an IT manager?", message: "How do I become an IT manager?" },
];
