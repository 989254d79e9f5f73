import { normalise } from "../../platform/text/normal-form.ts";

/**
 * The form in which lines are compared: two lines with the same folded form are taken for copies of
 * each other. The text of a post is never folded.
 *
 * Folded away: Unicode form (NFC), runs of blanks and blanks at either end, invisible marks such as
 * variation selectors, the kind of dash and of quotation mark, a trailing ellipsis. Other
 * differences that damage makes belong here, too. Idempotent; a line that is not blank stays so.
 */
export function foldLine(line: string): string {
  const folded = foldSigns(normalise(line.replace(invisibles, ""), "NFC")).trim();
  if (folded === "") return line.trim();
  const end = ellipsisStart(folded);
  return end === 0 ? folded : folded.slice(0, end);
}

/**
 * Variation selectors, soft hyphens, zero-width characters, joiners, direction marks. Halves of pairs
 * are spelled out: the flag for whole code points takes twice the time.
 */
const invisibles =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\u180B-\u180D\u180F\uFE00-\uFE0F]|\uDB40[\uDD00-\uDDEF]/g;

/** One kind of quotation marks, dashes and blanks, and one blank at a time; a table finds them in one pass. */
function foldSigns(text: string): string {
  let folded = "";
  let done = 0;
  let isAfterBlank = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const sign = signs[unit] ?? 0;
    const isSurplus = sign === BLANK && isAfterBlank;
    isAfterBlank = sign === BLANK;
    if (sign === 0 || (unit === sign && !isSurplus)) continue;
    folded += text.slice(done, at);
    if (!isSurplus) folded += String.fromCharCode(sign);
    done = at + 1;
  }
  return done === 0 ? text : folded + text.slice(done);
}

const BLANK = 0x20;

const FOLDED: readonly (readonly [sign: string, others: string])[] = [
  ['"', "\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033\u2039\u203A"],
  ["'", "\u2018\u2019\u201A\u201B\u2032\u02BC\u0060\u00B4"],
  ["-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2E3A\u2E3B"],
  [" ", "\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"],
  [" ", "\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF"],
];

/** What stands for a code unit in the folded form; 0 for those that stand for themselves. */
const signs = new Uint8Array(0x10000);
for (const [sign, others] of FOLDED) {
  for (const other of others) signs[other.charCodeAt(0)] = sign.charCodeAt(0);
}

/** Where the dots and blanks at the end begin that make an ellipsis; the length where there is none. */
function ellipsisStart(text: string): number {
  let end = text.length;
  let dots = 0;
  for (; end > 0; end--) {
    const last = text[end - 1];
    if (last === "…") dots += 3;
    else if (last === ".") dots += 1;
    else if (last !== " ") break;
  }
  return dots >= 3 ? end : text.length;
}
