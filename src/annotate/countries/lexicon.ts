import { arabicAdjectives } from "./arabic-adjectives.ts";
import { NAMING_LANGUAGES, namesInLanguage } from "./cldr-names.ts";
import { declineName } from "./declension.ts";
import { type CountryName, listed, type Naming, naming } from "./name.ts";
import { CODES_STATES_FIRST, englishNames, otherNames, withPlural } from "./package-names.ts";
import { placeNames, slavicPlaceNames, stateNames } from "./place-names.ts";
import { gazetteer } from "./places/gazetteer.ts";
import { type Script, scriptOf } from "./scripts.ts";
import { entriesOf, slavicNames } from "./slavic-names.ts";
import { CAPITALS } from "./words/capitals.ts";
import * as english from "./words/english.ts";
import * as germanSpanish from "./words/german-spanish.ts";
import { RUSSIAN, UKRAINIAN } from "./words/grammar.ts";
import {
  CALLED_AFTER,
  NO_COUNTRY,
  NO_COUNTRY_DECLINED,
  NO_COUNTRY_DECLINED_UKRAINIAN,
  UNUSED,
} from "./words/no-country.ts";
import * as russian from "./words/russian.ts";
import * as ukrainian from "./words/ukrainian.ts";

/**
 * All names of all countries in one kind of script, in lists of falling authority: where one
 * spelling is given several senses, the first one counts.
 */
export function lexicon(script: Script): readonly Iterable<CountryName>[] {
  const places = script === "Latin" ? gazetteer() : new Map<string, Naming>();
  const inScript = (names: Iterable<CountryName>) => ofScript(script, names);
  return [
    notCountries(script),
    inScript(stateNames()),
    ...OWN_LISTS[script](places),
    inScript(capitalsAbroad()),
    foreignNames(script),
    inScript(otherNames()),
    ...(script === "Latin" ? [germanAndSpanish()] : []),
    script === "Cyrillic" ? slavicPlaceNames() : inScript(placeNames()),
    places,
  ];
}

type Places = ReadonlyMap<string, Naming>;

/** Names in the languages that are known best. */
const OWN_LISTS: Readonly<Record<Script, (places: Places) => readonly Iterable<CountryName>[]>> = {
  Latin: (places) => [englishWords(), englishNames(true, places), englishNames(false, places)],
  Cyrillic: () => [
    slavicNames(russian, RUSSIAN, "ru", CODES_STATES_FIRST),
    slavicNames(ukrainian, UKRAINIAN, "uk", CODES_STATES_FIRST),
  ],
  other: () => [],
};

function* ofScript(script: Script, names: Iterable<CountryName>): Generator<CountryName> {
  for (const name of names) if (scriptOf(name[0].charCodeAt(0)) === script) yield name;
}

function* notCountries(script: Script): Generator<CountryName> {
  const nothing = naming("", { letters: "any" });
  const split = (lines: readonly string[]) => lines.flatMap((line) => line.split("; "));
  for (const name of split(NO_COUNTRY)) yield [name, nothing];
  for (const name of split(CALLED_AFTER)) yield* withPlural(name, nothing);
  if (script !== "Cyrillic") return;
  for (const name of [
    ...split(NO_COUNTRY_DECLINED).flatMap((name) => declineName(name, RUSSIAN)),
    ...split(NO_COUNTRY_DECLINED_UKRAINIAN).flatMap((name) => declineName(name, UKRAINIAN)),
  ]) {
    yield [name, nothing];
  }
}

function* englishWords(): Generator<CountryName> {
  yield* listed(english.NAMES);
  yield* listed(english.PERSONS, { trust: "person" });
  yield* listed(english.ABBREVIATIONS, { letters: "CAPITALS" });
  yield* listed(english.LANGUAGES, { kind: "demonym", trust: "shared" });
  for (const [name, means] of listed(english.DEMONYMS, { kind: "demonym" })) {
    yield* withPlural(name, means);
  }
}

function* capitalsAbroad(): Generator<CountryName> {
  yield* listed(CAPITALS, { kind: "capital" });
}

function* foreignNames(script: Script): Generator<CountryName> {
  for (const language of NAMING_LANGUAGES[script]) {
    for (const [name, means] of namesInLanguage(language, CODES_STATES_FIRST)) {
      if (UNUSED.has(name.toLowerCase())) continue;
      yield [name, means];
      if (language === "de" && !name.endsWith("s")) yield [`${name}s`, means];
      if (language === "ar") yield* arabicAdjectives(means.codes, name);
    }
  }
}

function* germanAndSpanish(): Generator<CountryName> {
  const adjective = (code: string) => naming(code, { kind: "demonym", letters: "any" });
  const people = (code: string) => naming(code, { kind: "demonym" });
  const each = (words: readonly string[], endings: readonly string[], means: Naming) =>
    words.flatMap((word) => endings.map((ending): CountryName => [`${word}${ending}`, means]));
  yield* entriesOf(germanSpanish.GERMAN_ADJECTIVES, (code, words) =>
    each(words, ["", "e", "en", "er", "es", "em"], adjective(code)),
  );
  yield* entriesOf(germanSpanish.GERMAN_PEOPLES, (code, words) =>
    each(words, ["", "n"], people(code)),
  );
  yield* entriesOf(germanSpanish.SPANISH_ADJECTIVES, (code, words) =>
    words.flatMap((word) => spanishForms(word).map((form): CountryName => [form, adjective(code)])),
  );
}

/** "rus-o": ruso, rusa, rusos, rusas; "franc-és": francés, francesa, franceses, francesas. */
function spanishForms(word: string): readonly string[] {
  const [stem = word, ending] = word.split("-");
  if (ending === undefined) return [stem, `${stem}s`];
  if (ending === "o") return ["o", "a", "os", "as"].map((end) => `${stem}${end}`);
  const plain = ending.normalize("NFD").replace(/\p{M}/gu, "");
  return [`${stem}${ending}`, ...["a", "es", "as"].map((end) => `${stem}${plain}${end}`)];
}
