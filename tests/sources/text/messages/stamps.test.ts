import { describe, expect, test } from "vitest";
import { dateStamps } from "../../../../src/sources/text/messages/date-order.ts";
import { type MessageStamp, readStamp } from "../../../../src/sources/text/messages/stamps.ts";

const stampOf = (words: string): MessageStamp => {
  const stamp = readStamp(words);
  if (!stamp) throw new Error(`no stamp: ${words}`);
  return stamp;
};

const cases = [
  ["16.07.2024 18:45", "2024-07-16T18:45:00"],
  ["16.07.24 18:45:10", "2024-07-16T18:45:10"],
  ["16/07/2024 18:45", "2024-07-16T18:45:00"],
  ["7/16/24, 6:45 PM", "2024-07-16T18:45:00"],
  ["7/16/24, 6:45\u202fPM", "2024-07-16T18:45:00"],
  ["2024-07-16 18:45", "2024-07-16T18:45:00"],
  ["2024/7/16 18:45", "2024-07-16T18:45:00"],
  ["18:45, 16.07.2024", "2024-07-16T18:45:00"],
  ["16.7.2024 18.45", "2024-07-16T18:45:00"],
  ["16 Jul 2024 at 18:45:10", "2024-07-16T18:45:10"],
  ["Jul 16, 2024 at 12:05:10 AM", "2024-07-16T00:05:10"],
  ["Jul 16, 2024 at 12:05:10 PM", "2024-07-16T12:05:10"],
  ["16 июл. 2024 г., 18:45:10", "2024-07-16T18:45:10"],
  ["16 июля 2024 г. в 18:45:10", "2024-07-16T18:45:10"],
  ["16 лип. 2024 р., 18:45", "2024-07-16T18:45:00"],
  ["16. Juli 2024 um 18:45", "2024-07-16T18:45:00"],
  ["16 juil. 2024 à 18:45", "2024-07-16T18:45:00"],
  ["16 de julio de 2024 a las 12:45", "2024-07-16T12:45:00"],
  ["2024年7月16日 下午6:45", "2024-07-16T18:45:00"],
  ["2024. 7. 16. 오후 6:45", "2024-07-16T18:45:00"],
  ["24. 7. 16. 오후 6:45", "2024-07-16T18:45:00"],
  ["24. 7. 16. 오전 12:05", "2024-07-16T00:05:00"],
  ["24/7/16 下午6:45", "2024-07-16T18:45:00"],
  ["16/07/2024, 18:45:10", "2024-07-16T18:45:10"],
  ["7/16/24 6:45\u202fPM", "2024-07-16T18:45:00"],
  ["١٦/٧/٢٠٢٤ ٦:٤٥ م", "2024-07-16T18:45:00"],
  ["16 ก.ค. 2567 18:45", "2024-07-16T18:45:00"],
  ["16. listopada 2024. u 18:45", "2024-10-16T18:45:00"],
  ["16. lis 2024. u 18:45:10", "2024-10-16T18:45:10"],
  ["16. lip 2024. u 18:45:10", "2024-06-16T18:45:10"],
  ["16. srp 2024. u 18:45:10", "2024-07-16T18:45:10"],
  ["16. studenoga 2024. u 18:45", "2024-11-16T18:45:00"],
  ["16 listopada 2024 18:45", "2024-11-16T18:45:00"],
  ["16 lis 2024, 18:45:10", "2024-11-16T18:45:10"],
  ["16 lip 2024, 18:45:10", "2024-07-16T18:45:10"],
  ["16. listopadu 2024 v 18:45", "2024-11-16T18:45:00"],
  ["16. srpna 2024 v 18:45", "2024-08-16T18:45:00"],
  ["16 лістапада 2024 г. у 18:45", "2024-11-16T18:45:00"],
  ["16 листопада 2024 р. о 18:45", "2024-11-16T18:45:00"],
  ["١٦ تشرين الأول ٢٠٢٤ في ٦:٤٥ م", "2024-10-16T18:45:00"],
  ["١٦ تشرين الثاني ٢٠٢٤ في ٦:٤٥ م", "2024-11-16T18:45:00"],
  ["१६ जुलाई २०२४ को १८:४५ बजे", "2024-07-16T18:45:00"],
  ["১৬ জুলাই, ২০২৪ এ ৬:৪৫ PM", "2024-07-16T18:45:00"],
  ["16. júlí 2024 kl. 18:45", "2024-07-16T18:45:00"],
  ["16 juillet 2024 à 18 h 45", "2024-07-16T18:45:00"],
] as const;

const none = [
  "18:45",
  "16.07.2024",
  "16.07.2024 25:00",
  "32.07.2024 18:45",
  "30.02.2024 18:45",
  "chapter 1, verses 16:45",
  "1 2 3 4 18:45",
] as const;

/** Languages of Telegram's apps whose long and short dates are read in every month. */
const locales =
  "be bg bn bs ca cs da de el en es et fa fi fr gl he hi hr hu hy id it ka kk ko lt lv mk ms nb nl pl pt-BR ro ru sk sl sr sr-Latn sv th tr uk ur uz vi zh".split(
    " ",
  );

const options = { calendar: "gregory", timeZone: "UTC" } as const;

test.each(locales)("every month is read as its own in %s", (locale) => {
  for (const dateStyle of ["long", "medium", "short"] as const) {
    const format = new Intl.DateTimeFormat(locale, { ...options, dateStyle, timeStyle: "short" });
    for (let month = 1; month <= 12; month++) {
      const words = format.format(Date.UTC(2024, month - 1, 23, 18, 45));
      const day = `2024-${String(month).padStart(2, "0")}-23`;
      expect([...stampOf(words).days.values()], words).toContain(day);
      expect(stampOf(words).time, words).toBe("18:45:00");
    }
  }
});

describe("readStamp", () => {
  test.each(cases)("%s", (words, expected) => {
    expect(dateStamps([stampOf(words)])).toEqual([expected]);
  });

  test.each(none)("no stamp: %s", (words) => {
    expect(readStamp(words)).toBeUndefined();
  });
});

const orders = [
  ["another day decides", ["03/04/2024 10:00", "13/04/2024 10:00"], "2024-04-03"],
  ["another month decides", ["03/04/2024 10:00", "03/14/2024 10:00"], "2024-03-04"],
  ["time runs one way", ["11/30/2024 10:00", "12/01/2024 10:00", "12/02/2024 10:00"], "2024-11-30"],
  [
    "time runs one way, no day beyond twelve",
    ["01/12/2023 10:00", "05/12/2023 10:00", "02/01/2024 10:00", "04/01/2024 10:00"],
    "2023-12-01",
  ],
  ["newest first", ["04/02/2024 10:00", "03/02/2024 10:00", "12/01/2024 10:00"], "2024-02-04"],
  ["the shorter way", ["7/3/2024 10:00", "7/4/2024 10:00", "7/6/2024 10:00"], "2024-07-03"],
  ["a clock of twelve hours", ["7/3/24, 6:45 PM"], "2024-07-03"],
  ["nothing to go by", ["03.04.2024 10:00"], "2024-04-03"],
] as const;

describe("dateStamps: day or month first", () => {
  test.each(orders)("%s", (_name, stamps, expected) => {
    expect(dateStamps(stamps.map(stampOf))[0]?.slice(0, 10)).toBe(expected);
  });
});
