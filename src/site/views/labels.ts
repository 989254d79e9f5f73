import { COUNTRY_CODES } from "../../core/countries.ts";
import { edtfBounds } from "../../core/dates/edtf.ts";
import type { PostSummary } from "../../core/post.ts";
import type { CountryCode } from "../../core/types.ts";
import { memoize } from "../../platform/collections/memoize.ts";
import type { DateView } from "./views.ts";
import { type Week, weekOf } from "./week.ts";

/** Formats dates, names of countries and numbers in the archive's language. */
export interface Labels {
  /**
   * The `lang` attribute of labels; empty where the archive's language is English, as the pages
   * are.
   */
  readonly mark: { readonly lang?: string };
  readonly count: (value: number) => string;
  readonly bytes: (value: number) => string;
  readonly country: (code: CountryCode) => string;
  readonly flag: (code: CountryCode) => string;
  /** A year (`2024`), month (`2024-07`) or day (`2024-07-16`). */
  readonly period: (period: string) => string;
  readonly date: (post: Pick<PostSummary, "date" | "edtf">) => DateView;
  readonly week: () => Week;
  /** The same with seconds and zone, as far as they are known. */
  readonly exactDate: (post: Pick<PostSummary, "date" | "edtf">) => DateView;
}

/**
 * A key for all labels in a language: another version of the runtime may have other names, and then
 * pages are rendered again, but not where the names are the same.
 */
export function labelsKey(language: string): string {
  const { count, bytes, country, period, week } = createLabels(language);
  const months = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`);
  const days = [...months.map((month) => `${month}-07`), "2024"];
  const names = [...COUNTRY_CODES].map(country);
  const periods = [...months, ...days].map(period);
  return JSON.stringify([...names, ...periods, count(1e6), bytes(1e6), week()]);
}

/** The language of the site's own words, all English: that of the archive where it is a kind of it. */
export const wordsLanguage = memoize((language: string): string =>
  new Intl.Locale(language).language === "en" ? language : "en",
);

const FLAG_OFFSET = 0x1f1e6 - "A".charCodeAt(0);

/** Labels for one language (BCP 47); formatters and dates are cached. */
export function createLabels(language: string): Labels {
  const numbers = new Intl.NumberFormat(language);
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  const formats = {
    4: dateFormat(language, { year: "numeric" }),
    7: dateFormat(language, { year: "numeric", month: "long" }),
    10: dateFormat(language, { year: "numeric", month: "long", day: "numeric" }),
  };
  const period = memoize((text: string) => {
    const format = text.length === 4 ? formats[4] : text.length === 7 ? formats[7] : formats[10];
    return format.format(new Date(`${text}${"-01-01".slice(text.length - 4)}T00:00:00Z`));
  });
  const mark = wordsLanguage(language) === language ? {} : { lang: language };
  const dateOf = memoize((edtf: string) => dateView(edtf, period, mark));
  const weekIn = memoize(weekOf);
  return {
    mark,
    count: (value) => numbers.format(value),
    bytes: (value) => formatBytes(value, language),
    country: memoize((code: string) => names.of(code) ?? code),
    flag: memoize((code) =>
      String.fromCodePoint(...[...code].map((letter) => letter.charCodeAt(0) + FLAG_OFFSET)),
    ),
    period,
    date: ({ date, edtf }) => (edtf === undefined ? UNKNOWN : timed(dateOf(edtf), date)),
    week: () => weekIn(language),
    exactDate: ({ date, edtf }) => (edtf === undefined ? UNKNOWN : exact(dateOf(edtf), date)),
  };
}

const UNKNOWN: DateView = { label: "Date unknown" };

// What follows the day, month or year: "~", "?", "%", "T18:45:00+03:00".
const NOT_THE_PERIOD = /[~?%]$|T.*$/;

/**
 * An EDTF date in words; `datetime` only where HTML allows the value. Labels that contain English
 * words have no `lang`.
 */
function dateView(edtf: string, period: (text: string) => string, mark: Labels["mark"]): DateView {
  const plain = edtf.replace(NOT_THE_PERIOD, "");
  if (!edtf.includes("/")) {
    const about =
      edtf.endsWith("~") || edtf.endsWith("%") ? "about " : edtf.endsWith("?") ? "perhaps " : "";
    return { label: about + period(plain), ...(about === "" && { datetime: plain, ...mark }) };
  }
  const { from, to } = edtfBounds(edtf);
  if (from === undefined && to === undefined) return UNKNOWN;
  if (from === undefined) return { label: `on or before ${period(to ?? "")}` };
  if (to === undefined) return { label: `on or after ${period(from)}` };
  return { label: `between ${period(from)} and ${period(to)}` };
}

// "2024-07-15T18:45:10+03:00" shows "18:45" after the day. Every card and link has a time: slices
// are many times faster than a pattern.
const timed = (day: DateView, date: string | undefined): DateView =>
  date?.[TIME_AT] === "T"
    ? withTime(day, date.slice(TIME_AT + 1, TIME_AT + 1 + "18:45".length), date)
    : day;

// It shows "18:45:10 UTC+03:00"; of a local time the zone is not known.
function exact(day: DateView, date: string | undefined): DateView {
  if (date?.[TIME_AT] !== "T") return day;
  const end = date.endsWith("Z") ? date.length - 1 : zoneStart(date);
  const clock = date.slice(TIME_AT + 1, end);
  return withTime(day, `${clock}${zoneLabel(date.slice(end))}`, date);
}

const withTime = ({ label, lang }: DateView, time: string, datetime: string): DateView => ({
  label: `${label}, ${time}`,
  ...(lang !== undefined && { lang }),
  datetime,
});

const TIME_AT = "2024-07-15".length;

/** Where "+03:00" begins, or where the time ends. */
const zoneStart = (date: string): number =>
  SIGNS.has(date.at(-"+03:00".length) ?? "") ? date.length - "+03:00".length : date.length;

const SIGNS: ReadonlySet<string> = new Set(["+", "-"]);

const zoneLabel = (zone: string): string => {
  if (zone === "") return "";
  return zone === "Z" || zone.endsWith("00:00") ? " UTC" : ` UTC${zone.replace("-", "−")}`;
};

const dateFormat = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

const formatBytes = (value: number, language: string): string => {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(value, 1)) / 3));
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: UNITS[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(value / 1000 ** step);
};
