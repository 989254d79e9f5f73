import { COUNTRY_CODES } from "./countries.ts";
import { toDay } from "./dates/days.ts";
import type { LineRange } from "./locator.ts";

/** Whether a text is an id: ten or more characters of lower-case Crockford base32. */
export const isPostId = (value: string): boolean => POST_ID.test(value);

/**
 * Whether a text is a day of the calendar, or a time on one (ISO 8601): `2024-07-15`,
 * `2024-07-15T18:45:00+03:00`.
 */
export function isDayOrTime(value: string): boolean {
  const match = DAY_OR_TIME.exec(value)?.groups;
  if (match === undefined) return false;
  const { year, month, day } = match;
  return toDay(Number(year), Number(month), Number(day)) !== undefined;
}

/** Whether a text is one word without a # in it. */
export const isHashtag = (value: string): boolean => HASHTAG.test(value);

/** Whether a text is a country's two-letter code (ISO 3166-1, or XK for Kosovo). */
export const isCountryCode = (value: string): boolean => COUNTRY_CODES.has(value);

/** Parses `76-80` or `76`; undefined where it is no range of lines from 1 upwards. */
export function parseLines(value: string): LineRange | undefined {
  const { from, to = from } = LINES.exec(value)?.groups ?? {};
  const range = { from: Number(from), to: Number(to) };
  return range.from >= 1 && range.from <= range.to ? range : undefined;
}

/** `76-80`, or `76` for a single line. */
export const formatLines = ({ from, to }: LineRange): string =>
  from === to ? String(from) : `${from}-${to}`;

/**
 * Whether an address is `/posts/<slug>-<id>.html` or `/posts/<id>.html` for this id. The slug has
 * only lower-case letters, digits and single hyphens, so that the address can lead to no other
 * folder.
 */
export const isPermalinkOf = (id: string, permalink: string): boolean =>
  permalink.endsWith(`${id}.html`) && PERMALINK_HEAD.test(permalink.slice(0, -`${id}.html`.length));

const POST_ID = /^[0-9a-hjkmnp-tv-z]{10,}$/;

const DAY = "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})";
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-][01]\\d:[0-5]\\d)?";
const DAY_OR_TIME = new RegExp(`^${DAY}(?:T${TIME})?$`);

const HASHTAG = /^[^\s#]+$/;
const LINES = /^(?<from>\d{1,15})(?:-(?<to>\d{1,15}))?$/;
const PERMALINK_HEAD = /^\/posts\/(?:[a-z0-9]+-)*$/;
