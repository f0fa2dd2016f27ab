import type { Logger, webApi } from "@slack/bolt";
import { InstallProvider } from "@slack/oauth";
import { botScopes } from "../manifest.ts";
import type { Route } from "../receive/web-server.ts";
import type { Access } from "../slack-config.ts";
import type { Installations } from "./installations.ts";

/** The two pages by which a workspace installs the app, on Bolt's usual paths. */
export function installRoutes(options: {
  readonly access: Extract<Access, { kind: "oauth" }>;
  readonly installations: Installations;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
}): [string, Route][] {
  const { access, installations, clientOptions, logger } = options;
  const { clientId, clientSecret, stateSecret, autoAnswer } = access;
  const installer = new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    installationStore: installations.forInstaller,
    clientOptions: { ...clientOptions, retryConfig: { retries: 2, minTimeout: 300 } },
    logger,
  });
  const scopes = botScopes(autoAnswer);
  return [
    [
      "GET /slack/install",
      (request, response) => installer.handleInstallPath(request, response, {}, { scopes }),
    ],
    [
      "GET /slack/oauth_redirect",
      (request, response) => installer.handleCallback(request, response),
    ],
  ];
}
