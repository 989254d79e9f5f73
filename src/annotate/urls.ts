/** A half-open range [start, end) of UTF-16 code units in a text. */
export interface UrlSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the web addresses of a text stand, in order: with a scheme ("https://t.me/x"), with
 * "www.", or a bare host with a path ("t.me/x"). Telegram reads more hosts as links; these are
 * the ones that can hold a # or a name which is no hashtag and names no country.
 */
export const urlSpans = (text: string): readonly UrlSpan[] =>
  MAY_HOLD_URL.test(text) ? Array.from(text.matchAll(URL_LIKE), spanOf) : [];

const spanOf = (match: RegExpExecArray): UrlSpan => ({
  start: match.index,
  end: match.index + match[0].length,
});

/** A quick look that spares most texts the long one. */
const MAY_HOLD_URL = /:\/\/|www\.|\.[a-z]{2,18}[/?]/iu;

// "https://mid.ru/en/#top", "www.un.org", "t.me/s/channel?before=5"; bounded parts keep it linear.
const URL_LIKE =
  /(?<![a-z0-9])(?:[a-z][a-z0-9+-]{0,15}:\/\/|www\.|(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,18}(?=[/?]))[^\s<>"«»]+/giu;
