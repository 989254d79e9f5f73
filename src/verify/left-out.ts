import { isWordless } from "../platform/text/placeholders.ts";
import { ruleSigns } from "../sources/text/rules.ts";
import type { DumpLine } from "./dump-lines.ts";

/** A reason for which a line of a dump belongs to no post. */
export type LeftOut = "separator" | "empty message";

/**
 * The reasons for which consecutive lines belong to no post, one a line; undefined where there is
 * none. A message without text, such as a photo, leaves its head, the lines that say where it comes
 * from, and a line such as `[ Photo ]`.
 */
export function reasonsFor(lines: readonly DumpLine[]): readonly (LeftOut | undefined)[] {
  const follows = headsBefore(lines);
  let isEmpty = true;
  return lines
    .map((line, at): LeftOut | undefined => {
      if (ruleSigns(line.text) !== undefined) return "separator";
      return follows[at] ? "empty message" : undefined;
    })
    .reduceRight<(LeftOut | undefined)[]>((reasons, reason, at) => {
      isEmpty &&= reason !== undefined;
      reasons[at] = isEmpty || reason === "separator" ? reason : undefined;
      if (lines[at]?.label === "head") isEmpty = true;
      return reasons;
    }, []);
}

/**
 * Whether each line is a message head without words, an origin with nothing but origins back to one
 * or right before a wordless line, or such a line.
 */
function headsBefore(lines: readonly DumpLine[]): readonly boolean[] {
  let isAfterHead = false;
  return lines.map(({ label, text, inline }, at) => {
    if (label === undefined && isWordless(text)) return true;
    const isBeforeMedia = isWordless(lines[at + 1]?.text ?? "");
    if (label === "head") isAfterHead = inline === "" || isWordless(inline);
    else isAfterHead = label === "origin" && (isAfterHead || isBeforeMedia);
    return isAfterHead;
  });
}
