/**
 * A line that is no longer than `limit` UTF-16 code units, but for an ellipsis: whole if it fits,
 * else up to its last sentence end past a third of the limit, else up to a word end, else (scripts
 * that put no blanks between words) up to a whole character.
 */
export function shorten(line: string, limit: number): string {
  if (line.length <= limit) return line;
  const sentences = lastSentenceEnd(line, limit);
  return sentences >= limit / 3 ? line.slice(0, sentences) : shortenAtWord(line, limit);
}

/** The same, cut at a word end even where a sentence ends before. */
export function shortenAtWord(line: string, limit: number): string {
  if (line.length <= limit) return line;
  const blank = line.lastIndexOf(" ", limit);
  const end = blank >= limit / 2 ? blank : lastWholeCharacter(line, limit);
  const last = Math.max(0, end - MOST_LOOSE);
  return `${line.slice(0, last)}${line.slice(last, end).replace(LOOSE_END, "")}…`;
}

/**
 * `line` up to the end of the sentence that goes on at offset `from`, or up to `limit` where the
 * sentence is longer.
 */
export function throughSentence(line: string, from: number, limit: number): string {
  for (const match of line.slice(0, limit + 2).matchAll(SENTENCE_END)) {
    const end = match.index + (match.groups?.end ?? "").length;
    if (end >= from && !isAbbreviation(line.slice(0, match.index + 1))) return line.slice(0, end);
  }
  return line.slice(0, limit);
}

/** The offset after the last sentence that ends within the limit; 0 where none does. */
function lastSentenceEnd(line: string, limit: number): number {
  let last = 0;
  for (const match of line.slice(0, limit + 2).matchAll(SENTENCE_END)) {
    const end = match.index + (match.groups?.end ?? "").length;
    if (end <= limit && !isAbbreviation(line.slice(0, match.index + 1))) last = end;
  }
  return last;
}

function lastWholeCharacter(line: string, limit: number): number {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const start = graphemes.segment(line.slice(0, 2 * limit)).containing(limit)?.index ?? 0;
  if (start > 0) return start;
  return HIGH_SURROGATE.test(line.charAt(limit - 1)) ? limit - 1 : limit;
}

const HIGH_SURROGATE = /[\uD800-\uDBFF]/;

let graphemes: Intl.Segmenter | undefined;

/** Whether the full stop at the end of `head` belongs to its last word, as in "No." or "V.". */
const isAbbreviation = (head: string): boolean => {
  const word = LAST_WORD.exec(head)?.[0] ?? "";
  return INITIALS.test(word) || ABBREVIATIONS.has(word.toLowerCase());
};

// "end. Next", "end!» Next", "end.” 5": then a blank and no small letter; Chinese needs no blank.
const SENTENCE_END = /(?<end>[.!?…؟।]+[)\]"'’”»]*(?=\s+(?!\p{Ll})\S)|[。！？]+[」』”）]*)/gu;

const LAST_WORD = /[\p{L}\p{N}.-]{1,12}$/u;

// "V.", "U.S.", "т.д.", "J.-P.", "Yu."
const INITIALS = /^(?:(?:\p{L}[.-]+)+|\p{Lu}\p{Ll}\.)$/u;

/** The end that is looked at: a pattern that ends a long line would be tried from each of its signs. */
const MOST_LOOSE = 24;

// Commas, opening quotes and brackets, dashes left before the ellipsis.
const LOOSE_END = /[\s,;:.–—\-([{«“"'‘„¡¿]+$/u;

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    "no. nos. st. mr. mrs. ms. dr. prof. gen. col. maj. capt. lt. sgt. sen. rep. gov. amb. rev. hon.",
    "jr. sr. vs. etc. inc. ltd. co. corp. dept. est. fig. vol. art. approx. ave. ph.d. e.g. i.e.",
    "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mme. mlle. sra. srta. ud. bzw. nr.",
    "гг. им. ул. пр. стр. см. св. проф. акад. обл. руб. коп. тыс. млн. млрд. трлн. чел. корр. ред.",
    "напр. прим. изд. рис. табл. пл. пер. ген. лейт. тов. рр. вул. ім. тис. грн. просп. акад. див.",
  ]
    .join(" ")
    .split(" "),
);
