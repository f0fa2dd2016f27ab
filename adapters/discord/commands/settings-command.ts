import {
  type APIApplicationCommandSubcommandOption,
  ChannelType,
  ApplicationCommandOptionType as Option,
} from "discord.js";
import { named } from "./localizations.ts";

export const settings: APIApplicationCommandSubcommandOption = {
  type: Option.Subcommand,
  ...named(
    ["settings", "einstellungen", "parametres", "ajustes", "definicoes"],
    [
      "For those who manage the server: see or change how I behave",
      "Für die Verwaltung des Servers: mein Verhalten ansehen oder ändern",
      "Pour qui gère le serveur : voir ou changer mon comportement",
      "Para quien gestiona el servidor: ver o cambiar cómo me comporto",
      "Para quem gere o servidor: ver ou mudar como me comporto",
    ],
  ),
  options: [
    {
      type: Option.Channel,
      name: "channel",
      description: "Only for this channel or forum; without it for the whole server",
      channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
    },
    {
      type: Option.String,
      name: "auto-answer",
      description: "Posts that nobody put to me: leave them, suggest likely answers, or answer",
      choices: [
        { name: "off", value: "off" },
        { name: "suggest likely answers", value: "suggest" },
        { name: "answer when sure", value: "answer" },
      ],
    },
    {
      type: Option.Integer,
      name: "sureness",
      description: "How sure such an answer must be, in percent; higher speaks up less often",
      min_value: 50,
      max_value: 100,
    },
    {
      type: Option.Boolean,
      name: "private",
      description: "Whether answers to commands are shown to the asker alone",
    },
    {
      type: Option.Boolean,
      name: "feedback",
      description: "Whether answers have feedback buttons",
    },
    {
      type: Option.Integer,
      name: "retention",
      description: "Days for which unanswered questions are kept",
      min_value: 1,
      max_value: 365,
    },
    {
      type: Option.Role,
      name: "mentors",
      description:
        "Role that is named, never pinged, when no guide has an answer; @everyone for none",
    },
    { type: Option.Boolean, name: "reset", description: "Back to the defaults first" },
  ],
};
