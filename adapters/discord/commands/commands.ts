import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import { ask, compare } from "./ask-commands.ts";
import { localized, named } from "./localizations.ts";
import { help, privacy, report, sources, topics } from "./look-commands.ts";
import { settings } from "./settings-command.ts";

/** Everywhere: installed to a server or to a person; in servers, direct and group messages. */
const EVERYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** The commands as Discord wants them. Those of one server may not say where they work. */
export function commands(scope: "global" | "guild"): RESTPostAPIApplicationCommandsJSONBody[] {
  const where = scope === "global" ? EVERYWHERE : {};
  const menu = [
    "Ask the career advisor",
    "Karriereberater fragen",
    "Demander au conseiller",
    "Preguntar al asesor",
    "Perguntar ao conselheiro",
  ] as const;
  return [
    {
      type: ApplicationCommandType.ChatInput,
      ...named(
        ["career", "karriere", "carriere", "carrera", "carreira"],
        [
          "Career questions, answered from guides with the source",
          "Fragen zum Beruf, aus Ratgebern beantwortet, mit Quelle",
          "Questions de carrière, réponses tirées de guides, avec la source",
          "Preguntas sobre la carrera, respondidas con guías y su fuente",
          "Perguntas sobre carreira, respondidas com guias e a fonte",
        ],
      ),
      options: [ask, compare, topics, sources, help, settings, report, privacy],
      ...where,
    },
    {
      type: ApplicationCommandType.Message,
      name: menu[0],
      name_localizations: localized(menu),
      ...where,
    },
  ];
}
