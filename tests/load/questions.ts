/** What is asked, again and again: answers, a comparison, small talk, a refusal. */
export const QUESTIONS = [
  "do I need an MBA?",
  "what does an IT manager earn",
  "IT manager vs director",
  "which certifications help",
  "how do I become an IT manager",
  "what skills do I need",
  "hi there",
  "how much do nurses earn in Texas",
];
