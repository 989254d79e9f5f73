import type { Body } from "../core/types.ts";

/** A body's text with `[…]` in place of each spoiler, for what shows a text before anybody asks. */
export function maskSpoilers({ text, ranges = [] }: Body): string {
  let masked = "";
  let done = 0;
  for (const { kind, from, to } of ranges) {
    if (kind !== "spoiler" || to <= done || text.slice(from, to).trim() === "") continue;
    if (from > done || masked === "") masked += text.slice(done, from) + SPOILER_MASK;
    done = to;
  }
  return masked === "" ? text : masked + text.slice(done);
}

/** What stands for a spoiler where nobody can ask for it. */
export const SPOILER_MASK = "[…]";
