import { expect, test } from "vitest";
import {
  adjectiveForms,
  declineName,
  peopleForms,
} from "../../../src/annotate/countries/declension.ts";
import { RUSSIAN, UKRAINIAN } from "../../../src/annotate/countries/words/grammar.ts";

const russian: readonly (readonly [name: string, forms: string])[] = [
  ["Россия", "Россия, России, Россию, Россией, Россиею"],
  ["Иран", "Иран, Ирана, Ирану, Ираном, Иране"],
  ["Китай", "Китай, Китая, Китаю, Китаем, Китае"],
  ["Израиль", "Израиль, Израиля, Израилю, Израилем, Израиле"],
  ["Беларусь", "Беларусь, Беларуси, Беларусью"],
  ["Польша", "Польша, Польши, Польше, Польшу, Польшей"],
  ["Египет~Египт", "Египет, Египта, Египту, Египт, Египтом, Египте"],
  ["Филиппины", "Филиппины, Филиппин, Филиппинов, Филиппинам, Филиппинами, Филиппинах"],
  ["Перу", "Перу"],
  ["Самоа", "Самоа"],
  [
    "Северная Корея",
    "Северная Корея, Северной Кореи, Северной Корее, Северную Корею, Северной Кореей",
  ],
  [
    "Республика Корея",
    "Республика Корея, Республики Корея, Республике Корея, Республику Корея, Республикой Корея",
  ],
  [
    "Тринидад и Тобаго",
    "Тринидад и Тобаго, Тринидада и Тобаго, Тринидаду и Тобаго, Тринидадом и Тобаго, Тринидаде и Тобаго",
  ],
];

test.each(russian)("Russian: %s", (name, forms) => {
  expect(declineName(name, RUSSIAN).join(", ")).toBe(forms);
});

const ukrainian: readonly (readonly [name: string, forms: string])[] = [
  ["Україна", "Україна, України, Україні, Україну, Україною"],
  ["Росія", "Росія, Росії, Росію, Росією"],
  ["Китай", "Китай, Китаю, Китая, Китаєві, Китаєм, Китаї"],
  ["Київ~Києв", "Київ, Києву, Києва, Києвові, Києв, Києвом, Києві"],
  ["Америка", "Америка, Америки, Америці, Америку, Америкою"],
  [
    "Північна Корея",
    "Північна Корея, Північної Кореї, Північній Кореї, Північну Корею, Північною Кореєю",
  ],
];

test.each(ukrainian)("Ukrainian: %s", (name, forms) => {
  expect(declineName(name, UKRAINIAN).join(", ")).toBe(forms);
});

test("adjectives take their endings, and the -o of compounds", () => {
  expect(adjectiveForms("российск", RUSSIAN)).toContain("российскими");
  expect(adjectiveForms("российск", RUSSIAN)).toContain("российско");
  expect(adjectiveForms("українськ", UKRAINIAN)).toContain("українській");
});

test("peoples by the mark they end in", () => {
  expect(peopleForms("украин-ец", RUSSIAN)).toContain("украинцами");
  expect(peopleForms("кита-ец", RUSSIAN)).toContain("китайцев");
  expect(peopleForms("россиян-ин", RUSSIAN)).toContain("россиян");
  expect(peopleForms("серб-", RUSSIAN)).toContain("сербов");
  expect(peopleForms("італі-єць", UKRAINIAN)).toContain("італійця");
});
