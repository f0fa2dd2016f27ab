import type { Observe } from "../src/operation/observe.ts";
import type { Observation as DiscordObservation } from "./discord/observation.ts";
import type { SlackObservation } from "./slack/slack-services.ts";

/** What Slack tells of a question, as metrics count it. */
export function countSlack(count: Observe): (event: SlackObservation) => void {
  return ({ kind, outcome, confidence, milliseconds }) => {
    const failed = outcome === "failed";
    count({
      what: "question",
      surface: "slack",
      outcome: failed ? "error" : kind,
      seconds: milliseconds / 1000,
      ...(failed ? {} : { confidence }),
    });
  };
}

/** The same for Discord, where buttons that ask nothing are observed too. */
export function countDiscord(count: Observe): (event: DiscordObservation) => void {
  return ({ surface, outcome, answered, confidence }) => {
    if (surface === "autocomplete" || outcome === "done") return;
    const failed = outcome === "failed" || outcome === "dropped";
    count({
      what: "question",
      surface: "discord",
      outcome: failed ? "error" : outcome,
      seconds: answered / 1000,
      ...(failed || confidence === undefined ? {} : { confidence }),
    });
  };
}
