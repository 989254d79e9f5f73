import { isLanguage } from "./languages.ts";
import type { NameMatch } from "./name-scan.ts";
import {
  isAfterTown,
  isNamesake,
  isPerson,
  isPlaced,
  isThing,
  namesFirm,
  namesPressOrTeam,
  type Surroundings,
  surroundings,
  wordAfter,
} from "./neighbours.ts";
import { isTornHan } from "./torn-han.ts";
import { TREATY_WORDS } from "./words/no-country.ts";

/**
 * How far a name can be believed where it stands. "placed": the words around put something there
 * ("in Mobile"), which makes it sure all over the text. "shared": it counts beside other evidence
 * only. "no": it names no country there.
 */
export type TrustInContext = "placed" | "sure" | "shared" | "no";

/** Judges a name by the words around it. */
export function trustInContext(text: string, match: NameMatch): TrustInContext {
  const { codes, kind, trust } = match.means;
  const around = surroundings(text, match);
  if (codes.length === 0 || text.charAt(match.start - 1) === "@") return "no";
  if (kind === "demonym" && isLanguage(around)) return "no";
  if (isNoAbbreviation(text, match, around)) return "no";
  if (kind === "demonym" && isThing(around)) return "no";
  if (namesPressOrTeam(around) || isNamesake(around)) return "no";
  if (kind === "capital" && TREATY_WORDS.has(wordAfter(around).toLowerCase())) return "no";
  if (namesFirm(around) || isTornHan(text, match)) return "shared";
  if (trust === "after-town") return afterTown(text, match, around);
  return isDoubtful(text, match, around) ? "shared" : placedOrSure(match, around);
}

function placedOrSure({ means: { kind, trust } }: NameMatch, around: Surroundings): TrustInContext {
  if (kind !== "city" && kind !== "division" && trust !== "place") return "sure";
  if (isPlaced(around)) return "placed";
  return trust === "place" ? "shared" : "sure";
}

/** "B.C." stands alone in Canada's papers; "Ore." and "IN" do not. */
function afterTown(text: string, { start, end }: NameMatch, around: Surroundings): TrustInContext {
  const words = text.slice(start, end);
  if (isAfterTown(around, words)) return "placed";
  return DOTTED.test(words) ? "shared" : "no";
}

// "B.C.", "N.S.W."
const DOTTED = /^\p{Lu}\.\p{Lu}\./u;

function isDoubtful(text: string, match: NameMatch, around: Surroundings): boolean {
  const { trust } = match.means;
  if (trust === "shared") return true;
  if (trust === "person" || trust === "place") return isPerson(around) && !isPlaced(around);
  if (trust !== "inside") return false;
  return OPENS_SENTENCE.test(text.slice(Math.max(0, match.start - 3), match.start));
}

// The text's start, a new line, "… кто. ", "— ", "«".
const OPENS_SENTENCE = /(?:^|[\n.!?…:;•—–«"“„])\s*$/u;

/** "US$5", "GOV.UK", "CONTACT US": a currency, a domain, a word among others in capitals. */
function isNoAbbreviation(
  text: string,
  { start, end, means }: NameMatch,
  { before, after }: Surroundings,
): boolean {
  if (means.letters !== "CAPITALS" || means.trust === "after-town") return false;
  if (after.startsWith("$") || before.endsWith(".")) return true;
  if (text.slice(start, end) !== "US") return false;
  const line = `${before.split("\n").at(-1) ?? ""} ${after.split("\n", 1)[0] ?? ""}`;
  return !SMALL_LETTER.test(line) && OTHER_WORD.test(line);
}

const SMALL_LETTER = /\p{Ll}/u;
const OTHER_WORD = /\p{Lu}{2}/u;
