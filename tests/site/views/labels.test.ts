import { describe, expect, test } from "vitest";
import { createLabels } from "../../../src/site/views/labels.ts";

const labels = createLabels("en-GB");

const dates = [
  [{ date: "2024-07-15", edtf: "2024-07-15" }, "15 July 2024", "2024-07-15"],
  [{ edtf: "2024-07" }, "July 2024", "2024-07"],
  [{ edtf: "2024" }, "2024", "2024"],
  [{ date: "2024-07-16", edtf: "2024-07-16~" }, "about 16 July 2024", undefined],
  [{ edtf: "2024-07?" }, "perhaps July 2024", undefined],
  [{ edtf: "2024%" }, "about 2024", undefined],
  [{ edtf: "../2023-05-05" }, "on or before 5 May 2023", undefined],
  [{ edtf: "2023-05-05/.." }, "on or after 5 May 2023", undefined],
  [{ edtf: "2023-05-05/2023-10-10" }, "between 5 May 2023 and 10 October 2023", undefined],
  [{ edtf: "2023/2024-02" }, "between 1 January 2023 and 29 February 2024", undefined],
  [
    { date: "2024-07-15T18:45:10+03:00", edtf: "2024-07-15" },
    "15 July 2024, 18:45",
    "2024-07-15T18:45:10+03:00",
  ],
  [
    { date: "2024-07-15T18:45Z", edtf: "2024-07-15T18:45Z" },
    "15 July 2024, 18:45",
    "2024-07-15T18:45Z",
  ],
  [{}, "Date unknown", undefined],
] as const;

describe("a date", () => {
  test.each(dates)("%j is %j", (post, label, datetime) => {
    expect(labels.date(post)).toEqual({ label, ...(datetime !== undefined && { datetime }) });
  });

  test.each([
    ["2024-07-15T18:45:10+03:00", "15 July 2024, 18:45:10 UTC+03:00"],
    ["2024-07-15T18:45:10-05:30", "15 July 2024, 18:45:10 UTC−05:30"],
    ["2024-07-15T18:45:10.5+00:00", "15 July 2024, 18:45:10.5 UTC"],
    ["2024-07-15T18:45Z", "15 July 2024, 18:45 UTC"],
    ["2024-07-15T18:45:10", "15 July 2024, 18:45:10"],
    ["2024-07-15", "15 July 2024"],
  ])("as exactly as it is known, %s is %s", (date, label) => {
    expect(labels.exactDate({ date, edtf: date })).toEqual({ label, datetime: date });
  });

  test("of which only a span is known is no more exact", () => {
    expect(labels.exactDate({ edtf: "../2023-05-05" })).toEqual({
      label: "on or before 5 May 2023",
    });
    expect(labels.exactDate({}).label).toBe("Date unknown");
  });

  test("does not depend on what was asked before", () => {
    const day = { date: "2024-07-15", edtf: "2024-07-15" };
    labels.date({ date: "2024-07-15T18:45:10+03:00", edtf: "2024-07-15" });
    expect(labels.date(day).label).toBe("15 July 2024");
  });

  test("speaks the archive's language, and says so where no English words are beside it", () => {
    const german = createLabels("de");
    expect(german.date({ edtf: "2024-07-15" })).toMatchObject({
      label: "15. Juli 2024",
      lang: "de",
    });
    expect(german.date({ edtf: "2024-07-15", date: "2024-07-15T18:45Z" })).toMatchObject({
      label: "15. Juli 2024, 18:45",
      lang: "de",
    });
    expect(german.date({ edtf: "2024-07-15~" })).toEqual({ label: "about 15. Juli 2024" });
    expect(createLabels("ru").period("2024-07")).toMatch(/^июль 2024/);
  });
});

test.each([
  ["RU", "Russia", "🇷🇺"],
  ["GB", "United Kingdom", "🇬🇧"],
  ["XK", "Kosovo", "🇽🇰"],
])("the country %s is %s %s", (code, name, flag) => {
  expect(labels.country(code)).toBe(name);
  expect(labels.flag(code)).toBe(flag);
});

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1 kB"],
  [25_393, "25.4 kB"],
  [1_234_567, "1.2 MB"],
  [5_000_000_000, "5 GB"],
  [5_000_000_000_000, "5,000 GB"],
])("%i bytes are %s", (bytes, label) => {
  expect(labels.bytes(bytes)).toBe(label);
});

test("a count has its thousands apart", () => {
  expect(labels.count(1_234_567)).toBe("1,234,567");
});
