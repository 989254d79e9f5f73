import { readdirSync } from "node:fs";
import { ArchiveError } from "../core/errors.ts";

/**
 * Throws an ArchiveError where a dump is a folder, saying what the folder holds. Anything else is
 * left to the reading of the file.
 */
export function refuseFolder(path: string): void {
  const names = namesIn(path);
  if (names === undefined) return;
  const exports = EXPORT_FILES.filter((name) => names.includes(name)).join(", ");
  if (exports === "") throw folderError(path, "a folder", OTHER_ADVICE);
  throw folderError(path, `a folder: Telegram Desktop's export (${exports})`, EXPORT_ADVICE);
}

function namesIn(path: string): readonly string[] | undefined {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}

/** What Telegram Desktop writes for a chat or an account, as JSON or as HTML. */
const EXPORT_FILES = ["result.json", "messages.html", "export_results.html"];

const EXPORT_ADVICE =
  "this version reads text only: take the folder out of dumps/ and keep it, or put its posts in as text copied out of Telegram";
const OTHER_ADVICE =
  "put the text dumps that are in it into dumps/ itself, and take the folder out";

const folderError = (file: string, found: string, advice: string): ArchiveError =>
  new ArchiveError({ file }, "a dump as text", found, advice);
