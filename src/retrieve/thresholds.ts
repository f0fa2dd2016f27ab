/** A passage is not about a concept below this. Higher: more that is named counts as missing. */
export const ABOUT = 0.3;
/** The library is not about a concept below this share of any passage's phrasings. Higher: more is strange to it. */
export const CENTRAL = 0.12;
