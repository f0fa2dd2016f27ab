import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType as Option,
} from "discord.js";
import { LIMITS } from "../limits.ts";
import { named } from "./localizations.ts";

export const ask: APIApplicationCommandSubcommandOption = {
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

export const compare: APIApplicationCommandSubcommandOption = {
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
