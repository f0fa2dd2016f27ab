import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** Puts the program together into JavaScript and writes the path of its first file. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const PREFIX = ".career-advisor-";
const DAY = 86_400_000;

const { outputFiles } = buildSync({
  absWorkingDir: root,
  entryPoints: ["adapters/start.ts"],
  outdir: "out",
  bundle: true,
  splitting: true, // What is imported when it is needed stays apart.
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  write: false,
});
const folder = keep(outputFiles);
sweep(folder);
process.stdout.write(join(folder, "start.js"));

/**
 * The folder with the files: two below the root, as the sources are, which look for knowledge/ from
 * there. Its name says what is in it, so that processes that start together do not disturb each other.
 */
function keep(files) {
  const hash = createHash("sha256");
  for (const { contents } of files) hash.update(contents);
  const folder = join(modules, PREFIX + hash.digest("hex").slice(0, 16));
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside);
  for (const { path, contents } of files) writeFileSync(join(aside, basename(path)), contents);
  try {
    renameSync(aside, folder);
  } catch {
    rmSync(aside, { recursive: true }); // It is there already.
  }
  return folder;
}

/** Earlier versions go when no process can be using them any more to start. */
function sweep(current) {
  for (const name of readdirSync(modules).filter((one) => one.startsWith(PREFIX))) {
    const path = join(modules, name);
    if (path !== current && Date.now() - statSync(path).mtimeMs > DAY)
      rmSync(path, { recursive: true, force: true });
  }
}
