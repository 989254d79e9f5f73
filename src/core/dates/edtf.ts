import { parse } from "edtf";
import { memoize } from "../../platform/collections/memoize.ts";
import { daysInMonth, isoDay, toDay } from "./days.ts";

/**
 * The first and the last day that a date can mean, as `2024-07-16`; a side that is open is absent.
 */
interface EdtfBounds {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Whether a value is EDTF (ISO 8601-2:2019) of the forms the archive uses: a day, month or year,
 * each also with `~`, `?` or `%`; a time with minutes or seconds, and an offset; an interval of
 * such dates, in order, with `..` for the end that is not known.
 */
export function isEdtf(value: unknown): value is string {
  if (typeof value !== "string") return false;
  const { from, to } = edtfBounds(value);
  return (from ?? to) !== undefined && (from === undefined || to === undefined || from <= to);
}

/**
 * The days between which a date lies: `2024-07` from 2024-07-01 to 2024-07-31. A qualified date
 * (`~`, `?`, `%`) has the bounds of the date it qualifies, a time those of its own calendar day.
 * What is not of the archive's forms has no bounds.
 */
export const edtfBounds = memoize((edtf: string): EdtfBounds => {
  if (!FORM.test(edtf) || !edtf.split("/").every(isRealDate)) return {};
  const [first = "", last = first] = edtf.split("/");
  const from = firstDay(first);
  const to = lastDay(last);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
});

// "2024-07-16", "2024-07-16T18:45:00+03:00"; offsets of 12 hours or more, and -00:00, are left to the parser
const PLAIN =
  /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|(?!-00:00)[+-](?:0\d|1[01]):[0-5]\d)?)?$/;

const DATE = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?[~?%]?";
const TIME =
  "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2})?";
// "2024-07~", "2024-07-16T18:45:00+03:00", "../2023-05-05", "2024-07-16/..", "2024-05-22/2024-05-23"
const FORM = new RegExp(`^(?:${DATE}|${TIME}|\\.\\./${DATE}|${DATE}/(?:\\.\\.|${DATE}))$`);

// Most dates are plain days or times, and the parser of the package is slow.
const isRealDate = (date: string): boolean =>
  date === ".." || (PLAIN.test(date) ? isRealDay(date) : isLevelOne(date));

const isRealDay = (iso: string): boolean =>
  toDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))) !== undefined;

const isLevelOne = (date: string): boolean => {
  try {
    parse(date, { level: 1, types: ["Date"] });
    return true;
  } catch {
    return false;
  }
};

const firstDay = (date: string): string | undefined =>
  date === ".." ? undefined : `${date.replace(QUALIFIER, "")}-01-01`.slice(0, 10);

const lastDay = (date: string): string | undefined => {
  if (date === "..") return undefined;
  const plain = date.replace(QUALIFIER, "");
  if (plain.length >= 10) return plain.slice(0, 10);
  const year = Number(plain.slice(0, 4));
  const month = plain.length === 4 ? 12 : Number(plain.slice(5, 7));
  const last = toDay(year, month, daysInMonth(year, month));
  return last === undefined ? undefined : isoDay(last);
};

// "2024-07~"
const QUALIFIER = /[~?%]$/;
