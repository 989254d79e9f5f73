import { dateLabel } from "./page-names.ts";

/** What follows a period of which only about so much is known: `~`, `?`, `%`. */
const SIGN = /[~?%]$/;

/**
 * A date in Extended Date/Time Format in words, as lists have it: "about May 2023", "between 2 May 2023
 * and 5 May 2023", "on or after 2 May 2023".
 */
export function edtfLabel(edtf: string, language: string): string {
  const label = (date = ""): string => dateLabel(date.replace(SIGN, ""), language);
  const isKnown = (date = ""): boolean => /^\d/.test(date);
  if (!edtf.includes("/")) {
    return (/[~%]$/.test(edtf) ? "about " : edtf.endsWith("?") ? "perhaps " : "") + label(edtf);
  }
  const [from, to] = edtf.split("/");
  if (isKnown(from) && isKnown(to)) return `between ${label(from)} and ${label(to)}`;
  if (isKnown(to)) return `on or before ${label(to)}`;
  return isKnown(from) ? `on or after ${label(from)}` : label();
}
