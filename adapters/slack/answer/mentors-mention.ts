import type { Settings } from "../../../src/store/settings.ts";

/** Slack's mention of the user group that an admin named; undefined without one. */
export function mentorsMention({ mentors }: Settings): string | undefined {
  return mentors !== null && /^S[A-Z0-9]+$/.test(mentors) ? `<!subteam^${mentors}>` : undefined;
}
