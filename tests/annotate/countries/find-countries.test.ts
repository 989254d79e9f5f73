import fc from "fast-check";
import { expect, test } from "vitest";
import { findCountries } from "../../../src/annotate/countries/find-countries.ts";
import { findTitle } from "../../../src/annotate/title.ts";

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
    { DK: 'title: "Danish"', VN: 'title: "Hanoi"' },
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
  ["and does not count alone", "Jordan Smith in Wellington", {}, []],
  ["a flag makes it sure", "Wellington 🇳🇿", { NZ: "flag 🇳🇿" }, []],
];

test.each(cases)("countries: %s", (_name, text, evidence, mentions) => {
  const found = findCountries(text, findTitle(text));
  expect(found).toEqual({ countries: Object.keys(evidence).sort(), mentions, evidence });
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

test("any text: lists are sorted, apart, and of codes with evidence", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, title) => {
      const { countries, mentions, evidence } = findCountries(text, title);
      expect(countries).toEqual([...new Set(countries)].sort());
      expect(mentions).toEqual([...new Set(mentions)].sort());
      expect(Object.keys(evidence)).toEqual(countries);
      expect(mentions.filter((code) => countries.includes(code))).toEqual([]);
      expect([...countries, ...mentions].join("")).toMatch(/^(?:[A-Z]{2})*$/);
    }),
  );
});
