import type { Advisor } from "../../../src/advisor.ts";
import { count } from "../phrases.ts";
import type { Screen } from "../render/screen.ts";
import { wrapText } from "../render/wrap-text.ts";

/** The guides, one below the other, with what is known about each. */
export function renderSources(sources: ReturnType<Advisor["sources"]>, screen: Screen): string {
  return sources
    .flatMap(({ guide, passages }) => {
      const { title, publisher, url, retrieved } = guide;
      const known = [
        `${title} (${publisher})`,
        count(passages, "passage"),
        ...(retrieved ? [`read on ${retrieved}`] : []),
        ...(url ? [url] : []),
      ];
      return wrapText(known.join(", "), screen.width, { first: "- ", rest: "  " });
    })
    .join("\n");
}
