import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createCountryFinder } from "../../../src/annotate/countries/find-countries.ts";
import { findHashtags } from "../../../src/annotate/hashtags.ts";
import { findLanguage } from "../../../src/annotate/language.ts";
import { findTitle } from "../../../src/annotate/title.ts";

const { findCountries } = createCountryFinder([]);

const dump = new URL("../../../dumps/000_e24faed82d9ddb80.txt", import.meta.url);
const lines = readFileSync(dump, "utf8").split("\n");

/** The first copy of each post of the seed dump, and what a careful reader finds in it. */
const posts: readonly (readonly [
  from: number,
  to: number,
  titleStarts: string,
  countries: string,
  mentions: string,
  hashtag: string,
])[] = [
  [2, 8, "Comment by Foreign Ministry Spokeswoman Maria Zakharova", "UA", "RU", ""],
  [
    16,
    25,
    "Foreign Minister Sergey Lavrov’s article for Russia in Global Affairs",
    "RU",
    "UA US",
    "",
  ],
  [36, 47, "Article by FM Sergey Lavrov", "", "RU US", ""],
  [59, 67, "79 years ago, on June 26, 1945, The United Nations Charter was signed", "RU", "", ""],
  [76, 78, "Russia's Foreign Minister Sergey Lavrov arrives in New York", "RU", "", ""],
  [
    81,
    89,
    "Press release on Foreign Minister Sergey Lavrov’s meeting with Hungarian",
    "HU RU",
    "UA",
    "RussiaHungary",
  ],
  [
    98,
    104,
    "On July 16, Foreign Minister Sergey Lavrov met with Head of the Federal",
    "CH RU",
    "UA",
    "RussiaSwitzerland",
  ],
  [
    111,
    115,
    "On July 16, Foreign Minister Sergey Lavrov met with Foreign Minister of the State of Kuwait",
    "KW RU",
    "IL PS",
    "RussiaKuwait",
  ],
  [
    120,
    124,
    "On July 16, Foreign Minister Sergey Lavrov met with Minister of Foreign Affairs in the Kingdom",
    "BH RU",
    "IL PS",
    "RussiaBahrain",
  ],
  [
    129,
    133,
    "On July 16, Foreign Minister Sergey Lavrov met with Acting Foreign Minister",
    "IR RU",
    "IL PS",
    "RussiaIran",
  ],
];

test.each(posts)("seed post at line %i", (from, to, titleStarts, countries, mentions, hashtag) => {
  const text = lines.slice(from - 1, to).join("\n");
  const title = findTitle(text);
  const found = findCountries(text, title);
  expect(title.slice(0, titleStarts.length)).toBe(titleStarts);
  expect(found.countries.toSorted().join(" ")).toBe(countries);
  expect(found.mentions).toEqual(expect.arrayContaining(mentions.split(" ").filter(Boolean)));
  expect(findHashtags(text)).toEqual([hashtag, "UNCharterIsOurRules"].filter(Boolean));
  expect(findLanguage(text)).toBe("en");
});
