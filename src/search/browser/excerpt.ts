import type { Place } from "../words/split.ts";

/** Lengths in UTF-16 code units: two lines of a wide window, and what a phone shows before a word. */
const LENGTH = 220;
const BEFORE = 40;

/** Matches that are looked at; a text may have thousands. */
const MOST_MATCHES = 500;

/**
 * The part of a text that has most of the different words that were found, and something before them;
 * without a match its beginning. The title, with which a text begins, stands above the excerpt anyway.
 */
export function chooseExcerpt(text: string, matches: readonly Place[], title: string): Place {
  const from = text.startsWith(title) && text.length > title.length ? title.length : 0;
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
  return cutBetweenWords(text, start, start + LENGTH, start > from);
}

/** Moves the ends of a part inwards to the next blank, if one is near. */
function cutBetweenWords(text: string, from: number, to: number, isCut: boolean): Place {
  const blank = isCut ? text.slice(from, from + BEFORE / 2).search(/\s/) : -1;
  const last = to >= text.length ? -1 : text.slice(to - BEFORE / 2, to).search(/\s\S*$/);
  const start = blank < 0 ? from : from + blank + 1;
  const end = last < 0 ? Math.min(to, text.length) : to - BEFORE / 2 + last;
  const isHalf = (at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));
  return { start: isHalf(start) ? start + 1 : start, end: isHalf(end) ? end + 1 : end };
}
