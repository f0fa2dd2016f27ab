import type { AutocompleteInteraction } from "discord.js";
import type { Suggestion } from "../../../src/answer.ts";
import { shortKey } from "../control.ts";
import { cutText } from "../cut-text.ts";
import { plainLine } from "../escape-text.ts";
import { codeOf } from "../failure.ts";
import { LIMITS } from "../limits.ts";
import { type Choice, createResponder } from "../responder.ts";
import type { Services } from "../services.ts";

/** Longest part of what is being typed that is looked up. */
const TYPED = 200;

/** Choices for what is being typed. Each keystroke wants its own response, if only an empty one. */
export async function onAutocomplete(
  services: Services,
  interaction: AutocompleteInteraction,
): Promise<void> {
  const received = services.now();
  const choices = choicesFor(services, interaction);
  // A failure has nobody to be told to: the next keystroke has made it pointless, or it was late.
  const failure = await createResponder(services.interactionRest, interaction).choose(choices);
  const answered = services.now() - received;
  if (failure) services.log.debug({ failure }, "autocomplete dropped");
  const outcome = failure ? "dropped" : "done";
  services.observe({ surface: "autocomplete", outcome, acknowledged: answered, answered });
}

function choicesFor(
  { advisor, catalogue, log }: Services,
  interaction: AutocompleteInteraction,
): Choice[] {
  try {
    const typed = String(interaction.options.getFocused()).slice(0, TYPED);
    const comparing = interaction.options.getSubcommand(false) === "compare";
    const values = new Set<string>();
    return advisor.suggest(typed, LIMITS.choices).flatMap((suggestion) => {
      // Things are compared by their names; questions are asked in full.
      const text = comparing ? suggestion.label : suggestion.question;
      const unique = comparing || catalogue.question(text)?.passage === suggestion.passage;
      const value = choiceValue(text, unique, suggestion);
      const name = cutText(plainLine(text), LIMITS.choiceName);
      if (values.has(value) || values.size >= LIMITS.choices || name === "") return [];
      values.add(value);
      return [{ name, value }];
    });
  } catch (error) {
    log.warn({ code: codeOf(error) }, "no suggestions");
    return [];
  }
}

/** The text itself, which people can read and edit; a key where it is too long or ambiguous. */
function choiceValue(text: string, unique: boolean, { passage }: Suggestion): string {
  const readable = unique && text.length <= LIMITS.choiceValue && text.trim() !== "";
  return readable ? text : `#${shortKey(passage)}`;
}
