import { Locale } from "discord.js";

/** Locales in which commands are named and described; answers are in the guides' language. */
const LOCALES = [
  Locale.EnglishUS,
  Locale.German,
  Locale.French,
  Locale.SpanishES,
  Locale.PortugueseBR,
] as const;

/** A text in each of the locales, in their order. */
export type Texts = readonly [en: string, de: string, fr: string, es: string, pt: string];

/** English is repeated under `en-US`: without it Discord may show another English to US users. */
export function localized([en, ...others]: Texts): Record<string, string> {
  return Object.fromEntries(LOCALES.map((locale, i) => [locale, [en, ...others][i] ?? en]));
}

export function named(name: Texts, description: Texts) {
  return {
    name: name[0],
    name_localizations: localized(name),
    description: description[0],
    description_localizations: localized(description),
  };
}
