import { describe, expect, test } from "vitest";
import { edtfLabel } from "../../../src/search/browser/edtf-label.ts";
import { chooseExcerpt } from "../../../src/search/browser/excerpt.ts";
import { withMarks } from "../../../src/search/browser/mark-words.ts";
import { addressOf, readAddress } from "../../../src/search/browser/page-address.ts";
import { dateLabel, flagOf, nameOf } from "../../../src/search/browser/page-names.ts";
import { filterIn, withFilter } from "../../../src/search/browser/query-filters.ts";
import { findMatches } from "../../../src/search/query/find-matches.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";

describe("a filter of a query", () => {
  const cases = [
    ["is added", "water", "country", "RU", "water country:RU"],
    ["stands alone", "", "country", "RU", "country:RU"],
    ["takes the place of another", "country:KE water", "country", "RU", "water country:RU"],
    ["is taken out", "water country:RU sea", "country", "", "water sea"],
    ["is quoted", "water", "source", "Russian MFA", 'water source:"Russian MFA"'],
    ["is known by its other name", "from:herald water", "channel", "", "water"],
    ["is known in quotes", 'source:"Russian MFA" x', "source", "", "x"],
    ["is known by a wide colon", "water country：RU", "country", "KE", "water country:KE"],
    ["is known by curly quotes", "source:“Russian MFA” x", "source", "", "x"],
    ["takes its OR along", "date:2020 OR date:2021", "date", "", ""],
    [
      "takes the place of alternatives",
      "country:RU | country:UA x",
      "country",
      "KE",
      "x country:KE",
    ],
    ["leaves other alternatives", "sea OR country:RU OR bay x", "country", "", "sea OR bay x"],
    ["leaves the first alternative", "sea OR country:RU", "country", "KE", "sea country:KE"],
    ["leaves the last alternative", "country:RU OR sea", "country", "", "sea"],
    ["leaves an OR that is a word", "OR country:RU sea", "country", "", "OR sea"],
    ["is no alternative of what was there", "sea OR", "country", "KE", "country:KE sea OR"],
    ["stays out of open quotes", '"sea', "source", "Russian MFA", 'source:"Russian MFA" "sea'],
    ["is none within quotes", '"a country:RU  b"', "country", "KE", '"a country:RU  b" country:KE'],
    ["is none that is no date", "date:2024-13", "date", "2024", "date:2024-13 date:2024"],
    ["is not one that is excluded", "-country:RU", "country", "KE", "-country:RU country:KE"],
  ] as const;

  test.each(cases)("%s", (_name, query, filter, value, expected) => {
    expect(withFilter(query, filter, value)).toBe(expected);
    if (value !== "") expect(filterIn(expected, filter)).toBe(value);
  });
});

test.each([
  [{ text: "", order: "date" }, "search.html"],
  [{ text: "clean water", order: "date" }, "search.html?q=clean+water"],
  [{ text: '#UN & "a+b"', order: "relevance" }, "search.html?q=%23UN+%26+%22a%2Bb%22&sort=best"],
] as const)("%j stands in the address", (asked, address) => {
  expect(addressOf(asked, "search.html")).toBe(address);
  expect(readAddress(address.slice("search.html".length))).toEqual(asked);
});

test.each([
  ["2024-07-16T18:45", "16 July 2024, 18:45"],
  ["2024-07-16T25:10 23:10", "16 July 2024, 23:10"],
  ["2024-07-16", "16 July 2024"],
  ["2024-07", "July 2024"],
  ["2024", "2024"],
  ["", "Date unknown"],
])("%j is shown as %s", (date, label) => {
  expect(dateLabel(date, "en-GB")).toBe(label);
});

test.each([
  ["2024-07~", "about July 2024"],
  ["2024?", "perhaps 2024"],
  ["2024-07-01/2024-07-16", "between 1 July 2024 and 16 July 2024"],
  ["../2023-05-05", "on or before 5 May 2023"],
  ["2023-05-05/..", "on or after 5 May 2023"],
  ["/", "Date unknown"],
])("%s is shown as %s", (edtf, label) => {
  expect(edtfLabel(edtf, "en-GB")).toBe(label);
});

test("a flag is made from the code of a country", () => {
  expect(flagOf("KE")).toBe("🇰🇪");
});

test.each([
  ["country", "ru", "Russia"],
  ["country", "XX", "XX"],
  ["country", "constructor", "constructor"],
  ["channel", "__proto__", "__proto__"],
])("%s %s is called %s", (filter, value, name) => {
  const names = { language: "en", hasChannels: true, countries: { RU: "Russia" }, channels: {} };
  expect(nameOf(filter, value, names)).toBe(name);
});

describe("an excerpt", () => {
  const excerptOf = (text: string, query: string, title = ""): string => {
    const { start, end } = chooseExcerpt(text, findMatches(text, parseQuery(query)), title);
    return text.slice(start, end);
  };
  const filler = "something else is told here ".repeat(20);

  test("shows the words with something before them", () => {
    const excerpt = excerptOf(`${filler}clean water for all ${filler}`, "water");
    expect(excerpt).toMatch(/^\S.{0,40}clean water for all .*\S$/);
    expect(excerpt.length).toBeLessThanOrEqual(220);
  });

  test("prefers the place with most different words", () => {
    const text = `water water water ${filler}${filler}water of the treaty ${filler}`;
    expect(excerptOf(text, "water treaty")).toContain("water of the treaty");
  });

  test("leaves out the title, and is the beginning where no word is", () => {
    expect(excerptOf(`A title ${filler}`, "country:RU", "A title")).toMatch(/^ something else/);
    expect(excerptOf("water only", "water", "water only")).toBe("");
  });

  test.each([
    [
      "emoji before it and in it",
      "🌍 World news: 🔺Borders closed. More",
      "World news: Borders closed",
      " More",
    ],
    ["an emoji that touches it", "⚡️World news. More", "World news", " More"],
    ["quotes around it", "“Clean water” is the aim", "Clean water", " is the aim"],
    ["an ellipsis behind it", "A long line goes on", "A long line…", " goes on"],
    ["a word that is cut", "会议讨论了合作问题。", "会议讨论…", "了合作问题。"],
    ["another beginning", "Clean waters are the aim", "Clean water is", "Clean waters are the aim"],
    ["nothing that is a word", "👍 Agreed", "👍", "👍 Agreed"],
  ])("follows a title with %s", (_name, text, title, rest) => {
    expect(excerptOf(text, "country:RU", title)).toBe(rest);
  });

  test("tells whether it is the beginning", () => {
    const isLater = (text: string) =>
      chooseExcerpt(text, findMatches(text, parseQuery("water")), "A title").isLater;
    expect(isLater("A title, and water")).toBe(false);
    expect(isLater(`A title. ${filler}water`)).toBe(true);
  });

  test("cuts no character in half", () => {
    const excerpt = excerptOf("😀".repeat(400), "water");
    expect(!/^[\udc00-\udfff]/.test(excerpt)).toBe(true);
  });
});

test.each([
  ["⚡️Waters of 1️⃣water", "water", ["Waters", "water"]],
  ["wa\u200bter", "water", ["wa\u200bter"]],
  ["葛\u{e0100}飾区で", "葛飾", ["葛\u{e0100}飾"]],
  ["สวัส\u200bดีครับ", "สวัสดี", ["สวัส\u200bดี"]],
])("in %j the words of %s are marked", (text, query, expected) => {
  const places = findMatches(text, parseQuery(query));
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test("a link names the forms that were found, each once", () => {
  expect(withMarks("posts/1.html", [])).toBe("posts/1.html");
  expect(withMarks("posts/1.html", ["water", "half-time", "water", "a,b&c", "\ud800x"])).toBe(
    "posts/1.html#:~:text=water&text=half%2Dtime&text=a%2Cb%26c&text=x",
  );
});
