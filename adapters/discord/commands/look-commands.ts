import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType as Option,
} from "discord.js";
import { MOST_REPORT_DAYS } from "../../../src/report/mentors-report.ts";
import { named } from "./localizations.ts";

export const topics: APIApplicationCommandSubcommandOption = {
  type: Option.Subcommand,
  ...named(
    ["topics", "themen", "sujets", "temas", "temas"],
    [
      "See what I know about",
      "Zeigen, worüber ich etwas weiß",
      "Voir ce que je connais",
      "Ver lo que sé",
      "Ver o que eu sei",
    ],
  ),
};

export const sources: APIApplicationCommandSubcommandOption = {
  type: Option.Subcommand,
  ...named(
    ["sources", "quellen", "sources", "fuentes", "fontes"],
    [
      "See where my answers come from",
      "Zeigen, woher meine Antworten stammen",
      "Voir d'où viennent mes réponses",
      "Ver de dónde vienen mis respuestas",
      "Ver de onde vêm as minhas respostas",
    ],
  ),
};

export const help: APIApplicationCommandSubcommandOption = {
  type: Option.Subcommand,
  ...named(
    ["help", "hilfe", "aide", "ayuda", "ajuda"],
    [
      "How to ask me",
      "Wie man mich fragt",
      "Comment m'interroger",
      "Cómo preguntarme",
      "Como me perguntar",
    ],
  ),
};

export const privacy: APIApplicationCommandSubcommandOption = {
  type: Option.Subcommand,
  ...named(
    ["privacy", "datenschutz", "confidentialite", "privacidad", "privacidade"],
    [
      "What I keep, and how to delete it",
      "Was ich speichere und wie man es löscht",
      "Ce que je conserve et comment l'effacer",
      "Qué guardo y cómo borrarlo",
      "O que guardo e como apagar",
    ],
  ),
};

export const report: APIApplicationCommandSubcommandOption = {
  type: Option.Subcommand,
  ...named(
    ["report", "bericht", "rapport", "informe", "relatorio"],
    [
      "For mentors and who manages the server: what was asked, and what is missing",
      "Für Mentoren und die Leitung: was gefragt wurde und was fehlt",
      "Pour les mentors et la gestion : ce qui a été demandé et ce qui manque",
      "Para mentores y gestores: qué se preguntó y qué falta",
      "Para mentores e gestores: o que foi perguntado e o que falta",
    ],
  ),
  options: [
    {
      type: Option.Integer,
      name: "days",
      description: "How many days back; 30 without it",
      min_value: 1,
      max_value: MOST_REPORT_DAYS,
    },
  ],
};
