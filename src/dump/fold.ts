/**
 * A line in the form in which it is compared with others: two lines with the same folded form are
 * taken for copies of each other. The text of a post is never folded.
 *
 * Folded away: Unicode form (NFC), runs of blanks and blanks at either end, invisible marks such as
 * variation selectors, the kind of dash and of quotation mark, a trailing ellipsis. What a damaged
 * copy may differ in further belongs here. Idempotent; a line that is not blank keeps something.
 */
export function foldLine(line: string): string {
  const folded = line
    .replace(invisibles, "")
    .normalize("NFC")
    .replace(doubleQuotes, '"')
    .replace(singleQuotes, "'")
    .replace(dashes, "-")
    .replace(blanks, " ")
    .trim();
  if (folded === "") return line.trim();
  const end = ellipsisStart(folded);
  return end === 0 ? folded : folded.slice(0, end);
}

/** Variation selectors, soft hyphens, zero-width characters, joiners, direction marks. */
const invisibles =
  /\p{Variation_Selector}|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const doubleQuotes = /[\u00AB\u00BB\u201C-\u201F\u2033\u2039\u203A]/g;
const singleQuotes = /[\u2018-\u201B\u2032\u02BC\u0060\u00B4]/g;
const dashes = /[\u2010-\u2015\u2212\u2E3A\u2E3B]/g;
const blanks = /\s+/g;

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
