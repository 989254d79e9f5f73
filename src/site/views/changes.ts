import { diffArrays } from "diff";
import { HTTP } from "../../platform/text/links.ts";
import type { ChangedLineView, ChangeView } from "./views.ts";

/**
 * The changes from an earlier version of a text to a later one, word by word and line by line; long
 * unchanged stretches are cut to the context of the changes. Texts that have next to nothing in
 * common are shown as one removed and one added whole.
 */
export function describeChanges(older: string, newer: string): readonly ChangedLineView[] {
  const parts = diffArrays(wordsOf(older), wordsOf(newer), { maxEditLength: MOST_EDITS });
  if (parts === undefined) {
    return inLines([
      { kind: "removed", text: `${older}\n` },
      { kind: "added", text: newer },
    ]);
  }
  const changes = parts.flatMap(({ added, removed, value }, at): readonly ChangeView[] => {
    const text = value.join("");
    if (added || removed) return [{ kind: added ? "added" : "removed", text: showBreaks(text) }];
    return shorten(text, at > 0, at < parts.length - 1);
  });
  return inLines(changes);
}

/** Beyond this many words added and removed, finding the fewest changes takes too long. */
const MOST_EDITS = 1000;

const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** Scripts that put no blanks between words: there, a letter is a word. */
const UNSPACED =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}" +
  "\\p{Script=Khmer}\\p{Script=Myanmar}]";
const LETTERS = `(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}_])+`;
const EMOJI = "\\p{Extended_Pictographic}[\\p{M}\\p{Emoji_Modifier}]*";

/** A link, a letter of such a script, `#Hashtag`, `don't`, a flag, an emoji, or any other sign. */
const WORDS = new RegExp(
  [
    `${HTTP}\\S+`,
    `${UNSPACED}\\p{M}*`,
    `[#@]?${LETTERS}(?:['’ʼ]${LETTERS})*`,
    "\\p{Regional_Indicator}{2}",
    `${EMOJI}(?:\\u200D${EMOJI})*`,
    "[^]",
  ].join("|"),
  "gu",
);

/** Makes a change visible that is only a line end. */
const showBreaks = (text: string): string =>
  text.trim() === "" ? text.replaceAll("\n", "↵\n") : text;

/** The changes cut at the ends of lines; blank lines are left out. */
function inLines(changes: readonly ChangeView[]): readonly ChangedLineView[] {
  const lines: ChangeView[][] = [[]];
  for (const { kind, text } of changes) {
    text.split("\n").forEach((piece, at) => {
      if (at > 0) lines.push([]);
      if (piece !== "") lines.at(-1)?.push({ kind, text: piece });
    });
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ""));
}

/** Characters kept beside a change, and at most, to keep a line whole. */
const CONTEXT = 80;
const MOST_CONTEXT = 240;

/** A stretch is not cut for fewer characters than this. */
const LEAST_SKIPPED = 60;

function shorten(text: string, isAfter: boolean, isBefore: boolean): readonly ChangeView[] {
  const head = isAfter ? headEnd(text) : 0;
  const tail = isBefore ? tailStart(text) : text.length;
  if (tail - head < LEAST_SKIPPED) return [{ kind: "same", text }];
  return [
    { kind: "same", text: text.slice(0, head) },
    {
      kind: "skipped",
      text: `${isAfter ? cutAt(text, head) : ""}[…]${isBefore ? cutAt(text, tail - 1) : ""}`,
    },
    { kind: "same", text: text.slice(tail) },
  ];
}

/** What parts the mark from a text that was cut at this blank. */
const cutAt = (text: string, blank: number): string => (text[blank] === "\n" ? "\n" : " ");

const headEnd = (text: string): number => {
  const line = text.indexOf("\n", CONTEXT);
  if (line !== -1 && line <= MOST_CONTEXT) return line;
  const blank = text.lastIndexOf(" ", CONTEXT);
  return blank > 0 ? blank : wholeAt(text, Math.min(text.length, CONTEXT));
};

const tailStart = (text: string): number => {
  const end = Math.max(0, text.length - CONTEXT);
  const line = text.lastIndexOf("\n", end) + 1;
  if (text.length - line <= MOST_CONTEXT) return line;
  const blank = text.indexOf(" ", end);
  return blank === -1 ? wholeAt(text, end) : blank + 1;
};

/** The same place, or the next where an emoji would be cut in two. */
const wholeAt = (text: string, at: number): number =>
  (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at;
