import { declineName, type Grammar } from "./declension.ts";
import { type CountryName, listed, type Naming, naming } from "./name.ts";
import { CITIES, RUSSIAN_CITIES, UKRAINIAN_CITIES, WORDLIKE_CITIES } from "./words/cities.ts";
import * as divisions from "./words/divisions.ts";
import * as governments from "./words/governments.ts";
import { RUSSIAN, UKRAINIAN } from "./words/grammar.ts";
import { SHARED_SUCCESSORS, SUCCESSORS } from "./words/historic.ts";

type Entries = readonly (readonly [codes: string, names: string])[];

/** States that are no more, and seats of governments that stand for them, in all scripts. */
export function* stateNames(): Generator<CountryName> {
  yield* listed(SUCCESSORS);
  yield* listed(SHARED_SUCCESSORS, { trust: "shared" });
  yield* listed(governments.GOVERNMENTS, { kind: "government" });
}

/** Cities and divisions that the gazetteer lacks, or spells otherwise, in all scripts but Cyrillic. */
export function* placeNames(): Generator<CountryName> {
  yield* listed(divisions.AFTER_TOWN, { kind: "division", trust: "after-town" });
  yield* listed(divisions.POSTAL, {
    kind: "division",
    trust: "after-town",
    letters: "CAPITALS",
  });
  yield* listed(divisions.REGIONS, { kind: "division", trust: "person" });
  yield* listed(divisions.FOREIGN_REGIONS, { kind: "division", trust: "person" });
  yield* listed(WORDLIKE_CITIES, { kind: "city", trust: "place" });
  yield* listed(CITIES, { kind: "city", trust: "person" });
}

/** The same as Russian and Ukrainian write and decline them. */
export function* slavicPlaceNames(): Generator<CountryName> {
  const government = { kind: "government" } as const;
  const division = { kind: "division" } as const;
  const city = { kind: "city", trust: "person" } as const;
  yield* declined(governments.RUSSIAN_GOVERNMENTS, government, RUSSIAN);
  yield* declined(governments.UKRAINIAN_GOVERNMENTS, government, UKRAINIAN);
  yield* oblasts(divisions.RUSSIAN_OBLASTS, RUSSIAN_OBLAST);
  yield* oblasts(divisions.UKRAINIAN_OBLASTS, UKRAINIAN_OBLAST);
  yield* declined(divisions.RUSSIAN_REGIONS, division, RUSSIAN);
  yield* declined(divisions.UKRAINIAN_REGIONS, division, UKRAINIAN);
  yield* declined(RUSSIAN_CITIES, city, RUSSIAN);
  yield* declined(UKRAINIAN_CITIES, city, UKRAINIAN);
}

function* declined(
  entries: Entries,
  traits: Partial<Naming>,
  grammar: Grammar,
): Generator<CountryName> {
  for (const [name, means] of listed(entries, traits)) {
    for (const form of declineName(name, grammar)) yield [form, means];
  }
}

/** "Курская область, Курской области", with the noun in the case of the adjective. */
const RUSSIAN_OBLAST: readonly (readonly [adjective: string, noun: string])[] = [
  ["ая", "область"],
  ["ой", "области"],
  ["ую", "область"],
  ["ой", "областью"],
];
const UKRAINIAN_OBLAST: readonly (readonly [adjective: string, noun: string])[] = [
  ["а", "область"],
  ["ої", "області"],
  ["ій", "області"],
  ["у", "область"],
  ["ою", "областю"],
];

function* oblasts(entries: Entries, cases: typeof RUSSIAN_OBLAST): Generator<CountryName> {
  for (const [code, stems] of entries) {
    const means = naming(code, { kind: "division" });
    for (const stem of stems.split(" ")) {
      for (const [ending, noun] of cases) yield [`${stem}${ending} ${noun}`, means];
    }
  }
}
