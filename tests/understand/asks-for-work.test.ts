import { describe, expect, it } from "vitest";
import { createAsksForWork } from "../../src/understand/asks-for-work.ts";

const asksForWork = createAsksForWork({ requests: ["write", "set", "order", "fix"] });
const isRequest = (text: string) => asksForWork(text.split(" "));

describe("createAsksForWork", () => {
  it.each(["write my cv", "please can you fix this printer", "set up a meeting for us"])(
    "hears that %j wants something done",
    (text) => {
      expect(isRequest(text)).toBe(true);
    },
  );

  it.each([
    "order triggers headaches",
    "can i set my own hours",
    "i want to order a certificate which one",
    "write a plan how",
    "do i have to write reports",
    "what should i write in my cv",
    "write",
    "",
  ])("hears a question in %j", (text) => {
    expect(isRequest(text)).toBe(false);
  });
});
