import { isLanguage } from "./languages.ts";
import type { NameMatch } from "./name-scan.ts";
import {
  isNamesake,
  isPerson,
  isPlaced,
  isThing,
  isTownNamedSo,
  isVerb,
  namesFirm,
  namesPressOrTeam,
} from "./neighbours.ts";
import { isTornHan } from "./torn-han.ts";
import { TREATY_WORDS } from "./words/no-country.ts";
import { type WordsAround, wordsAround } from "./words-around.ts";

/**
 * How far a name can be trusted in its context. "placed": the words around place something there
 * ("in Mobile"), which makes it sure all over the text. "shared": it counts only beside other
 * evidence. "no": it names no country there.
 */
export type TrustInContext = "placed" | "sure" | "shared" | "no";

/** Judges a name by the words around it. */
export function trustInContext(text: string, match: NameMatch): TrustInContext {
  const { codes, kind, trust } = match.means;
  if (codes.length === 0 || text.charAt(match.start - 1) === "@") return "no";
  if (trust === "after-town") return afterTown(text, match);
  const around = wordsAround(text, match);
  if (kind === "demonym") {
    const word = text.slice(match.start, match.end);
    if (isLanguage(around) || isThing(around) || isVerb(word, around)) return "no";
  }
  if (isNoAbbreviation(text, match, around)) return "no";
  if (namesPressOrTeam(around) || isNamesake(around)) return "no";
  if (kind === "capital" && TREATY_WORDS.has(around.next.toLowerCase())) return "no";
  if (namesFirm(around) || isTornHan(text, match)) return "shared";
  return inPlace(text, match, around);
}

function inPlace(text: string, match: NameMatch, around: WordsAround): TrustInContext {
  const { codes, kind, trust } = match.means;
  const isTown = trust === "place" || kind === "city" || kind === "division";
  if (isTown && isPlaced(around, opensLine(text, match))) return "placed";
  if (trust === "shared" || trust === "place") return "shared";
  const isCityState = codes.some((code) => CITY_STATES.has(code));
  if (kind === "name" && !isCityState && isTownNamedSo(around)) return "shared";
  if (trust === "person") return isPerson(around) ? "shared" : "sure";
  return trust === "inside" && opensSentence(text, match) ? "shared" : "sure";
}

/** "the city of Singapore": their capitals have the countries' names. */
const CITY_STATES: ReadonlySet<string> = new Set(
  "DJ GI GT HK KW LU MC MO MX PA SG SM VA".split(" "),
);

const opensLine = (text: string, { start }: NameMatch): boolean =>
  OPENS_LINE.test(text.slice(Math.max(0, start - AROUND), start));

const OPENS_LINE = /(?:^|\n)[ \t“"«]*$/u;

const opensSentence = (text: string, { start }: NameMatch): boolean =>
  OPENS_SENTENCE.test(text.slice(Math.max(0, start - 3), start));

// The text's start, a new line, "… кто. ", "— ", "«".
const OPENS_SENTENCE = /(?:^|[\n.!?…:;•—–«"“„])\s*$/u;

/** "TORRINGTON, Conn."; "Torrington, CT". "B.C." stands alone, too; "Ore." and "IN" do not. */
function afterTown(text: string, { start, end }: NameMatch): TrustInContext {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - AROUND), start);
  if ((POSTAL.test(words) ? TOWN_IN_SMALL_BEFORE : TOWN_BEFORE).test(before)) return "placed";
  return DOTTED.test(words) ? "shared" : "no";
}

/** In UTF-16 code units. */
const AROUND = 24;

const POSTAL = /^\p{Lu}+$/u;
// "B.C.", "N.S.W."
const DOTTED = /^\p{Lu}\.\p{Lu}\./u;
const TOWN_BEFORE = /\p{Lu}[\p{L}'’.-]{1,20}, $/u;
const TOWN_IN_SMALL_BEFORE = /\p{Lu}\p{Ll}[\p{L}'’.-]{0,20}, $/u;

/** "US$5", "GOV.UK", "CONTACT US": a currency, a domain, a word among others in capitals. */
function isNoAbbreviation(text: string, match: NameMatch, { after }: WordsAround): boolean {
  const { start, end, means } = match;
  if (means.letters !== "CAPITALS") return false;
  if (after.startsWith("$") || text.charAt(start - 1) === ".") return true;
  if (text.slice(start, end) !== "US") return false;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const line = `${before.split("\n").at(-1) ?? ""} ${after.split("\n", 1)[0] ?? ""}`;
  return !SMALL_LETTER.test(line) && OTHER_WORD.test(line);
}

const SMALL_LETTER = /\p{Ll}/u;
const OTHER_WORD = /\p{Lu}{2}/u;
