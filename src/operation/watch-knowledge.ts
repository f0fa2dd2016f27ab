import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { formatFinding } from "../knowledge/finding.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import { createTimer, type Timer } from "./timer.ts";

export interface WatchOptions {
  readonly folder: string;
  /** `knowledgeVersion` of what is served, taken before it was loaded. */
  readonly version: string;
  readonly load: (folder: string) => Promise<Knowledge>;
  /** A new version, free of errors, to serve from now on. */
  readonly onChange: (knowledge: Knowledge, version: string) => void | Promise<void>;
  /** An edit with errors: the version before stays. The problems, one a line, for whoever edits. */
  readonly onRefused: (problems: readonly string[]) => void;
  /** An edit with errors was taken back: what is there is what is served. */
  readonly onMended?: () => void;
  /** Time between two looks, in ms; an edit counts when nothing changed between two. @default 2000 */
  readonly every?: number;
}

/**
 * Follows the knowledge folder. It looks instead of being told, because network and container file
 * systems do not tell; it reads nothing while names, sizes and times stay the same.
 */
export function watchKnowledge(options: WatchOptions): Timer {
  const { folder, load, onChange, onRefused, onMended, every = 2000 } = options;
  let served = options.version;
  let before: string | undefined;
  let judged: string | undefined;
  const look = async (): Promise<void> => {
    const state = await stateOf(folder);
    const settled = state === before;
    before = state;
    if (!settled || state === judged) return;
    if (await judge()) judged = state;
  };
  /** False when the files changed meanwhile: the next look will tell. */
  const judge = async (): Promise<boolean> => {
    try {
      const version = await knowledgeVersion(folder);
      if (version === served) {
        onMended?.();
        return true;
      }
      const knowledge = await load(folder);
      if ((await knowledgeVersion(folder)) !== version) return false;
      const errors = knowledge.findings.filter(({ severity }) => severity === "error");
      if (errors.length > 0) {
        onRefused(errors.map(formatFinding));
        return true;
      }
      await onChange(knowledge, version);
      served = version;
    } catch (error) {
      onRefused([messageOf(error)]);
    }
    return true;
  };
  return createTimer({ run: look, every, onError: (message) => onRefused([message]) });
}

/** Short sign of what the folder's files hold: the same files, the same sign. */
export async function knowledgeVersion(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of await namesIn(folder)) {
    hash.update(`${name}\0`);
    hash.update(await readFile(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 12);
}

/** Changes with every edit; a folder that cannot be read is a state too. */
async function stateOf(folder: string): Promise<string> {
  try {
    const files = (await namesIn(folder)).map(async (name) => {
      const { size, mtimeMs, ino } = await stat(join(folder, name));
      return [name, size, mtimeMs, ino];
    });
    return JSON.stringify(await Promise.all(files));
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
}
