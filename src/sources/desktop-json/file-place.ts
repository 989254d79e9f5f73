import type { Media } from "../../core/message.ts";
import type { Tally } from "./tally.ts";
import { known, labelOf, wordsOf } from "./values.ts";

/** Where a file lies, or why it is not there, and its name if that is said. */
export type FilePlace = Pick<Media, "name" | "path" | "missing">;

/**
 * What stands for a file: a path below the folder of the export, or a sentence that says why there
 * is none, after the file's name in some. A path that leads elsewhere is not kept.
 */
export function filePlace(value: unknown, tally: Tally): FilePlace {
  const words = wordsOf(value);
  if (!words) return {};
  const sentence = sentenceIn(words);
  if (sentence !== undefined) {
    const name = labelOf(words.slice(0, -sentence.length));
    return known({ name, missing: missingReason(sentence) });
  }
  const path = safePath(words);
  if (path !== undefined) return { path };
  tally.count("unsafe path");
  return { missing: "unsafe path" };
}

/** The last words in parentheses, which are no part of a path: it would go on behind them. */
function sentenceIn(words: string): string | undefined {
  if (!words.endsWith(")")) return undefined;
  const last = words.slice(words.lastIndexOf("("));
  return SENTENCE.test(last) ? last : undefined;
}

function missingReason(sentence: string): string {
  if (sentence.includes("not included")) return "not included";
  return sentence.includes("exceeds maximum size") ? "too large" : "unavailable";
}

/** With forward slashes and without "."; undefined for one that may lead out of the folder. */
function safePath(words: string): string | undefined {
  const path = words.replaceAll("\\", "/");
  if (path.startsWith("/") || SCHEME.test(path)) return undefined;
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  return steps.length === 0 || steps.includes("..") ? undefined : steps.join("/");
}

// "(File not included. Change data exporting settings to download.)",
// "(Photo unavailable, please try again later)", "(unavailable)"
const SENTENCE = /^\((?:[A-Z][a-z]+ )?(?:not included|exceeds maximum size|unavailable)\b[^()]*\)$/;

// "C:", "https:"
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
