import { parseArgs } from "node:util";
import { createManifest } from "./manifest.ts";

/**
 * Prints the app's manifest. Without options it is for Socket Mode; `--url https://bot.example.org`
 * makes it one for HTTP, `--distributed` one for several workspaces, and `--auto-answer` lets the bot
 * read the channels that it is in.
 */
const { values } = parseArgs({
  options: {
    url: { type: "string" },
    distributed: { type: "boolean", default: false },
    "auto-answer": { type: "boolean", default: false },
  },
});

const { url, distributed, "auto-answer": autoAnswer } = values;
if (url !== undefined && !URL.canParse(url)) {
  process.stderr.write("--url needs the bot's public address: --url https://bot.example.org\n");
  process.exitCode = 2;
} else if (distributed && url === undefined) {
  process.stderr.write("--distributed needs --url: workspaces install the app over the web.\n");
  process.exitCode = 2;
} else {
  const manifest = createManifest({ url, distributed, autoAnswer });
  process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
}
