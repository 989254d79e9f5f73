import { linkSpans, type TextSpan } from "../platform/text/links.ts";
import { normalise } from "../platform/text/normal-form.ts";

/**
 * The hashtags of a text without their #, each once in its first spelling, sorted by what
 * {@link foldHashtag} makes of them.
 */
export function findHashtags(text: string): readonly string[] {
  const firstSpelling = new Map<string, string>();
  for (const { start, end } of hashtagSpans(text)) {
    const tag = text.slice(start + 1, end);
    const key = foldHashtag(tag);
    if (!firstSpelling.has(key)) firstSpelling.set(key, tag);
  }
  return [...firstSpelling].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}

/**
 * Where the hashtags stand, # included, in order. The rule is TDLib's (MessageEntity.cpp,
 * match_hashtags): a # that no letter, digit or _ precedes, then 1 to 256 letters, decimal digits,
 * _, ·, or zero-width non-joiners with a letter among them (what is longer is cut), not followed
 * by another #, and not inside a web address. Combining marks belong to the tag here, else
 * "#हिन्दी" would end in its middle. `urls` may be given where they are known.
 */
export function hashtagSpans(text: string, urls?: readonly TextSpan[]): readonly TextSpan[] {
  return text.includes("#") ? tagsOutside(urls ?? linkSpans(text), text) : [];
}

function tagsOutside(urls: readonly TextSpan[], text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let at = text.indexOf("#");
  let url = 0;
  while (at !== -1) {
    const run = runAfter(text, at + 1);
    const next = at + 1 + run.length;
    while ((urls[url]?.end ?? Number.POSITIVE_INFINITY) <= at) url++;
    const inUrl = (urls[url]?.start ?? Number.POSITIVE_INFINITY) < at;
    const tag = firstCharacters(run);
    const isTag = !inUrl && text[next] !== "#" && HAS_LETTER.test(tag) && startsFresh(text, at);
    if (isTag) spans.push({ start: at, end: at + 1 + tag.length });
    at = text.indexOf("#", next);
  }
  return spans;
}

/** What two spellings of one hashtag share: Unicode NFC, lower case by no language's rules. */
export const foldHashtag = (tag: string): string => normalise(tag, "NFC").toLowerCase();

const LONGEST = 256;
const TAG_CHARACTER = "(?:(?![\\uFE00-\\uFE0F])[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}_\\u00B7\\u200C])";
const TAG_RUN = new RegExp(`${TAG_CHARACTER}+`, "uy");
const ENDS_IN_TAG_CHARACTER = new RegExp(`${TAG_CHARACTER}$`, "u");
const HAS_LETTER = /\p{L}/u;

const runAfter = (text: string, at: number): string => {
  TAG_RUN.lastIndex = at;
  return TAG_RUN.exec(text)?.[0] ?? "";
};

const firstCharacters = (run: string): string =>
  run.length <= LONGEST ? run : [...run.slice(0, 2 * LONGEST)].slice(0, LONGEST).join("");

const startsFresh = (text: string, at: number): boolean =>
  at === 0 || !ENDS_IN_TAG_CHARACTER.test(text.slice(Math.max(0, at - 2), at));
