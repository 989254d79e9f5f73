import { normalise } from "../../../platform/text/normal-form.ts";

/**
 * A stamp in ASCII digits, without compatibility forms, marks of direction and dots in
 * abbreviations: `a. m.` is `am`.
 */
export const plainStamp = (words: string): string =>
  normalise(words, "NFKC")
    .replace(marks, "")
    .replace(otherDigits, plainDigit)
    .replace(innerDots, "")
    .replace(initials, "$1$2 ");

const marks = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g;
const otherDigits = /[^\P{Nd}0-9]/gu;
/** `พ.ค.`, `p.m.` */
const innerDots = /(?<=[\p{L}\p{M}])\.(?=\p{L})/gu;
const initials = /(?<!\p{L})(\p{L})\. ?(\p{L})(?:\.|(?!\p{L}))/gu;

/** Unicode has the digits of each script side by side, from 0 on. */
function plainDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (isDigit.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value % 10);
}

const isDigit = /\p{Nd}/u;
