import { diffWordsWithSpace } from "diff";
import type { ChangeView } from "./views.ts";

/**
 * What a later version of a text changed in an earlier one, word by word; long stretches that stayed
 * are cut to the words around the changes. Texts that have next to nothing in common are shown as
 * one dropped and one added whole.
 */
export function describeChanges(older: string, newer: string): readonly ChangeView[] {
  const parts = diffWordsWithSpace(older, newer, { maxEditLength: MOST_EDITS });
  if (parts === undefined) {
    return [
      { kind: "removed", text: older },
      { kind: "added", text: newer },
    ];
  }
  return parts.flatMap(({ added, removed, value }, at): readonly ChangeView[] => {
    if (added || removed) return [{ kind: added ? "added" : "removed", text: value }];
    return shorten(value, at > 0, at < parts.length - 1);
  });
}

/** Beyond this many words added and dropped, looking for the fewest changes takes too long. */
const MOST_EDITS = 1000;

/** Characters kept beside a change; a stretch is not cut for less than half as much again. */
const CONTEXT = 80;

function shorten(text: string, isAfter: boolean, isBefore: boolean): readonly ChangeView[] {
  const head = isAfter ? wordEnd(text) : 0;
  const tail = isBefore ? wordStart(text) : text.length;
  if (tail - head < CONTEXT / 2) return [{ kind: "same", text }];
  return [
    ...(head > 0 ? [{ kind: "same" as const, text: text.slice(0, head) }] : []),
    { kind: "skipped", text: "" },
    ...(tail < text.length ? [{ kind: "same" as const, text: text.slice(tail) }] : []),
  ];
}

const wordEnd = (text: string): number => {
  const blank = text.slice(0, CONTEXT).search(LAST_WORD);
  return text.length <= CONTEXT || blank <= 0 ? Math.min(CONTEXT, text.length) : blank;
};

const wordStart = (text: string): number => {
  const from = Math.max(0, text.length - CONTEXT);
  const blank = text.indexOf(" ", from);
  return from === 0 || blank === -1 ? from : blank + 1;
};

const LAST_WORD = /\s\S*$/;
