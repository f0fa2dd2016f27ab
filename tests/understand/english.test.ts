import { describe, expect, it } from "vitest";
import { createEnglish } from "../../src/understand/english.ts";

const isEnglish = createEnglish();

describe("createEnglish", () => {
  it.each([
    "manage",
    "manager",
    "managers",
    "managed",
    "managing",
    "studies",
    "studied",
    "quickly",
    "certification",
    "nurse",
    "plumber",
    "astronaut",
    "boxes",
    "hired",
    "hiring",
    "readable",
  ])("knows %s", (word) => {
    expect(isEnglish(word)).toBe(true);
  });

  it.each(["texas", "paris", "microsoft"])("knows the name %s", (word) => {
    expect(isEnglish(word)).toBe(true);
  });

  it.each(["salry", "certifcation", "mangaer", "degre", "requird", "studys", "xqz"])(
    "does not know %j",
    (word) => {
      expect(isEnglish(word)).toBe(false);
    },
  );
});
