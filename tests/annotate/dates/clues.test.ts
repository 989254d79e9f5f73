import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDateClues } from "../../../src/annotate/dates/clues.ts";
import { isEdtf } from "../../../src/core/dates/edtf.ts";

/** Hashtags that end in a combining mark, which is a sign as well as a part of the tag. */
const MARKED_TAGS = "#दिल्ली ".repeat(60);

describe("dates of posting", () => {
  const cases = [
    [
      "a place and a date on the last line",
      "The minister arrives\n📍 NYC, July 15, 2024\n#UN",
      "place 4 2024-07-15",
      2,
      "NYC, July 15, 2024",
    ],
    [
      "a place and a date on the first line",
      "Москва, 16 июля 2024 года\nЗаявление",
      "place 4 2024-07-16",
      1,
      "Москва, 16 июля 2024 года",
    ],
    ["a date on the first line", "16.07.2024\nNews", "place 3 2024-07-16", 1, "16.07.2024"],
    [
      "a date on the last line",
      "A\nB\nC\nD\nE\n16 juillet 2024",
      "place 2 2024-07-16",
      6,
      "16 juillet 2024",
    ],
    [
      "a place and a date without a year",
      "Statement\nGenf, 16. Juli",
      "place 2 XXXX-07-16",
      2,
      "Genf, 16. Juli",
    ],
    [
      "in brackets of its own",
      "Statement\n(Minsk, July 16, 2024)",
      "place 4 2024-07-16",
      2,
      "Minsk, July 16, 2024",
    ],
    [
      "with a time and a zone",
      "Statement\nDoha, 16 July 2024, 18:45 (UTC+3)",
      "place 4 2024-07-16",
      2,
      "Doha, 16 July 2024",
    ],
    [
      "behind a label",
      "Published: July 16, 2024\nStatement",
      "place 3 2024-07-16",
      1,
      "July 16, 2024",
    ],
    [
      "Arabic digits",
      "بيان\nالقاهرة، ١٦ يوليو ٢٠٢٤",
      "place 4 2024-07-16",
      2,
      "القاهرة، ١٦ يوليو ٢٠٢٤",
    ],
    [
      "the end of a title",
      "Press release on a meeting (New York, July 16, 2024)\nText",
      "bracket 4 2024-07-16",
      1,
      "New York, July 16, 2024",
    ],
    [
      "the end of a title, without a place",
      "📰 Article (October 10, 2023)\nText",
      "bracket 4 2023-10-10",
      1,
      "October 10, 2023",
    ],
    [
      "the end of a title, before hashtags",
      "Briefing (Paris, le 16 juillet 2024) #news\nText",
      "bracket 4 2024-07-16",
      1,
      "Paris, le 16 juillet 2024",
    ],
    [
      "the end of a title, the place last",
      "Speech (July 16, 2024, New York)",
      "bracket 4 2024-07-16",
      1,
      "July 16, 2024",
    ],
    [
      "the place behind the date",
      "Выступление\n16 июля 2024 года, Нью-Йорк",
      "place 4 2024-07-16",
      2,
      "16 июля 2024 года",
    ],
    [
      "the end of a title, a range",
      "Visit (Moscow, May 22-23, 2024)",
      "bracket 2 2024-05-22/2024-05-23",
      1,
      "Moscow, May 22-23, 2024",
    ],
    ["the end of a title, a month", "Report (July 2024)", "bracket 2 2024-07", 1, "July 2024"],
    [
      "an English dateline",
      "MOSCOW, July 16 (Xinhua) -- The minister",
      "dateline 2 XXXX-07-16",
      1,
      "MOSCOW, July 16",
    ],
    [
      "a Russian dateline",
      "МОСКВА, 16 июля. /ТАСС/. Министр",
      "dateline 2 XXXX-07-16",
      1,
      "МОСКВА, 16 июля",
    ],
    [
      "a French dateline",
      "PARIS, le 16 juillet 2024 (AFP) – Le ministre",
      "dateline 4 2024-07-16",
      1,
      "PARIS, le 16 juillet 2024",
    ],
    [
      "a Chinese dateline",
      "新华社莫斯科7月16日电 外长",
      "dateline 2 XXXX-07-16",
      1,
      "新华社莫斯科7月16日",
    ],
    ["today", "❗️ Today, July 16, the minister met", "today 2 XXXX-07-16", 1, "Today, July 16"],
    [
      "today, Russian, further on",
      "Коллеги!\nСегодня, 16 июля 2024 года, прошла встреча",
      "today 4 2024-07-16",
      2,
      "Сегодня, 16 июля 2024 года",
    ],
    [
      "today, with its day of the week",
      "Heute, Dienstag, 16. Juli, traf",
      "today 2 XXXX-07-16",
      1,
      "Heute, Dienstag, 16. Juli",
    ],
    [
      "yesterday",
      "Yesterday, December 31, 2023, the minister",
      "today 3 2024-01-01",
      1,
      "Yesterday, December 31, 2023",
    ],
    ["tomorrow", "Завтра, 1 марта, откроется", undefined, 0, ""],
    [
      "years ago",
      "79 years ago, on June 26, 1945, the Charter was signed",
      "anniversary 3 2024-06-26",
      1,
      "79 years ago, on June 26, 1945",
    ],
    [
      "years ago, in keycaps",
      "7️⃣9️⃣ years ago, on June 26, 1945, the Charter",
      "anniversary 3 2024-06-26",
      1,
      "79 years ago, on June 26, 1945",
    ],
    [
      "years ago, Russian",
      "79 лет назад, 26 июня 1945 года, подписан Устав",
      "anniversary 3 2024-06-26",
      1,
      "79 лет назад, 26 июня 1945 года",
    ],
    [
      "years ago, French",
      "Il y a 79 ans, le 26 juin 1945, la Charte",
      "anniversary 3 2024-06-26",
      1,
      "Il y a 79 ans, le 26 juin 1945",
    ],
    [
      "an anniversary with its day",
      "The 80th anniversary of Victory (May 9, 1945)",
      "anniversary 1.5 2025-05-09",
      1,
      "80th anniversary of Victory (May 9, 1945",
    ],
    [
      "on this day",
      "On this day, June 26, 1945, the Charter was signed",
      "anniversary 1 XXXX-06-26",
      1,
      "On this day, June 26, 1945",
    ],
    [
      "a title that starts with it",
      "July 16, 2024 | News of the day",
      "title 3 2024-07-16",
      1,
      "July 16, 2024",
    ],
    [
      "a title that ends with it",
      "Figures of the day: 25 июля",
      "title 1.5 XXXX-07-25",
      1,
      "25 июля",
    ],
    [
      "a title that ends with it behind a comma",
      "News digest, July 16, 2024\nText",
      "title 2 2024-07-16",
      1,
      "July 16, 2024",
    ],
    [
      "an opening",
      "🇷🇺🇨🇭 On July 16, the minister met with a colleague",
      "opening 1 XXXX-07-16",
      1,
      "On July 16",
    ],
    [
      "an opening below hashtags",
      "#UN #Peace\n\n🔹 On July 16, 2024, the minister met",
      "opening 2 2024-07-16",
      3,
      "On July 16, 2024",
    ],
    [
      "an opening, Ukrainian, with its day of the week",
      "У вівторок, 16 липня, міністр зустрівся",
      "opening 1 XXXX-07-16",
      1,
      "У вівторок, 16 липня",
    ],
    [
      "a date before many tags that end in a mark",
      `16.07.2024 ${MARKED_TAGS}`,
      "place 3 2024-07-16",
      1,
      "16.07.2024",
    ],
    [
      "a date before such tags and a word",
      `16.07.2024 ${MARKED_TAGS}x`,
      "opening 2 2024-07-16",
      1,
      "16.07.2024",
    ],
    [
      "a place that a line separator parts from its date",
      "Statement\nMinsk,\u2028July 16, 2024",
      "place 4 2024-07-16",
      2,
      "Minsk,\u2028July 16, 2024",
    ],
    ["an opening, Arabic", "في 16 يوليو، التقى الوزير", "opening 1 XXXX-07-16", 1, "في 16 يوليو"],
  ] as const;

  test.each(cases)("%s", (_name, text, expected, line, words) => {
    const [clue, ...others] = findDateClues(text);
    expect(others).toEqual([]);
    expect(clue && `${clue.kind} ${clue.strength} ${clue.edtf}`).toBe(expected);
    expect(clue?.line ?? 0).toBe(line);
    expect(clue?.words ?? "").toBe(words);
  });
});

describe("dates of something else", () => {
  const cases = [
    ["a past visit", "Talks followed the visit to Moscow on May 22-23."],
    ["a meeting", "They praised what was agreed at their meeting on July 5.\nAnd more."],
    ["a document", "The resolution of 12 March 1999 is in force."],
    ["a time since", "С 9 октября 2024 года вводится порядок"],
    ["a deadline", "До 16 июля 2024 года принимаются заявки"],
    ["two days listed", "27 и 28 ноября пройдут встречи"],
    ["a range that opens a sentence", "22–23 мая министр посетил столицу"],
    [
      "the source of a quotation",
      "Title\nText\nText\n🎙 From the remarks (New York, April 24, 2023):\nQuote",
    ],
    ["the source of a quotation, on its own line", "Title\n(New York, April 24, 2023):\nQuote"],
    [
      "the middle of a long post",
      `Title\n${"Text\n".repeat(9)}Minsk, July 16, 2024\n${"Text\n".repeat(9)}`,
    ],
    ["an event on the calendar", "Join us\n🗓 16 июля 2024\nMain hall"],
    ["an event with its hour", "Join us\n16 июля, 19:00"],
    ["an announcement", "24 сентября мы проведём открытую встречу"],
    ["an announcement, English", "On July 20, the minister will visit Minsk"],
    ["a timetable", "Programme\nMoscow, July 16, 2024\nMinsk, July 17, 2024"],
    ["a history", "On June 26, 1945, the Charter was signed"],
    ["a year too far", "Prophecy (May 5, 2199)"],
    ["a day that no calendar has", "On February 30, the minister met"],
    ["an old bracket", "The Charter (San Francisco, June 26, 1945)"],
    ["a second sentence", "He is here. On July 16, he met"],
    ["a second line that opens so", "A meeting took place\nOn July 16, the minister met"],
    ["a bracket before many tags and a word", `The Charter (July 16, 2024) ${MARKED_TAGS}x`],
    ["years", "A member of the Council in 2023−2024, since 2014"],
    ["no date", "Read in full"],
    ["nothing", ""],
  ] as const;

  test.each(cases)("%s", (_name, text) => {
    expect(findDateClues(text)).toEqual([]);
  });
});

test("figures that English writes in two orders are two weak clues", () => {
  const clues = findDateClues("News of the day | 05/07/2024\nThe end");
  expect(clues.map(({ edtf, strength }) => [edtf, strength])).toEqual([
    ["2024-07-05", 1],
    ["2024-05-07", 1],
  ]);
});

test("elsewhere the day comes first", () => {
  const clues = findDateClues("Новости: 05/07/2024");
  expect(clues.map(({ edtf }) => edtf)).toEqual(["2024-07-05"]);
});

test("a day of the week that is not that day's weakens it", () => {
  const [right] = findDateClues("Minsk, Tuesday, July 16, 2024");
  const [wrong] = findDateClues("Minsk, Monday, July 16, 2024");
  expect([right?.strength, wrong?.strength]).toEqual([4, 1]);
});

test("any text is read without error, and every clue names its line", () => {
  const word = fc.constantFrom(
    "July",
    "16",
    "2024",
    ",",
    "(",
    ")",
    "\n",
    "16 июля",
    "📍",
    "Moscow",
    "—",
    "years ago",
    "on",
    "7️⃣9️⃣",
    "today",
    "16.07.2024",
    "2024年7月16日",
    "#tag",
    "22-23",
    "١٦",
    ":",
    "May",
    " ",
    "30 Feb",
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join(" ")),
    fc.array(word, { maxLength: 40 }).map((words) => words.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { edtf, line, words, strength } of findDateClues(text)) {
        expect(isEdtf(edtf.replaceAll("XXXX", "2024"))).toBe(true);
        expect(strength).toBeGreaterThanOrEqual(0.5);
        expect(strength).toBeLessThanOrEqual(4);
        expect(text.split("\n")[line - 1]?.replace(/[\uFE0F\u20E3]/g, "")).toContain(
          words.replace(/[\uFE0F\u20E3]/g, ""),
        );
      }
    }),
    { numRuns: 2000 },
  );
});
