import type { Media } from "../../core/message.ts";
import { OUTSIDE, safePath } from "../reading/file-path.ts";
import type { Note } from "../reading/tally.ts";
import { compact } from "../reading/values.ts";
import { labelOf, wordsOf } from "./words.ts";

/** Where a file lies, or why it is not there, and its name if that is said. */
export type FilePlace = Pick<Media, "name" | "path" | "missing">;

/**
 * What stands for a file: a path below the folder of the export, or a sentence that says why there
 * is none, after the file's name in some. A path that leads elsewhere is not kept.
 */
export function filePlace(value: unknown, note: Note): FilePlace {
  const words = wordsOf(value);
  if (!words) return {};
  const sentence = sentenceIn(words);
  if (sentence !== undefined) {
    const name = labelOf(words.slice(0, -sentence.length));
    return compact({ name, missing: missingReason(sentence) });
  }
  const path = safePath(words);
  if (path !== undefined) return { path };
  note("a path of a file that leads out of the folder");
  return OUTSIDE;
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

// "(File not included. Change data exporting settings to download.)",
// "(Photo unavailable, please try again later)", "(unavailable)"
const SENTENCE = /^\((?:[A-Z][a-z]+ )?(?:not included|exceeds maximum size|unavailable)\b[^()]*\)$/;
