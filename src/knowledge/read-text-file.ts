import { readFile, stat } from "node:fs/promises";

/** A larger file would take too long to read, and is no guide (bytes). */
const LARGEST = 16 * 1024 * 1024;

/** The text of a file, or why it is none. */
export type FileReading =
  | { readonly text: string }
  | { readonly isMissing: boolean; readonly problem: string; readonly fix: string };

/** Reads a file as UTF-8 text: without a byte-order mark, with line feeds only. Never rejects. */
export async function readTextFile(path: string): Promise<FileReading> {
  try {
    const about = await stat(path);
    if (!about.isFile()) return wrong("is not a file.", "Take it out of the folder.");
    if (about.size > LARGEST)
      return wrong(`is larger than ${LARGEST >> 20} MB.`, "Split it into several files.");
    return decode(await readFile(path));
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : cause;
    const fix = "Check its permissions, or take it out of the folder.";
    return { ...wrong(`cannot be read (${code}).`, fix), isMissing: code === "ENOENT" };
  }
}

function decode(bytes: Uint8Array): FileReading {
  const fix = "Save it as plain text in UTF-8, or take it out of the folder.";
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) return wrong("is not a text file.", fix);
    return { text: text.replace(/\r\n?/g, "\n") };
  } catch {
    return wrong("is not UTF-8 text.", fix);
  }
}

function wrong(problem: string, fix: string) {
  return { isMissing: false, problem, fix };
}
