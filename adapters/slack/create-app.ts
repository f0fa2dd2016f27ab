import { App, type Authorize, type Logger, type Receiver, type webApi } from "@slack/bolt";
import { NotInstalledError } from "./access/authorize.ts";
import { errorCode } from "./error-code.ts";
import { listenToActions } from "./listen/on-action.ts";
import { listenToCommands } from "./listen/on-command.ts";
import { listenToHome } from "./listen/on-home.ts";
import { listenToMessages } from "./listen/on-message.ts";
import { listenToShortcuts } from "./listen/on-shortcut.ts";
import { listenToUninstalls } from "./listen/on-uninstall.ts";
import type { InFlight } from "./receive/in-flight.ts";
import { mayWorkLater } from "./receive/receive-http.ts";
import type { SlackServices } from "./slack-services.ts";

export interface AppOptions {
  readonly receiver: Receiver;
  readonly authorize: Authorize<boolean>;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
  readonly inFlight: InFlight;
  readonly services: SlackServices;
}

/** The Bolt app with everything that it listens to. */
export function createApp(options: AppOptions): App {
  const { receiver, authorize, clientOptions, logger, inFlight, services } = options;
  const app = new App({ receiver, authorize, clientOptions, logger, convoStore: false });
  app.use(({ next }) => inFlight.run(next));
  app.error(async (error) => {
    services.log.error({ code: codeOf(error) }, "Something from Slack was not dealt with.");
    if (mayWorkLater(error)) throw error;
  });
  listenToMessages(app, services);
  listenToCommands(app, services);
  listenToActions(app, services);
  listenToShortcuts(app, services);
  listenToHome(app, services);
  listenToUninstalls(app, services);
  return app;
}

function codeOf(error: Error): string {
  const original = "original" in error ? error.original : error;
  return original instanceof NotInstalledError ? "not_installed" : errorCode(original);
}
