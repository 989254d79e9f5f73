import type { Place } from "../words/split.ts";

/** Lengths in UTF-16 code units: two lines of a wide window, and what a phone shows before a word. */
const LENGTH = 220;
const BEFORE = 40;

/** Matches that are looked at; a text may have thousands. */
const MOST_MATCHES = 500;

/** A part of a text. */
export interface Excerpt extends Place {
  /** Whether words stand before it that no title says. */
  readonly isLater: boolean;
}

/**
 * The part of a text that has most of the different words that were found, and something before them;
 * without a match its beginning. The title, with which a text begins, stands above the excerpt anyway:
 * of a text that is all title nothing is left.
 */
export function chooseExcerpt(text: string, matches: readonly Place[], title: string): Excerpt {
  const from = endOfTitle(text, title);
  const some = matches.filter(({ start }) => start >= from).slice(0, MOST_MATCHES);
  let best = { start: from, words: 0 };
  some.forEach(({ start }, at) => {
    const words = new Set<string>();
    for (const match of some.slice(at)) {
      if (match.end > start + LENGTH - BEFORE) break;
      words.add(text.slice(match.start, match.end).toLowerCase());
    }
    if (words.size > best.words) best = { start, words: words.size };
  });
  const start = Math.max(from, best.start - BEFORE);
  const isLater = start > from;
  return { ...cutBetweenWords(text, start, start + LENGTH, isLater), isLater };
}

/**
 * Where the title ends in a text, 0 where the text begins otherwise. A title may lack emoji, quotes and
 * other signs of the text, and its last word may be cut.
 */
function endOfTitle(text: string, title: string): number {
  const wanted = title.match(WORDS) ?? [];
  const words = text.matchAll(WORDS);
  let end = 0;
  for (const [at, word] of wanted.entries()) {
    const next = words.next().value;
    const isLast = at === wanted.length - 1;
    if (next === undefined || !(isLast ? next[0].startsWith(word) : next[0] === word)) return 0;
    end = next.index + word.length;
  }
  return end + (end > 0 ? text.slice(end).search(AFTER_SIGNS) : 0);
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Full stops, quotes and emoji that close a title go with it. */
const AFTER_SIGNS = /(?![^\p{L}\p{N}\s])/u;

/** Moves the ends of a part inwards to the next blank, if one is near. */
function cutBetweenWords(text: string, from: number, to: number, isCut: boolean): Place {
  const blank = isCut ? text.slice(from, from + BEFORE / 2).search(/\s/) : -1;
  const last = to >= text.length ? -1 : text.slice(to - BEFORE / 2, to).search(/\s\S*$/);
  const start = blank < 0 ? from : from + blank + 1;
  const end = last < 0 ? Math.min(to, text.length) : to - BEFORE / 2 + last;
  const isHalf = (at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));
  return { start: isHalf(start) ? start + 1 : start, end: isHalf(end) ? end + 1 : end };
}
