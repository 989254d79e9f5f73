import { createHash } from "node:crypto";
import { diffArrays } from "diff";
import type { PostId } from "../core/types.ts";
import { idFromHash } from "../dedupe/identity.ts";
import { isMediaLine } from "../platform/text/placeholders.ts";
import type { DumpLine } from "./dump-lines.ts";
import { normaliseLine } from "./match-text.ts";

/**
 * The text that a post was imported with, found in lines of a dump: the lines after the labels and
 * those such as `[ Photo ]`, up to
 * where their hash is that text's, or, where a file does not say it, begins with the id. Undefined
 * where there is no such text. Linear in the lines.
 */
export function findOriginal(
  lines: readonly DumpLine[],
  { id, importedText }: OriginalKey,
): readonly string[] | undefined {
  const isOriginal = (textHash: string): boolean =>
    importedText === undefined ? idFromHash(textHash, id.length) === id : textHash === importedText;
  for (let start = 0; start < lines.length; start++) {
    const before = lines[start - 1];
    const rest = lines.slice(start).map(({ text }) => text);
    const original =
      (before?.inline && findPrefix([before.inline, ...rest], isOriginal)) ||
      findPrefix(rest, isOriginal);
    if (original) return original;
    const line = lines[start];
    if (!line?.label && !isMediaLine(line?.text ?? "")) break;
  }
  const last = lines.at(-1);
  return last?.inline ? findPrefix([last.inline], isOriginal) : undefined;
}

/** Identifies the text that a post was imported with. */
interface OriginalKey {
  readonly id: PostId;
  /** Hexadecimal SHA-256 of the text. */
  readonly importedText?: string;
}

/**
 * The indices of the lines of an original that a corrected text has dropped. A line that was
 * changed, split, joined with others or replaced by a mark such as [...] is not dropped.
 */
export function findDropped(
  original: readonly string[],
  corrected: readonly string[],
): readonly number[] {
  const hunks = diffArrays(original.map(normaliseLine), corrected.map(normaliseLine));
  const dropped: number[] = [];
  let at = 0;
  hunks.forEach(({ added, removed, value }, k) => {
    const isReplaced = hunks[k - 1]?.added || hunks[k + 1]?.added;
    const end = added ? at : at + value.length;
    if (removed && !isReplaced) for (let line = at; line < end; line++) dropped.push(line);
    at = end;
  });
  return dropped;
}

function findPrefix(
  lines: readonly string[],
  isOriginal: (textHash: string) => boolean,
): readonly string[] | undefined {
  const hash = createHash("sha256");
  const end = lines.findIndex((line, at) => {
    hash.update(at === 0 ? normaliseLine(line) : `\n${normaliseLine(line)}`);
    return isOriginal(hash.copy().digest("hex"));
  });
  return end === -1 ? undefined : lines.slice(0, end + 1);
}
