import { COUNTRY_CODES } from "./countries.ts";
import { toDay } from "./dates/days.ts";
import type { LineRange } from "./locator.ts";

/**
 * Whether a text is an id: a channel's slug and a number, `herald/42`, or ten or more characters of
 * lower-case Crockford base32.
 */
export const isPostId = (value: string): boolean => POST_ID.test(value);

/** Whether a text may name a channel in addresses: lower-case letters, digits, hyphens, underscores. */
export const isSlug = (value: string): boolean => SLUG.test(value);

/** Whether a text is a day of the calendar: `2024-07-15`. */
export const isDay = (value: string): boolean => value.length === 10 && isDayOrTime(value);

/** Whether a text is a decimal number. */
export const isNumber = (value: string): boolean => DECIMAL.test(value);

/** Whether a text is an address of the Web. */
export const isWebAddress = (value: string): boolean => WEB_ADDRESS.test(value);

/** Parses a whole number from 0 on; undefined where it is none, or too large to be exact. */
export function parseWhole(value: string): number | undefined {
  const number = WHOLE.test(value) ? Number(value) : undefined;
  return Number.isSafeInteger(number) ? number : undefined;
}

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
 * Whether an address is `/posts/<slug>-<id>.html` or `/posts/<id>.html` for this id, which for a
 * message is the only one. The slug has only lower-case letters, digits and single hyphens, so that
 * the address can lead to no other folder.
 */
export const isPermalinkOf = (id: string, permalink: string): boolean =>
  id.includes("/")
    ? permalink === `/posts/${id}.html`
    : permalink.endsWith(`${id}.html`) &&
      PERMALINK_HEAD.test(permalink.slice(0, -`${id}.html`.length));

const SLUG = /^[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?$/;
const POST_ID =
  /^(?:[0-9a-hjkmnp-tv-z]{10,}|[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?\/[1-9]\d{0,15})$/;
const WHOLE = /^\d{1,16}$/;
const DECIMAL = /^-?\d{1,9}(?:\.\d{1,20})?$/;
const WEB_ADDRESS = /^(?:https?|tg|tonsite):\/\/[^\s]+$/i;

const DAY = "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})";
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-][01]\\d:[0-5]\\d)?";
const DAY_OR_TIME = new RegExp(`^${DAY}(?:T${TIME})?$`);

const HASHTAG = /^[^\s#]+$/;
const LINES = /^(?<from>\d{1,15})(?:-(?<to>\d{1,15}))?$/;
const PERMALINK_HEAD = /^\/posts\/(?:[a-z0-9]+-)*$/;
