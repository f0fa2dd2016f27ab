import { describe, expect, it } from "vitest";
import { createCompleter } from "../../adapters/terminal/chat/completer.ts";
import { createChat } from "../../adapters/terminal/chat/create-chat.ts";
import { createScreen } from "../../adapters/terminal/render/screen.ts";
import type { Answer, Clarification } from "../../src/answer.ts";
import { directAnswer, scriptedAdvisor, suggestion } from "./fixtures.ts";

const screen = () => createScreen(80, false);
const clarification: Clarification = {
  kind: "clarification",
  text: "Which pay do you mean?\n1. Overall\n2. States",
  options: [suggestion("Overall"), suggestion("States")],
  confidence: 0.5,
};

function chatting(...answers: readonly Answer[]) {
  const script = scriptedAdvisor(...answers);
  const chat = createChat({ advisor: script.advisor, screen });
  return { ...script, say: async (line: string) => (await chat.reply(line)).text, chat };
}

describe("createChat", () => {
  it("keeps one conversation and trims what is typed", async () => {
    const { say, asked } = chatting(directAnswer("It pays well."));
    expect(await say("  is it paid?  ")).toContain("It pays well. [1]");
    expect(asked).toEqual([{ text: "is it paid?", conversation: "terminal" }]);
  });

  it("asks the related question of a number, by its passage", async () => {
    const { say, asked } = chatting(directAnswer("A", { related: [suggestion("Hours")] }));
    await say("first");
    await say("1");
    expect(asked[1]).toMatchObject({ text: "Hours?", passage: "guide-hours" });
  });

  it("picks what a clarification offers", async () => {
    const { say, asked } = chatting(clarification, directAnswer("A"));
    expect(await say("pay")).toBe("Which pay do you mean?\n  1. Overall\n  2. States");
    await say("2.");
    expect(asked[1]).toMatchObject({ text: "States?", passage: "guide-states" });
  });

  it("says which numbers there are", async () => {
    const { say, asked } = chatting(clarification, directAnswer("A"));
    await say("pay");
    expect(await say("7")).toBe("Type a number from 1 to 2, or a question.");
    await say("1");
    expect(await say("1")).toContain("There is no list to pick from");
    await say("401k");
    expect(asked.map(({ text }) => text)).toEqual(["pay", "Overall?", "401k"]);
  });

  it("browses from guides to sections to passages", async () => {
    const { say, asked } = chatting();
    expect(await say("/topics")).toContain("  2. Two (1 passage)");
    expect(await say("2")).toContain("Two (type a number)\n  1. Pay");
    await say("1");
    expect(asked).toMatchObject([{ text: "Pay?", passage: "guide-pay" }]);
  });

  it("lists the sources with their dates", async () => {
    expect(await chatting().say("/sources")).toBe(
      "- The Guide (Example Press), 2 passages, read on 2026-01-31,\n  https://example.org/guide",
    );
  });

  it("explains the last answer", async () => {
    const { say } = chatting();
    expect(await say("/explain")).toContain("Nothing was asked yet");
    await say("why?");
    expect(await say("/EXPLAIN")).toBe("Read as: why?");
  });

  it("forgets the conversation, the offered numbers and the reasons", async () => {
    const { say, asked, forgotten } = chatting(directAnswer("A", { related: [suggestion("B")] }));
    await say("why?");
    await say("/forget");
    expect(forgotten).toEqual(["terminal"]);
    expect(await say("/explain")).toContain("Nothing was asked yet");
    expect(await say("1")).toContain("There is no list");
    expect(asked).toHaveLength(1);
  });

  it("names its commands, and says so when there is no such command", async () => {
    const { say, asked } = chatting();
    expect(await say("/help")).toMatch(/\/topics +browse/);
    expect(await say("/rm \u001b[2J")).toBe("There is no /rm ␛[2j. /help lists the commands.");
    expect(asked).toEqual([]);
  });

  it("answers an empty line with nothing", async () => {
    expect(await chatting().say("   ")).toBe("");
  });

  it("leaves on /quit", async () => {
    expect(await chatting().chat.reply("/quit")).toEqual({ text: "", leave: true });
  });

  it("survives a fault of the program", async () => {
    const { advisor } = scriptedAdvisor();
    const broken = { ...advisor, explain: () => Promise.reject(new TypeError("detail")) };
    const { text } = await createChat({ advisor: broken, screen }).reply("hi");
    expect(text).toContain("fault in the program (TypeError)");
  });
});

describe("createCompleter", () => {
  const complete = createCompleter(scriptedAdvisor().advisor.suggest);

  it("offers the best known question, then the next ones in turn", () => {
    expect(complete("pa")).toEqual([["Pay?"], "pa"]);
    expect(complete("Pay?")).toEqual([["Payroll?"], "Pay?"]);
    expect(complete("Payroll?")).toEqual([["Pay?"], "Payroll?"]);
  });

  it("completes commands", () => {
    expect(complete("/so")).toEqual([["/sources"], "/so"]);
  });

  it("offers nothing for nothing", () => {
    expect(complete("")).toEqual([[], ""]);
    expect(complete("/nothing")).toEqual([[], "/nothing"]);
  });

  it("neutralises what it offers", () => {
    const hostile = createCompleter(() => [{ ...suggestion("x"), question: "a\u001b[2J\nb" }]);
    expect(hostile("a")).toEqual([["a␛[2J b"], "a"]);
  });
});
