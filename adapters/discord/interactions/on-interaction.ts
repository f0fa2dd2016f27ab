import type { Interaction } from "discord.js";
import { codeOf, failureOf } from "../failure.ts";
import type { Surface } from "../observation.ts";
import { persist } from "../persist.ts";
import { PHRASES } from "../phrases.ts";
import { notice } from "../render/card.ts";
import { createResponder, type Responder } from "../responder.ts";
import type { Services } from "../services.ts";
import { onAutocomplete } from "./on-autocomplete.ts";
import { type Outcome, type Plan, simplePlan } from "./plan.ts";
import { planCommand } from "./plan-command.ts";
import { planControl } from "./plan-control.ts";
import { planMenu } from "./plan-menu.ts";

/** Any interaction: acknowledged at once, then worked on, and always ended with something to read. */
export async function onInteraction(services: Services, interaction: Interaction): Promise<void> {
  const received = services.now();
  const key = `interaction:${interaction.id}`;
  if (!services.once.begin(key)) return;
  if (interaction.isAutocomplete()) return onAutocomplete(services, interaction);
  const surface = surfaceOf(interaction);
  const plan = planSafely(services, interaction);
  const responder = createResponder(services.interactionRest, interaction);
  const acknowledging = responder.acknowledge(plan.manner);
  const claiming = services.once.claim(key);
  const refused = await acknowledging;
  const acknowledged = services.now() - received;
  // Acknowledged already: by this process, if the confirmation was lost, else by another one.
  const mine = refused === undefined || (refused === "acknowledged" && (await claiming));
  const answered = () => services.now() - received;
  if (!mine) {
    if (refused === "passing") await services.once.giveBack(key);
    services.log.info({ surface, failure: refused }, "interaction dropped");
    services.observe({ surface, outcome: "dropped", acknowledged, answered: answered() });
    return;
  }
  const result = await finish(services, responder, plan);
  services.observe({ surface, ...result, acknowledged, answered: answered() });
}

async function finish(
  services: Services,
  responder: Responder,
  plan: Plan,
): Promise<Omit<Outcome, "card">> {
  const { card, ...result } = await plan.work().catch((error: unknown): Outcome => {
    services.log.error({ code: codeOf(error) }, "no answer");
    return { card: notice(PHRASES.sorry), outcome: "failed" };
  });
  const show = () => (card ? responder.edit(card) : responder.remove());
  try {
    await show();
    return result;
  } catch (error) {
    const failure = failureOf(error);
    services.log.warn({ code: codeOf(error), failure }, "answer not shown");
    if (failure === "passing") services.background.run(() => persist(services, show));
    else if (failure === "fault") await responder.edit(notice(PHRASES.sorry));
    return { outcome: failure === "expired" || failure === "gone" ? "dropped" : "failed" };
  }
}

/** Options are a person's or an older client's: reading them may throw. */
function planSafely(services: Services, interaction: Interaction): Plan {
  if (services.stop.aborted) return simplePlan("private", () => notice(PHRASES.restarting));
  try {
    if (interaction.isChatInputCommand()) return planCommand(services, interaction);
    if (interaction.isMessageContextMenuCommand()) return planMenu(services, interaction);
    if (interaction.isMessageComponent()) return planControl(services, interaction);
  } catch (error) {
    services.log.warn({ code: codeOf(error) }, "interaction not understood");
    return simplePlan("private", () => notice(PHRASES.sorry));
  }
  return simplePlan("private", () => notice(PHRASES.unknownCommand));
}

function surfaceOf(interaction: Interaction): Surface {
  if (interaction.isContextMenuCommand()) return "menu";
  return interaction.isCommand() ? "command" : "control";
}
