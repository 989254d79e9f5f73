/** A half-open range [start, end) of UTF-16 code units in a text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The scheme of a web address, as the source of a regular expression. */
export const HTTP = "https?:\\/\\/";

/** Whether an address is one of the web: of another scheme no archive has a copy. */
export const isWebLink = (address: string): boolean => WEB_LINK.test(address);

const WEB_LINK = new RegExp(`^${HTTP}`, "i");

/**
 * What most web addresses in posts begin with (`https://`, `www.`, `t.me/`), as the source of a
 * regular expression: enough to tell links from words where it matters little which host stands
 * alone.
 */
export const LINK_START = `(?:${HTTP}|www\\.|t\\.me\\/)`;

/**
 * Where the web addresses of a text stand, in order: with a scheme ("https://t.me/x"), with "www.",
 * or a bare host with a path ("t.me/x"). Telegram reads more hosts as links; these are the ones
 * that can hold a # or a name which is no hashtag and names no country. Which addresses become
 * links on a page, linkify-it decides by the top-level domains (site/render/addresses.ts).
 */
export const linkSpans = (text: string): readonly TextSpan[] =>
  MAY_HOLD_LINK.test(text) ? Array.from(text.matchAll(LINK), spanOf) : [];

const spanOf = (match: RegExpExecArray): TextSpan => ({
  start: match.index,
  end: match.index + match[0].length,
});

/** A cheap test that rules most texts out. */
const MAY_HOLD_LINK = /:\/\/|www\.|\.[a-z]{2,18}[/?]/iu;

// "https://mid.ru/en/#top", "www.un.org", "t.me/s/channel?before=5"; bounded parts keep it linear.
const LINK =
  /(?<![a-z0-9])(?:[a-z][a-z0-9+-]{0,15}:\/\/|www\.|(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,18}(?=[/?]))[^\s<>"«»]+/giu;
