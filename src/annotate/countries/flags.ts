import { COUNTRY_CODES } from "../../core/countries.ts";
import type { CountryCode } from "../../core/types.ts";
import type { TextSpan } from "../../platform/text/links.ts";

/** A flag emoji and the country it is the flag of. */
interface FlagMatch extends TextSpan {
  readonly code: CountryCode;
}

/**
 * Flags of countries, in order: pairs of regional indicators that are codes of ISO 3166-1 (🇺🇳 and
 * 🇪🇺 are none), and flags of parts of a country, such as England's, for the whole.
 */
export function findFlags(text: string): readonly FlagMatch[] {
  const matches = text.includes(HIGH_SURROGATE) ? text.matchAll(FLAG) : [];
  return Array.from(matches, (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    code: countryOf(match[0]),
  })).filter(({ code }) => COUNTRY_CODES.has(code));
}

/** Of regional indicators, and of the black flag that subdivision flags begin with. */
const HIGH_SURROGATE = "\ud83c";

// "🇷🇺"; "🏴" with the tag letters "gbeng" and an end tag.
const FLAG =
  /\p{Regional_Indicator}{2}|🏴[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E007A}]{1,4}\u{E007F}/gu;

/** Codes that ISO keeps for places which are part of a country. */
const PLACES: Readonly<Record<string, CountryCode>> = {
  AC: "SH",
  CP: "FR",
  DG: "IO",
  EA: "ES",
  IC: "ES",
  TA: "SH",
};

const countryOf = (flag: string): CountryCode => {
  const [first = 0, ...rest] = Array.from(flag, (sign) => sign.codePointAt(0) ?? 0);
  const code =
    first === BLACK_FLAG
      ? spell(rest.slice(0, 2), TAG_LETTER_A)
      : spell([first, ...rest], REGIONAL_A);
  return PLACES[code] ?? code;
};

const spell = (signs: readonly number[], a: number): string =>
  String.fromCharCode(...signs.map((sign) => LETTER_A + sign - a));

const BLACK_FLAG = 0x1f3f4;
const REGIONAL_A = 0x1f1e6;
const TAG_LETTER_A = 0xe0061;
const LETTER_A = 0x41;
