import { spawnSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * `npm start`. Newer Nodes run TypeScript. In Node 20 the loader that does so stays in memory beside
 * the bot (33 MB), so that there another process puts the sources together into JavaScript first.
 */
if (process.features.typescript) await import("./start.ts");
else await import(builtProgram() ?? (await sourcesWithLoader()));

/** Undefined where nothing can be written. */
function builtProgram() {
  const script = fileURLToPath(new URL("build.mjs", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  return status === 0 ? pathToFileURL(stdout).href : undefined;
}

async function sourcesWithLoader() {
  const { register } = await import("tsx/esm/api");
  register();
  return "./start.ts";
}
