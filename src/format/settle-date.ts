import { dayOf } from "../core/dates/iso-times.ts";
import type { Post } from "../core/post.ts";

type Dates = Pick<Post, "date" | "edtf">;

/**
 * Whether `date` is on the day that `edtf` names (`2024-07-16`, `2024-07-16~`), or absent where
 * that is no day.
 */
export function datesAgree({ date, edtf }: Dates): boolean {
  if (date === undefined) return edtf === undefined || !DAY_OR_TIME.test(edtf);
  return edtf === date || edtf?.replace(QUALIFIER, "") === dayOf(date);
}

/**
 * Makes two dates that contradict each other agree where a person changed only one of them: a new
 * date gives the EDTF its day, a new EDTF gives the date its day, if it is one. Undefined where
 * neither can give way.
 */
export function settleDate({ date, edtf }: Dates, changed: readonly string[]): Dates | undefined {
  const isDateNew = changed.includes("date");
  if (isDateNew === changed.includes("edtf")) return undefined;
  if (isDateNew) return date === undefined ? {} : { date, edtf: dayOf(date) };
  if (edtf === undefined) return {};
  return DAY_OR_TIME.test(edtf) ? { date: edtf, edtf } : { edtf };
}

/** `2024-07-16`, `2024-07-16T18:45:00Z` */
const DAY_OR_TIME = /^\d{4}-\d{2}-\d{2}(?:T[^/]*)?$/;
const QUALIFIER = /[~?%]$/;
