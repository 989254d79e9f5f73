import { expect, test } from "vitest";
import { findFlags } from "../../../src/annotate/countries/flags.ts";

const cases: readonly (readonly [name: string, text: string, codes: string])[] = [
  ["one", "🇷🇺 talks", "RU"],
  ["several in a row", "🇷🇺🇭🇺🇨🇭", "RU HU CH"],
  ["among words", "🇷🇺 meets 🇰🇼", "RU KW"],
  ["organisations", "🇺🇳🇪🇺", ""],
  ["an organisation shifts no pair", "🇺🇳🇷🇺", "RU"],
  ["half a flag", "🇷", ""],
  ["a pair that is no code", "🇽🇽🇷🇺", "RU"],
  ["Kosovo, which CLDR codes XK", "🇽🇰", "XK"],
  ["England, Scotland, Wales", "🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿", "GB GB GB"],
  ["a state of the US", "🏴󠁵󠁳󠁴󠁸󠁿", "US"],
  ["a black flag, a pirate's", "🏴 🏴‍☠️", ""],
  ["parts of a country with a flag of their own", "🇦🇨🇮🇨", "SH ES"],
  ["other emoji", "🏳️‍🌈🚩🎌", ""],
];

test.each(cases)("flags: %s", (_name, text, codes) => {
  expect(
    findFlags(text)
      .map(({ code }) => code)
      .join(" "),
  ).toBe(codes);
});

test("a flag stands where it says", () => {
  expect(findFlags("a 🇷🇺 b")).toEqual([{ code: "RU", start: 2, end: 6 }]);
});
