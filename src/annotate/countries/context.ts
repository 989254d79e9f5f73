import type { NameMatch } from "./name-scan.ts";
import { NO_PERSON_WORDS, TREATY_WORDS } from "./words/no-country.ts";

/** How far a name can be believed where it stands; "no" where it names no country there. */
export function trustInContext(text: string, match: NameMatch): "sure" | "shared" | "no" {
  const { codes, kind, letters } = match.means;
  const before = text.charAt(match.start - 1);
  if (codes.length === 0 || before === "@") return "no";
  const after = text.slice(match.end, match.end + AROUND);
  if (NOT_OF_A_COUNTRY.test(after)) return "no";
  if (letters === "CAPITALS" && isNoAbbreviation(text, match, after)) return "no";
  if (kind === "capital" && TREATY_WORDS.has(wordIn(NEXT_WORD, after).toLowerCase())) return "no";
  return isDoubtful(text, match, after) || isTornHan(text, match) ? "shared" : "sure";
}

/** As many code units as a look at the neighbouring word takes. */
const AROUND = 24;

// "Russian-speaking", "на русском языке": a language, not a country.
const NOT_OF_A_COUNTRY = /^[-‐‑ ](?:speaking|language|speaker|язык|мов[аиіоу])/u;

// "Jordan Peterson", "Michael Jordan": one blank between, no comma.
const NEXT_WORD = /^ (?<word>[\p{L}\p{M}'’-]+)/u;
const WORD_BEFORE = /(?:^|[^\p{L}])(?<word>[\p{L}\p{M}'’-]+) $/u;

const wordIn = (pattern: RegExp, text: string): string => pattern.exec(text)?.groups?.word ?? "";

function isDoubtful(text: string, match: NameMatch, after: string): boolean {
  const { trust } = match.means;
  if (trust === "person") return isPerson(text, match, after);
  if (trust !== "inside") return trust === "shared";
  return OPENS_SENTENCE.test(text.slice(Math.max(0, match.start - 3), match.start));
}

// The text's start, a new line, "… кто. ", "— ", "«".
const OPENS_SENTENCE = /(?:^|[\n.!?…:;•—–«"“„])\s*$/u;

function isPerson(text: string, { start }: NameMatch, after: string): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  return [wordIn(NEXT_WORD, after), wordIn(WORD_BEFORE, before)].some(
    (word) => CAPITAL_AND_SMALL.test(word) && !NO_PERSON_WORDS.has(word.toLowerCase()),
  );
}

const CAPITAL_AND_SMALL = /^\p{Lu}\p{Ll}/u;

/** "US$5", "GOV.UK", "CONTACT US": a currency, a domain, a word among others in capitals. */
function isNoAbbreviation(text: string, { start, end }: NameMatch, after: string): boolean {
  if (after.startsWith("$") || text.charAt(start - 1) === ".") return true;
  if (text.slice(start, end) !== "US") return false;
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split("\n")
      .at(-1) ?? "";
  const line = `${before} ${after.split("\n", 1)[0] ?? ""}`;
  return !SMALL_LETTER.test(line) && OTHER_WORD.test(line);
}

const SMALL_LETTER = /\p{Ll}/u;
const OTHER_WORD = /\p{Lu}{2}/u;

/** "立法国家" (legislative state) holds "法国" (France) by the letters, not by the words. */
function isTornHan(text: string, { start, end }: NameMatch): boolean {
  if (text.charAt(end - 1) !== "国" || !AFTER_STATE.has(text.charAt(end))) return false;
  words ??= new Intl.Segmenter("zh", { granularity: "word" });
  const from = Math.max(0, start - 4);
  const segments = words.segment(text.slice(from, end + 4));
  const first = segments.containing(start - from);
  const last = segments.containing(end - 1 - from);
  return first?.index !== start - from || endOf(last) !== end - from;
}

let words: Intl.Segmenter | undefined;

const endOf = (segment: Intl.SegmentData | undefined): number =>
  segment === undefined ? 0 : segment.index + segment.segment.length;

/** What makes another word with 国: 国家, 国际, 国有, ... */
const AFTER_STATE: ReadonlySet<string> = new Set("家际有会内企营务民防产力籍旗庆债王土情安库外货");
