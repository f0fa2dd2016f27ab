import { beforeAll, describe, expect, it, vi } from "vitest";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { createEnglish } from "../../src/understand/english.ts";
import { createLanguage, type FindLanguage } from "../../src/understand/language.ts";
import { createSmallTalk } from "../../src/understand/small-talk.ts";
import { createStandardize } from "../../src/understand/standardize.ts";
import { words } from "../../src/understand/words.ts";
import { LIGHTHOUSES } from "../fixtures/library.ts";

// Generous: a busy machine must not fail what is right.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let talk: (text: string) => string | undefined;
let languageOf: FindLanguage;

beforeAll(async () => {
  const { vocabulary, phrasebook, passages } = await loadKnowledge(LIGHTHOUSES);
  const standardize = createStandardize(vocabulary);
  const find = createSmallTalk(
    phrasebook,
    standardize,
    passages.flatMap(({ asks }) => asks),
  );
  talk = (text) => find(standardize(words(text)))?.kind;
  languageOf = createLanguage(phrasebook, createEnglish());
});

describe("createSmallTalk", () => {
  it.each([
    ["hi", "greeting"],
    ["good morning everyone", "greeting"],
    ["thanks a lot!", "thanks"],
    ["ok thank you so much", "thanks"],
    ["got it", "acknowledgement"],
    ["bye", "farewell"],
    ["how are you doing today?", "well-being"],
    ["who made you?", "identity"],
    ["are you a robot", "identity"],
    ["help", "abilities"],
    ["what can you do?", "abilities"],
    ["good bot", "praise"],
    ["you are useless", "insult"],
    ["tell me a joke", "joke"],
    ["that answer was wrong", "complaint"],
    ["not what I asked", "complaint"],
    ["do you store my messages?", "privacy"],
    ["is this chat private", "privacy"],
    ["obrigada!", "thanks"],
    ["ugh what a day", "feelings"],
    ["got the job!!", "feelings"],
    ["sorry, my bad", "acknowledgement"],
  ])("hears %j as %s", (text, kind) => {
    expect(talk(text)).toBe(kind);
  });

  it.each([
    ["thanks, that helps a lot with my talk tomorrow", "thanks"],
    ["good morning, nice to meet you", "greeting"],
    ["haha good one, bye for now", "farewell"],
  ])("hears %j as %s though it is no known phrase", (text, kind) => {
    expect(talk(text)).toBe(kind);
  });

  it("answers the weightier of two: hi, who are you?", () => {
    expect(talk("hi, who are you?")).toBe("identity");
  });

  it.each([
    "hi, what is the pay",
    "thanks, and what about certifications?",
    "do I need an MBA",
    "who manages the servers",
    "help me find a degree",
    "what can you earn there",
    "I am tired of the night shift",
    "",
    "ok ".repeat(40),
  ])("does not take %j for small talk", (text) => {
    expect(talk(text)).toBeUndefined();
  });
});

describe("createLanguage", () => {
  it.each([
    ["German", "Wie viel verdient man als Leiter der Informatik?"],
    ["German", "Brauche ich dafür ein Studium?"],
    ["French", "Combien gagne un responsable informatique et quel est son salaire ?"],
    ["Spanish", "¿Cuánto gana un gerente y qué título necesito?"],
    ["Italian", "Quanto guadagna e quale laurea è necessaria per questo lavoro?"],
    ["Portuguese", "Quanto ganha um gerente e qual é o salário?"],
    ["Dutch", "Hoeveel verdient een manager en welke opleiding heb ik nodig?"],
    ["Polish", "Ile zarabia kierownik i jakie studia muszę mieć?"],
    ["Swedish", "Hur mycket tjänar en chef och vad måste jag kunna?"],
    ["Turkish", "Bir müdür ne kadar maaş alır ve hangi okul gerekiyor?"],
    ["Indonesian", "Berapa gaji manajer dan apa yang harus saya pelajari?"],
    ["Japanese", "給料はいくらですか"],
    ["Chinese", "工资是多少"],
    ["Korean", "연봉이 얼마인가요"],
    ["Russian", "Сколько зарабатывает начальник?"],
    ["Arabic", "كم يكسب المدير؟"],
    ["Hindi", "वेतन कितना है"],
  ])("tells %s: %s", (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    "How much does an IT manager earn?",
    "die-hard sysadmin here, was in the army, is it hard to get in?",
    "do I need to know COBOL, Fortran or Haskell",
    "wht is teh salry of a mangaer plz",
    "I studied in São Paulo and Zürich, does that count?",
    "MBA",
    "CISSP vs CISM vs CRISC",
    "can I go from El Paso to Los Angeles",
    "",
    "123",
    "👍",
  ])("takes %j for English", (text) => {
    expect(languageOf(text)).toBeUndefined();
  });
});
