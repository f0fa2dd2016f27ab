import type { InternalRequest, REST } from "discord.js";
import { retryOnce } from "./retry-once.ts";

/**
 * A call whose response does not matter. What comes back is thrown away unread: a response that
 * cannot be read must not turn a call that went well into a failure.
 */
export async function callDiscord(rest: REST, request: InternalRequest): Promise<void> {
  await retryOnce(async () => {
    const response = await rest.queueRequest(request);
    await response.arrayBuffer();
  });
}
