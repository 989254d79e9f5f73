import type { Country } from "world-countries";
import { COUNTRIES } from "../../core/countries.ts";
import type { CountryCode } from "../../core/types.ts";
import { type CountryName, type Naming, naming } from "./name.ts";
import { SHARED_CAPITALS, UNUSED_CAPITALS } from "./words/capitals.ts";
import { SHARED_NAMES, UNUSED } from "./words/no-country.ts";

/** All codes, those of sovereign states first: a name that two share is theirs. */
export const CODES_STATES_FIRST: readonly CountryCode[] = [...COUNTRIES]
  .sort((a, b) => Number(isState(b)) - Number(isState(a)) || (a.cca2 < b.cca2 ? -1 : 1))
  .map(({ cca2 }) => cca2);

/** Three-letter codes, ISO's and the Olympic committee's: RUS, GER. */
export const LONG_CODES: ReadonlyMap<string, CountryCode> = new Map(
  COUNTRIES.flatMap(({ cca2, cca3, cioc }) => [
    [cioc, cca2] as const,
    [cca3, cca2] as const,
  ]).filter(([code]) => code !== ""),
);

/** English names, demonyms and capitals of sovereign states, or of the other territories. */
export function* englishNames(ofStates: boolean, places: Places): Generator<CountryName> {
  for (const country of COUNTRIES.filter((one) => isState(one) === ofStates)) {
    const code = country.cca2;
    const known = naming(code);
    for (const name of [country.name.common, country.name.official]) {
      yield [name, SHARED_NAMES.has(name) ? naming(code, { trust: "shared" }) : known];
    }
    yield* demonyms(country);
    if (ofStates) yield* capitals(country, places);
  }
}

/** What else the names of capitals stand for: London in Ontario. */
type Places = ReadonlyMap<string, Naming>;

/** Names in the countries' own languages, other spellings, official names in large languages. */
export function* otherNames(): Generator<CountryName> {
  for (const country of COUNTRIES) {
    const known = naming(country.cca2);
    const native = Object.values(country.name.native).flatMap((name) => Object.values(name));
    const official = OFFICIAL_IN.map((language) => country.translations[language]?.official ?? "");
    for (const name of [...country.altSpellings, ...native, ...official]) {
      if (isOfUse(name)) yield [name, known];
    }
  }
}

/** Languages whose official names the package has right, mostly. */
const OFFICIAL_IN = ["fra", "spa", "deu", "por", "ita", "ara", "per", "zho", "jpn", "kor"];

/** Taiwan, Palestine and Kosovo have capitals that governments sit in, whoever recognises them. */
function isState({ cca2, independent }: Country): boolean {
  return independent || cca2 === "TW" || cca2 === "PS" || cca2 === "XK";
}

/** "IN", "NO" are words; "Iran, Islamic Republic of" is an index entry. */
const isOfUse = (name: string): boolean =>
  name.length > 3 && !name.includes(", ") && !name.includes("(") && !UNUSED.has(name.toLowerCase());

function* demonyms({ cca2, demonyms: byLanguage }: Country): Generator<CountryName> {
  const english = naming(cca2, { kind: "demonym" });
  const french = naming(cca2, { kind: "demonym", letters: "any" });
  for (const word of Object.values(byLanguage.eng ?? {}).flatMap((words) => words.split(", "))) {
    yield* withPlural(word, english);
  }
  for (const word of Object.values(byLanguage.fra ?? {})) yield* withPlural(word, french);
}

/** A demonym and its plural in -s; "Chinese", "Irish", "Swiss", "Français" have none. */
export function* withPlural(word: string, means: Naming): Generator<CountryName> {
  if (word.length < 3) return;
  yield [word, means];
  if (!NO_PLURAL.test(word)) yield [`${word}s`, means];
}

const NO_PLURAL = /(?:s|sh|ch|x|z|ese|men)$/u;

function* capitals({ cca2, capital }: Country, places: Places): Generator<CountryName> {
  for (const name of capital) {
    if (UNUSED_CAPITALS.has(name)) continue;
    const trust = SHARED_CAPITALS.has(name) ? "place" : "person";
    const known = places.get(name);
    const codes = new Set([...(trust === "place" ? [] : [cca2]), ...(known?.codes ?? []), cca2]);
    const odds = [...codes].map((code) => oddsOf(code, known) * (code === cca2 ? 1 : NAMESAKE));
    yield [
      name,
      naming([...codes].join(" "), { kind: "capital", trust, odds, isLocal: trust === "place" }),
    ];
  }
}

function oddsOf(code: CountryCode, places: Naming | undefined): number {
  const index = places?.codes.indexOf(code) ?? -1;
  return index === -1 ? SMALL_CAPITAL : (places?.odds?.[index] ?? 1);
}

/** A government is named by its city, and its namesakes' news names them with their region. */
const NAMESAKE = 0.5;

/** The odds of a capital that has fewer people than the gazetteer counts. */
const SMALL_CAPITAL = 0.1;
