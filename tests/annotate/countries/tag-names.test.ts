import fc from "fast-check";
import { expect, test } from "vitest";
import { nameBook } from "../../../src/annotate/countries/name-book.ts";
import { readTag } from "../../../src/annotate/countries/tag-names.ts";

/** "RU HU" where the tag is made of countries, "(UA)" where it names one among other words. */
const read = (tag: string): string => {
  const { whole, named } = readTag(tag, nameBook());
  const codes = named.map((means) => means.codes.join("/")).join(" ");
  return whole || codes === "" ? codes : `(${codes})`;
};

const cases: readonly (readonly [tag: string, countries: string])[] = [
  ["Russia", "RU"],
  ["russia", "RU"],
  ["RUSSIA", "RU"],
  ["RussiaHungary", "RU HU"],
  ["SouthAfricaChina", "ZA CN"],
  ["CostaRicaNicaragua", "CR NI"],
  ["Russia_Iran", "RU IR"],
  ["south_africa", "ZA"],
  ["russiachina", "RU CN"],
  ["southafricachina", "ZA CN"],
  ["russiaandchina", "RU CN"],
  ["RussiaAndChina", "RU CN"],
  ["russiachina_2024", "RU CN"],
  ["Iran2024", "IR"],
  ["USChina", "US CN"],
  ["RussiaUSA", "RU US"],
  ["russiausa", "RU US"],
  ["US", "US"],
  ["us", ""],
  ["UK", "GB"],
  ["UAE", "AE"],
  ["uae", "AE"],
  ["RussiaAfrica", "RU"],
  ["RussiaASEAN", "RU"],
  ["EUChina", "CN"],
  ["RUS_UKR", "RU UA"],
  ["RUSvUKR", "RU UA"],
  ["RUSUKR", "RU UA"],
  ["CAN", ""],
  ["GEO", ""],
  ["NigeriaNiger", "NG NE"],
  ["nigerianiger", "NG NE"],
  ["GuineaBissau", "GW"],
  ["guineabissau", "GW"],
  ["PapuaNewGuinea", "PG"],
  ["CotedIvoire", "CI"],
  ["DRCongo", "CD"],
  ["SouthSudan", "SS"],
  ["NewMexico", "(US)"],
  ["LatinAmerica", ""],
  ["Россия", "RU"],
  ["РоссияКитай", "RU CN"],
  ["россия_иран", "RU IR"],
  ["Украины", "UA"],
  ["Україна", "UA"],
  ["中国俄罗斯", "CN RU"],
  ["روسيا_أوكرانيا", "RU UA"],
  ["jordan", "JO"],
  // Other words beside a country, peoples, capitals.
  ["StandWithUkraine", "(UA)"],
  ["UkraineRussiaWar", "(UA RU)"],
  ["RussianHouse", "(RU)"],
  ["Russian", "(RU)"],
  ["Moscow", "(RU)"],
  // Letters of a country in another word.
  ["UNCharterIsOurRules", ""],
  ["romanian_food", "(RO)"],
  ["chinatown", ""],
  ["Reading", ""],
  ["InMobile", ""],
  ["IN", ""],
  ["indiana", "(US)"],
  ["perusal", ""],
  ["omaniran", "OM IR"],
  ["a", ""],
];

test.each(cases)("#%s", (tag, countries) => {
  expect(read(tag)).toBe(countries);
});

test("any tag: whole ones name a country", () => {
  const tags = fc
    .array(fc.constantFrom("usa", "China", "niger", "ia", "_", "1", "X", "and", "中国", "US"), {
      maxLength: 30,
    })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(tags, fc.string({ unit: "binary", maxLength: 256 })), (tag) => {
      const { whole, named } = readTag(tag, nameBook());
      expect(whole && named.length === 0).toBe(false);
    }),
  );
});
