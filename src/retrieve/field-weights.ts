/**
 * What a word counts in each field of a passage, beside 1 for a word in `asks`. Higher: the field
 * decides more. Tried on the question sets at 0.3, 0.6 and 1 for the body; flat between them.
 */
export const FIELD_WEIGHTS = Object.freeze({
  asks: 1,
  heading: 1.5,
  section: 0.5,
  body: 0.6,
  words: 0.4,
});
