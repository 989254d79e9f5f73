import { describe, expect, test } from "vitest";
import { readDates } from "../../../src/annotate/dates/expressions.ts";

const read = (line: string): readonly string[] => readDates(line).map(({ edtf }) => edtf);

describe("dates in words", () => {
  const cases = [
    ["English, month first", "July 16, 2024", ["2024-07-16"]],
    ["English, day first", "16th of July 2024", ["2024-07-16"]],
    ["English, short", "Sept. 5th, 2023", ["2023-09-05"]],
    ["Russian", "16 июля 2024 года", ["2024-07-16"]],
    ["Russian, short", "16 июл 2024 г.", ["2024-07-16"]],
    ["Russian, in capitals", "16 ИЮЛЯ 2024", ["2024-07-16"]],
    ["Ukrainian", "16 липня 2024 р.", ["2024-07-16"]],
    ["French", "1er août 2024", ["2024-08-01"]],
    ["Spanish", "16 de julio de 2024", ["2024-07-16"]],
    ["German", "16. März 2024", ["2024-03-16"]],
    ["Austrian", "6. Jänner 2024", ["2024-01-06"]],
    ["Italian", "16 luglio 2024", ["2024-07-16"]],
    ["Portuguese", "16 de julho de 2024", ["2024-07-16"]],
    ["Polish", "16 lipca 2024", ["2024-07-16"]],
    ["Turkish", "16 Temmuz 2024", ["2024-07-16"]],
    ["Arabic, of Egypt", "١٦ يوليو ٢٠٢٤", ["2024-07-16"]],
    ["Arabic, of the Levant", "16 تشرين الثاني 2024", ["2024-11-16"]],
    ["Arabic, both names", "16 يوليو/تموز 2024", ["2024-07-16"]],
    ["Persian", "۱۶ ژوئیه ۲۰۲۴", ["2024-07-16"]],
    ["Chinese", "2024年7月16日", ["2024-07-16"]],
    ["Korean", "2024년 7월 16일", ["2024-07-16"]],
    ["without a year", "on July 16 and 17 июля", ["XXXX-07-16", "XXXX-07-17"]],
    ["a leap day without a year", "February 29", ["XXXX-02-29"]],
    ["a month", "July 2024, июль 2024 года", ["2024-07", "2024-07"]],
    ["a day that no calendar has", "February 30, 2024", []],
    ["a leap day in a common year", "29 февраля 2023 года", []],
    ["a word that is no month", "16 people, 5 marches", []],
    ["a month's name as a word", "it may 5 times, out 5", []],
    ["a time", "July 16:30", []],
    ["a word with figures", "A16 July, covid-19 May", []],
  ] as const;

  test.each(cases)("%s", (_name, line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("dates in figures", () => {
  const cases = [
    ["with points", "16.07.2024", ["2024-07-16"]],
    ["with points, short", "16.07.24", ["2024-07-16"]],
    ["as ISO 8601", "2024-07-16", ["2024-07-16"]],
    ["year first, with slashes", "2024/7/16", ["2024-07-16"]],
    ["American, beyond doubt", "7/16/2024", ["2024-07-16"]],
    ["British, beyond doubt", "16/07/2024", ["2024-07-16"]],
    ["the same both ways", "7/7/2024", ["2024-07-07"]],
    ["a version", "1.16.2024.5, 10.2.24", []],
    ["a web address", "https://example.org/2024/07/16/news", []],
    ["a day that no calendar has", "31.11.2024", []],
    ["full-width", "２０２４-０７-１６", ["2024-07-16"]],
  ] as const;

  test.each(cases)("%s", (_name, line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  test("a slash leaves two readings", () => {
    expect(readDates("05/07/2024")).toMatchObject([
      { edtf: "2024-07-05", otherwise: "2024-05-07" },
    ]);
  });
});

describe("ranges", () => {
  const cases = [
    ["in a month, English", "May 22-23, 2024", ["2024-05-22/2024-05-23"]],
    ["in a month, Russian", "22–23 мая 2024 года", ["2024-05-22/2024-05-23"]],
    ["without a year", "22–23 мая", ["XXXX-05-22/XXXX-05-23"]],
    ["over two months", "28 октября — 3 ноября 2024", ["2024-10-28/2024-11-03"]],
    ["over New Year", "December 30 - January 2, 2025", ["2024-12-30/2025-01-02"]],
    ["a dash behind a full date", "July 16, 2024 - July 20", ["2024-07-16", "XXXX-07-20"]],
    ["backwards", "23-22 May 2024", []],
  ] as const;

  test.each(cases)("%s", (_name, line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe("days of the week", () => {
  const cases = [
    ["before", "Tuesday, July 16, 2024", 2, "Tuesday, July 16, 2024"],
    ["in the accusative", "в пятницу, 19 июля", 5, "пятницу, 19 июля"],
    ["before, German", "Dienstag, den 16. Juli", 2, "Dienstag, den 16. Juli"],
    ["after", "16 июля, вторник", 2, "16 июля, вторник"],
    ["in brackets", "7月16日（星期二）", 2, "7月16日（星期二）"],
    ["none", "the 16 July", undefined, "16 July"],
  ] as const;

  test.each(cases)("%s", (_name, line, weekday, words) => {
    const [date] = readDates(line);
    expect(date?.weekday).toBe(weekday);
    expect(line.slice(date?.start, date?.end)).toBe(words);
  });
});
