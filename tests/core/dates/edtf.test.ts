import { describe, expect, test } from "vitest";
import { edtfBounds, isEdtf } from "../../../src/core/dates/edtf.ts";

describe("isEdtf", () => {
  const cases = [
    ["a day", "2024-07-16", true],
    ["a leap day", "2024-02-29", true],
    ["a day that no calendar has", "2023-02-29", false],
    ["a month", "2024-07", true],
    ["a month that no calendar has", "2024-13", false],
    ["a season", "2024-21", false],
    ["a year", "2024", true],
    ["about", "2024-07-16~", true],
    ["uncertain", "2024-07?", true],
    ["both", "2024%", true],
    ["before", "../2023-05-05", true],
    ["after", "2024-07-16/..", true],
    ["between", "2023-05-05/2023-10-10", true],
    ["between months", "2023-05/2023-10", true],
    ["the end before the beginning", "2023-10-10/2023-05-05", false],
    ["an interval of no days", "../..", false],
    ["a day that no calendar has, in an interval", "../2023-02-30", false],
    ["an empty end", "/2023", false],
    ["a time", "2024-07-16T18:45:10Z", true],
    ["a time with an offset", "2024-07-16T18:45:10+03:00", true],
    ["a time that no clock shows", "2024-07-16T25:00:00Z", false],
    ["a time on a day that no calendar has", "2023-02-29T18:45:10Z", false],
    ["a time without seconds", "2024-07-16T18:45+03:00", true],
    ["a time without an offset", "2024-07-16T18:45:10", true],
    ["an offset of minutes alone", "2024-07-16T18:45:10+00:30", true],
    ["a negative offset of nothing", "2024-07-16T18:45:10-00:00", false],
    ["a far offset", "2024-07-16T18:45:10+14:00", true],
    ["an offset that no zone has", "2024-07-16T18:45:10+15:00", false],
    ["minutes that no clock shows", "2024-07-16T18:60:10Z", false],
    ["seconds that no clock shows", "2024-07-16T18:45:60Z", false],
    ["a set", "[2024,2025]", false],
    ["a long year", "Y12345", false],
    ["an unspecified year", "XXXX-07-16", false],
    ["prose", "July 16, 2024", false],
    ["nothing", "", false],
    ["a number", 2024, false],
    ["absent", undefined, false],
  ] as const;

  test.each(cases)("%s", (_name, value, expected) => {
    expect(isEdtf(value)).toBe(expected);
  });
});

describe("edtfBounds", () => {
  const cases = [
    ["a day", "2024-07-16", "2024-07-16", "2024-07-16"],
    ["a month", "2024-02", "2024-02-01", "2024-02-29"],
    ["a year", "2024", "2024-01-01", "2024-12-31"],
    ["about a month", "2024-07~", "2024-07-01", "2024-07-31"],
    ["before", "../2023-05-05", undefined, "2023-05-05"],
    ["after", "2024-07-16/..", "2024-07-16", undefined],
    ["between", "2023-05/2023-10-10", "2023-05-01", "2023-10-10"],
    ["a time", "2024-07-16T23:45:10+03:00", "2024-07-16", "2024-07-16"],
    ["not EDTF", "soon", undefined, undefined],
    ["not a day", "2024-02-30", undefined, undefined],
  ] as const;

  test.each(cases)("%s", (_name, edtf, from, to) => {
    const bounds = edtfBounds(edtf);
    expect([bounds.from, bounds.to]).toEqual([from, to]);
  });
});
