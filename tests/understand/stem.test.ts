import { describe, expect, it } from "vitest";
import { stem } from "../../src/understand/stem.ts";

const alike = (...forms: string[]) => new Set(forms.map(stem)).size === 1;

describe("stem", () => {
  it("brings the inflections of a word together", () => {
    expect(alike("hire", "hires", "hired", "hiring")).toBe(true);
    expect(alike("plan", "plans", "planned", "planning")).toBe(true);
    expect(alike("call", "calls", "called", "calling")).toBe(true);
    expect(alike("install", "installs", "installed", "installing")).toBe(true);
    expect(alike("need", "needs", "needed", "needing")).toBe(true);
    expect(alike("manage", "manages", "managed", "managing")).toBe(true);
    expect(alike("setting", "settings")).toBe(true);
    expect(alike("die", "dies", "died")).toBe(true);
    expect(alike("company", "companies")).toBe(true);
  });

  it.each([
    ["car", "care"],
    ["quit", "quite"],
    ["plan", "plane"],
    ["not", "note"],
    ["grad", "grade"],
    ["contract", "contractor"],
    ["hospital", "hospitality"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});
