import { expect, test } from "vitest";
import { datesAgree, settleDate } from "../../src/format/settle-date.ts";

const pairs = [
  [{}, true],
  [{ edtf: "2024-07" }, true],
  [{ edtf: "../2024-07-16" }, true],
  [{ edtf: "2024-07-16~" }, true],
  [{ edtf: "2024-07-16/2024-07-17" }, true],
  [{ edtf: "2024-07-16" }, false],
  [{ edtf: "2024-07-16T18:45Z" }, false],
  [{ date: "2024-07-16" }, false],
  [{ date: "2024-07-16", edtf: "2024-07-16" }, true],
  [{ date: "2024-07-16", edtf: "2024-07-16?" }, true],
  [{ date: "2024-07-16T18:45Z", edtf: "2024-07-16" }, true],
  [{ date: "2024-07-16T18:45Z", edtf: "2024-07-16T18:45Z" }, true],
  [{ date: "2024-07-16", edtf: "2024-07" }, false],
  [{ date: "2024-07-16", edtf: "2024-07-17" }, false],
] as const;

test.each(pairs)("%j agree: %s", (dates, expected) => {
  expect(datesAgree(dates)).toBe(expected);
});

const settled = [
  [
    "a new day",
    { date: "2024-07-17", edtf: "2024-07-16" },
    ["date"],
    { date: "2024-07-17", edtf: "2024-07-17" },
  ],
  [
    "a new time",
    { date: "2024-07-17T08:00Z", edtf: "2024-07-16" },
    ["date", "title"],
    { date: "2024-07-17T08:00Z", edtf: "2024-07-17" },
  ],
  ["a day deleted", { edtf: "2024-07-16" }, ["date"], {}],
  [
    "a new EDTF day",
    { date: "2024-07-16", edtf: "2024-07-17" },
    ["edtf"],
    { date: "2024-07-17", edtf: "2024-07-17" },
  ],
  ["an EDTF month", { date: "2024-07-16", edtf: "2024-07" }, ["edtf"], { edtf: "2024-07" }],
  ["an EDTF deleted", { date: "2024-07-16" }, ["edtf"], {}],
  ["both new", { date: "2024-07-16", edtf: "2024-07" }, ["date", "edtf"], undefined],
  ["neither new", { date: "2024-07-16", edtf: "2024-07" }, ["title"], undefined],
] as const;

test.each(settled)("%s", (_name, dates, changed, expected) => {
  expect(settleDate(dates, changed)).toEqual(expected);
});
