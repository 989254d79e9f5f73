import { describe, expect, test } from "vitest";
import { createCountryFinder } from "../../../src/annotate/countries/find-countries.ts";
import { localSigns } from "../../../src/annotate/countries/local-signs.ts";

const { weighCountries } = createCountryFinder([]);

const signs: readonly (readonly [text: string, expected: string])[] = [
  ["Two sheriff’s deputies and a state trooper closed I-95.", "US 3"],
  ["Call 555-010-0199 or (555) 010-0199.", "CA 1, US 1"],
  ["Const. Ada Pike of the RCMP asked for patience.", "CA 2"],
  ["The NHS trust owes £4m, and the A12 is shut.", "GB 3"],
  ["The NHS trust owes £4m, and the A12 near the M25 is shut. £3 a day.", "GB 3"],
  ["Traffic on the A12 and on the M25 stood still.", "GB 1"],
  ["Aboard the A320 sat a garda on leave.", "IE 1"],
  ["A farmer counts his hens: 555 010, 1999.", ""],
  ["SNHSX, I-beam, OPPOSED, MPPs", ""],
];

test.each(signs)("%s", (text, expected) => {
  const found = [...localSigns(text)].map(([code, count]) => `${code} ${count}`);
  expect(found.sort().join(", ")).toBe(expected);
});

const codes = (title: string, ...lines: readonly string[]): string =>
  weighCountries([title, ...lines].join("\n"), title)
    .map(({ code }) => code)
    .join(" ");

describe("signs of local life", () => {
  test.each([
    ["none", "The market in London opens late.", "GB"],
    ["Canadian ones", "The market in London opens late. Const. Pike of the OPP is told.", "CA"],
    ["British ones", "The market in London opens late. An NHS clinic stands by, for £2.", "GB"],
    [
      "a town that is elsewhere",
      "Kids in Edmonton paint a wall. An NHS clinic stands by, for £2.",
      "GB",
    ],
    ["a country named", "Kids in Edmonton, Canada, paint a wall. It cost £2.", "CA"],
    [
      "a great city's namesake, alone in the text",
      "Paris police found the goat. A sheriff’s deputy and a state trooper led it home to Paris.",
      "US",
    ],
    [
      "a great city beside another place",
      "A sheriff’s deputy and a state trooper in Boise flew to Paris.",
      "US FR",
    ],
    [
      "a great city, and a town of its country",
      "A sheriff’s deputy and a state trooper flew to Paris. Nancy was next.",
      "FR",
    ],
    ["a great city and one sign", "A state trooper flew to Paris.", "FR"],
    [
      "as many signs of two countries",
      "The RCMP, an NHS clinic and Tim Hortons met in Paris for £2.",
      "FR",
    ],
    ["no town in question", "The NHS, the RCMP and the FBI met.", ""],
    [
      "a state, not the country",
      "A sheriff’s deputy in Georgia slipped. So did a state trooper.",
      "US",
    ],
  ])("decide between namesakes: %s", (_name, text, expected) => {
    expect(codes("News", text)).toBe(expected);
  });
});

describe("a town that bears a country’s name", () => {
  test.each([
    ["the city of", "The city of Turkey in Mill County sells its bell. Turkey has no other.", "US"],
    ["its school", "Lebanon High School won. The bus left Lebanon at noon.", ""],
    ["its council", "Peru City Council sat until midnight. Rain fell on Peru.", ""],
    ["the country itself", "The city of Izmir, Turkey, lit its lamps. Turkey cheered.", "TR"],
    ["a country with a town of that name", "The town of Jordan won. Jordanian guests came.", "JO"],
    ["a city-state", "The city of Singapore lit its lamps.", "SG"],
    ["a court", "Kenya High Court sat until midnight.", "KE"],
  ])("is not the country: %s", (_name, text, expected) => {
    expect(codes("News", text)).toBe(expected);
  });
});
