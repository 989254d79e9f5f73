import { describe, expect, test } from "vitest";
import { edtfOf } from "../../../src/core/dates/seen-times.ts";
import type { SeenTime } from "../../../src/core/locator.ts";
import type { DateClueKind, PostId } from "../../../src/core/types.ts";
import type { UndatedPost } from "../../../src/import/plan/archive-dates.ts";
import { resolveArchiveDates, statedTime } from "../../../src/import/plan/archive-dates.ts";

const entry = (id: string, line: number, edtf: string, kind: DateClueKind): UndatedPost => ({
  id: id as PostId,
  seen: [{ dump: "a.txt", lines: { from: line, to: line + 3 } }],
  dateClues: [{ kind, strength: kind === "dateline" ? 4 : 1, edtf, line: 2, words: edtf }],
});

test("posts at the same line of two editions of a dump have the same dates in whatever order they come", () => {
  const [first, kept, refused, last] = [
    entry("a000000000", 1, "2013-03-01", "dateline"),
    entry("b000000000", 5, "2013-03-06", "dateline"),
    entry("c000000000", 5, "2003-03-24", "opening"),
    entry("d000000000", 9, "2013-03-14", "dateline"),
  ] as const;
  const dates = resolveArchiveDates([first, kept, refused, last]);
  expect(dates.get(refused.id)?.edtf).toBe("2013-03-06/2013-03-14");
  expect(resolveArchiveDates([refused, last, kept, first])).toEqual(dates);
});

describe("the time that dumps state", () => {
  const unix: SeenTime = { time: "2024-07-16T12:00:30Z", known: "unix" };
  const header: SeenTime = { time: "2024-07-16T12:00:00Z", known: "header" };
  const early: SeenTime = { time: "2024-07-15T09:00:00Z", known: "header" };
  const hour: SeenTime = { time: "2024-07-16T11:00:30Z", known: "hour" };
  const day: SeenTime = { time: "2024-07-15", known: "day" };
  const sameDay: SeenTime = { time: "2024-07-16", known: "day" };
  test.each([
    ["of a message is that of the surest source", "herald/5", [header, unix, hour], unix],
    ["of a message does not become earlier by others", "herald/5", [early, unix], unix],
    ["of a message is a day where no more is known", "herald/5", [day, {}], day],
    ["of a text is the first", "4t9k2m7xqz", [unix, early, header], early],
    ["of a text in one minute is the earlier", "4t9k2m7xqz", [unix, header], header],
    ["of a text is a day before all others", "4t9k2m7xqz", [unix, day], day],
    ["of a text is the time on its first day", "4t9k2m7xqz", [unix, sameDay, header], header],
    ["is none where none is told", "4t9k2m7xqz", [{}, {}], undefined],
  ] as const)("%s", (_name, id, times, expected) => {
    const seen = times.map((time, at) => ({ dump: "a.txt", lines: { from: at, to: at }, ...time }));
    const stated = (places: typeof seen): SeenTime | undefined => {
      const found = statedTime({ id: id as PostId, seen: places });
      return found?.time === undefined
        ? undefined
        : { time: found.time, ...(found.known && { known: found.known }) };
    };
    expect(stated(seen)).toEqual(expected);
    expect(stated(seen.toReversed())).toEqual(expected);
  });

  test("that is exact to an hour is a day, more or less", () => {
    expect(edtfOf(hour)).toBe("2024-07-16~");
    expect(edtfOf(unix)).toBe("2024-07-16T12:00:30Z");
  });
});

test("a text that was published three times stands at each place at the time of that place", () => {
  const lines = (from: number) => ({ dump: "a.txt", lines: { from, to: from } });
  const at = (day: number): SeenTime => ({ time: `2024-07-${day}T12:00:00Z`, known: "header" });
  const thrice: UndatedPost = {
    id: "a000000000" as PostId,
    seen: [
      { ...lines(1), ...at(10) },
      { ...lines(5), ...at(20) },
      { ...lines(9), ...at(28) },
    ],
    dateClues: [],
  };
  const between = (id: string, line: number): UndatedPost => ({
    ...{ id: id as PostId, seen: [lines(line)], dateClues: [] },
  });
  const dates = resolveArchiveDates([thrice, between("b000000000", 3), between("c000000000", 7)]);
  expect(dates.get("b000000000")?.edtf).toBe("2024-07-10/2024-07-20");
  expect(dates.get("c000000000")?.edtf).toBe("2024-07-20/2024-07-28");
});

test("messages without a time have neighbours in their channel only", () => {
  const message = (id: string, dump: string, record: number, time?: string): UndatedPost => ({
    id: id as PostId,
    seen: [{ dump, record, ...(time !== undefined && { time, known: "unix" }) }],
    dateClues: [],
  });
  const dates = resolveArchiveDates([
    message("herald/1", "a.json", 1, "2024-07-16T15:45:00+00:00"),
    message("herald/2", "a.json", 2),
    message("herald/3", "a.json", 3, "2024-07-18T15:45:00+00:00"),
    message("quay/1", "b.json", 1),
    message("pier/1", "c.json", 1, "2024-07-20T15:45:00+00:00"),
  ]);
  expect(dates.get("herald/2")?.edtf).toBe("2024-07-16/2024-07-18");
  expect(dates.get("quay/1")?.edtf).toBeUndefined();
});
