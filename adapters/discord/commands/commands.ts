import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  ApplicationCommandOptionType as Option,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import { LIMITS } from "../limits.ts";
import { localized, named } from "./localizations.ts";

const ask: APIApplicationCommandSubcommandOption = {
  type: Option.Subcommand,
  ...named(
    ["ask", "fragen", "demander", "preguntar", "perguntar"],
    [
      "Ask a career question",
      "Eine Frage zum Beruf stellen",
      "Poser une question sur la carrière",
      "Hacer una pregunta sobre la carrera profesional",
      "Fazer uma pergunta sobre carreira",
    ],
  ),
  options: [
    typed(
      named(
        ["question", "frage", "question", "pregunta", "pergunta"],
        [
          "Pick a known question, or write your own",
          "Eine bekannte Frage wählen oder selbst schreiben",
          "Choisissez une question connue ou écrivez la vôtre",
          "Elige una pregunta conocida o escribe la tuya",
          "Escolha uma pergunta conhecida ou escreva a sua",
        ],
      ),
    ),
    publicly(),
  ],
};

const compare: APIApplicationCommandSubcommandOption = {
  type: Option.Subcommand,
  ...named(
    ["compare", "vergleichen", "comparer", "comparar", "comparar"],
    [
      "Hold two things side by side",
      "Zwei Dinge gegenüberstellen",
      "Comparer deux choses",
      "Comparar dos cosas",
      "Comparar duas coisas",
    ],
  ),
  options: [
    typed(
      named(
        ["a", "a", "a", "a", "a"],
        [
          "The first, e.g. MBA",
          "Das erste, z. B. MBA",
          "Le premier, p. ex. MBA",
          "Lo primero, p. ej. MBA",
          "O primeiro, p. ex. MBA",
        ],
      ),
    ),
    typed(
      named(
        ["b", "b", "b", "b", "b"],
        [
          "The second, e.g. MS",
          "Das zweite, z. B. MS",
          "Le second, p. ex. MS",
          "Lo segundo, p. ej. MS",
          "O segundo, p. ex. MS",
        ],
      ),
    ),
    publicly(),
  ],
};

const topics: APIApplicationCommandSubcommandOption = {
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

const sources: APIApplicationCommandSubcommandOption = {
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

const help: APIApplicationCommandSubcommandOption = {
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

const privacy: APIApplicationCommandSubcommandOption = {
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

const settings: APIApplicationCommandSubcommandOption = {
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
      description: "Role that is named, never pinged, when no guide has an answer",
    },
    { type: Option.Boolean, name: "reset", description: "Back to the defaults first" },
  ],
};

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
      options: [ask, compare, topics, sources, help, settings, privacy],
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

function typed(names: ReturnType<typeof named>): APIApplicationCommandBasicOption {
  return {
    type: Option.String,
    ...names,
    required: true,
    autocomplete: true,
    max_length: LIMITS.question,
  };
}

function publicly(): APIApplicationCommandBasicOption {
  return {
    type: Option.Boolean,
    ...named(
      ["public", "öffentlich", "public", "publico", "publico"],
      [
        "Show the answer to everybody here",
        "Die Antwort allen hier zeigen",
        "Montrer la réponse à tous ici",
        "Mostrar la respuesta a todos aquí",
        "Mostrar a resposta a todos aqui",
      ],
    ),
  };
}
