/**
 * Discord's numbers, from docs.discord.com/developers. Lengths are counted here in UTF-16 units:
 * Discord counts code points, of which there are never more.
 */
export const LIMITS = {
  /** All text displays of a message together (components/reference, Components V2). */
  text: 4000,
  /** Components of a message, nested ones included (components/reference). */
  components: 40,
  /** Buttons in an action row (components/reference, Action Row). */
  buttons: 5,
  buttonLabel: 80,
  customId: 100,
  /** Options of a string select (components/reference, String Select). */
  selectOptions: 25,
  optionLabel: 100,
  placeholder: 150,
  /** Autocomplete choices (interactions/application-commands, Autocomplete). */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** `nonce` of a message (resources/message, Create Message). */
  nonce: 25,
  /** Characters of a question option; longer than any question that is read. */
  question: 2000,
} as const;
