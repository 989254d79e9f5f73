import fc from "fast-check";
import { expect, test } from "vitest";
import { createCountryFinder } from "../../../src/annotate/countries/find-countries.ts";
import { findTitle } from "../../../src/annotate/title.ts";
import type { CountryOverride } from "../../../src/core/types.ts";

const { findCountries, weighCountries } = createCountryFinder([]);

const cases: readonly (readonly [
  name: string,
  text: string,
  evidence: Readonly<Record<string, string>>,
  mentions: readonly string[],
])[] = [
  ["nothing", "The weather", {}, []],
  [
    "names in the title",
    "Talks between Iran and Oman\nSyria was named",
    { IR: 'title: "Iran"', OM: 'title: "Oman"' },
    ["SY"],
  ],
  [
    "peoples and capitals in the title",
    "A Danish envoy in Hanoi",
    { VN: 'title: "Hanoi"', DK: 'title: "Danish"' },
    [],
  ],
  ["a flag anywhere", "The weather\nFine\n🇰🇪 today", { KE: "flag 🇰🇪" }, []],
  ["a hashtag anywhere", "The weather\n#PeruChile", { CL: "#PeruChile", PE: "#PeruChile" }, []],
  [
    "a flag before a hashtag before the title",
    "Peru and Chile #Peru #Chile 🇨🇱",
    { CL: "flag 🇨🇱", PE: "#Peru" },
    [],
  ],
  ["a hashtag of other words is a mention", "The weather\n#FreePeru", {}, ["PE"]],
  ["organisations are no countries", "The weather\n🇺🇳🇪🇺 #UN #EU", {}, []],
  ["each country once", "Peru, Peruvians, Lima\n#Peru 🇵🇪🇵🇪\nPeru", { PE: "flag 🇵🇪" }, []],
  [
    "in alphabetical order",
    "Zambia, Angola\nYemen, Benin",
    { AO: 'title: "Angola"', ZM: 'title: "Zambia"' },
    ["BJ", "YE"],
  ],
  ["an ambiguous name is the likelier country", "Congo", { CD: 'title: "Congo"' }, []],
  ["or the one the text names otherwise", "Congo\nBrazzaville", { CG: 'title: "Congo"' }, []],
  [
    "a doubtful name counts beside a sure one",
    "Jordan Smith in Amman",
    { JO: 'title: "Jordan"' },
    [],
  ],
  ["and does not count alone", "Jordan Smith and Wellington boots", {}, []],
  ["cities and regions of a title are mentions", "Signed in San Francisco, Ohio", {}, ["US"]],
  [
    "the weightiest first, alike ones by the alphabet",
    "Oman, Iran and Peru\nIran, Tehran",
    { IR: 'title: "Iran"', OM: 'title: "Oman"', PE: 'title: "Peru"' },
    [],
  ],
  ["mentions, too", "The weather\nChile, Benin, Oman, Oman", {}, ["OM", "BJ", "CL"]],
  ["a flag makes it sure", "Wellington 🇳🇿", { NZ: "flag 🇳🇿" }, []],
];

test.each(cases)("countries: %s", (_name, text, evidence, mentions) => {
  const found = findCountries(text, findTitle(text));
  expect(found).toEqual({ countries: Object.keys(evidence), mentions, evidence });
});

const filler = "with the ministers of all the member states of the organisation";

test("a title that was cut counts to the end of its sentence", () => {
  const text = `Talks ${filler} ${filler} about Peru. Chile was named.\nKenya`;
  expect(findTitle(text)).toMatch(/…$/);
  expect(findCountries(text, findTitle(text))).toEqual({
    countries: ["PE"],
    mentions: ["CL", "KE"],
    evidence: { PE: 'title: "Peru"' },
  });
});

test("a title of another hand counts as it stands", () => {
  expect(findCountries("The weather in Kenya", "Peru").countries).toEqual(["PE"]);
});

test("any text: lists are apart, and of codes with evidence; weights fall and name the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, title) => {
      const { countries, mentions, evidence } = findCountries(text, title);
      const weights = weighCountries(text, title);
      expect(Object.keys(evidence)).toEqual(countries);
      expect([...countries, ...mentions].join("")).toMatch(/^(?:[A-Z]{2})*$/);
      expect([...countries, ...mentions].sort()).toEqual(weights.map(({ code }) => code).sort());
      expect(weights.map(({ weight }) => weight)).toEqual(
        weights.map(({ weight }) => weight).toSorted((a, b) => b - a),
      );
    }),
  );
});

test("weights: every naming counts, flags and hashtags most, and the title more", () => {
  const text = "Talks in Oman\nIran and Tehran. Danish views. 🇰🇪 #Peru";
  expect(weighCountries(text, findTitle(text))).toEqual([
    { code: "KE", weight: 3, evidence: "flag 🇰🇪" },
    { code: "OM", weight: 3, evidence: 'title: "Oman"' },
    { code: "PE", weight: 3, evidence: "#Peru" },
    { code: "IR", weight: 1.9, evidence: 'text: "Iran"' },
    { code: "DK", weight: 0.8, evidence: 'text: "Danish"' },
  ]);
});

const overrides: readonly CountryOverride[] = [
  { words: "Georgia", code: "US" },
  { words: "Kosovo", code: null },
  { words: "Косово", code: null },
  { words: "the Hill", code: "US" },
  { words: "🇽🇰", code: null },
  { words: "#Burma", code: null },
  { words: "#mymotherland", code: "KE" },
];

const corrected: readonly (readonly [text: string, countries: string])[] = [
  ["Georgia and Tbilisi", "GE US"],
  ["Kosovo, Peru", "PE"],
  ["о Косове и Перу", "PE"],
  ["all eyes on the Hill", "US"],
  ["Peru 🇽🇰", "PE"],
  ["Peru #burma #MyMotherland", "KE PE"],
];

test.each(corrected)("corrected: %s", (text, countries) => {
  const finder = createCountryFinder(overrides);
  expect(finder.findCountries(text, text).countries.toSorted().join(" ")).toBe(countries);
});

test("corrections stay with their finder", () => {
  expect(findCountries("Kosovo", "Kosovo").countries).toEqual(["XK"]);
});
