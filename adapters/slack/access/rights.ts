import type { Settings } from "../../../src/store/settings.ts";
import { errorCode } from "../error-code.ts";
import type { Desk } from "../send/send-privately.ts";
import { withRetries } from "../send/with-retries.ts";
import type { SlackServices } from "../slack-services.ts";

/** "unknown" where the scope to ask Slack is missing, or Slack does not answer. */
export type Verdict = "yes" | "no" | "unknown";

type Services = Pick<SlackServices, "log" | "count">;

/** Whether whoever is at the desk is an admin of the workspace. */
export async function isAdmin({ client, person }: Desk, services: Services): Promise<Verdict> {
  return judge(services, async () => {
    const { user } = await client.users.info({ user: person });
    return Boolean(user?.is_admin || user?.is_owner || user?.is_primary_owner);
  });
}

/** Whether they are one of the mentors that the settings name. */
export async function isMentor(
  { client, person }: Desk,
  { mentors }: Settings,
  services: Services,
): Promise<Verdict> {
  if (mentors === null) return "no";
  return judge(services, async () => {
    const { users = [] } = await client.usergroups.users.list({ usergroup: mentors });
    return users.includes(person);
  });
}

async function judge({ log, count }: Services, ask: () => Promise<boolean>): Promise<Verdict> {
  try {
    return (await withRetries(count, ask)) ? "yes" : "no";
  } catch (error) {
    log.warn({ code: errorCode(error) }, "What someone may do here could not be checked.");
    return "unknown";
  }
}
