import { describe, expect, test } from "vitest";
import { readTree } from "../support/file-tree.ts";
import { inEachZone } from "../support/machine-zones.ts";
import { makeWorkspace } from "../support/workspace.ts";

/** A channel that posts by night, with a message at each of some times. */
const told = (...times: readonly string[]): string =>
  times
    .map((time, at) => `Lighthouse, [${time}]\nEntry ${NUMBERS[at]}: the lamp burns.\n`)
    .join("\n");

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

/** Import a dump under each machine zone; the dates that the posts then have, by number. */
async function importEverywhere(timeZone: string, dump: string) {
  const outcomes = await inEachZone(async () => {
    const workspace = makeWorkspace();
    const { remarks } = await workspace.importIn(timeZone, workspace.dump("lamp.txt", dump));
    return { posts: readTree(workspace.posts), remarks };
  });
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  const sources = Object.values(outcomes[0]?.posts ?? {});
  const dates = NUMBERS.flatMap((number) => {
    const source = sources.find((text) => text.includes(`Entry ${number}:`)) ?? "";
    return /^date: "(.*)"$/m.exec(source)?.[1] ?? [];
  });
  return { dates, remarks: outcomes[0]?.remarks ?? [] };
}

const MARCH = ["30.03.2024 23:40", "31.03.2024 00:20", "31.03.2024 02:30", "31.03.2024 03:10"];
const OCTOBER = ["27.10.2024 01:30", "27.10.2024 02:30", "27.10.2024 02:30", "27.10.2024 02:10"];

describe("the zone of the machine that imports has no part in a post's time", () => {
  test("Moscow, where clocks are not changed", async () => {
    const { dates, remarks } = await importEverywhere("Europe/Moscow", told(...MARCH, ...OCTOBER));
    expect(dates).toEqual([
      "2024-03-30T23:40:00+03:00",
      "2024-03-31T00:20:00+03:00",
      "2024-03-31T02:30:00+03:00",
      "2024-03-31T03:10:00+03:00",
      "2024-10-27T01:30:00+03:00",
      "2024-10-27T02:30:00+03:00",
      "2024-10-27T02:30:00+03:00",
      "2024-10-27T02:10:00+03:00",
    ]);
    expect(remarks).toEqual([]);
  });

  test("New York, when Europe changes its clocks", async () => {
    const { dates } = await importEverywhere("America/New_York", told(...MARCH));
    expect(dates).toEqual([
      "2024-03-30T23:40:00-04:00",
      "2024-03-31T00:20:00-04:00",
      "2024-03-31T02:30:00-04:00",
      "2024-03-31T03:10:00-04:00",
    ]);
  });

  test("Berlin, with an hour that never was and one that was twice", async () => {
    const dump = told(...MARCH, ...OCTOBER);
    const { dates, remarks } = await importEverywhere("Europe/Berlin", dump);
    expect(dates.slice(2)).toEqual([
      "2024-03-31T03:30:00+02:00",
      "2024-03-31T03:10:00+02:00",
      "2024-10-27T01:30:00+02:00",
      "2024-10-27T02:30:00+02:00",
      "2024-10-27T02:30:00+02:00",
      "2024-10-27T02:10:00+01:00",
    ]);
    expect(remarks).toEqual([
      { dump: "lamp.txt", line: 7, message: expect.stringContaining("went forward past") },
    ]);
  });

  test("an hour that was twice is said where nothing tells which is meant", async () => {
    const { remarks } = await importEverywhere("Europe/Berlin", told(...OCTOBER.slice(0, 2)));
    expect(remarks).toEqual([
      {
        dump: "lamp.txt",
        line: 4,
        message: expect.stringContaining("showed 2024-10-27 02:30 twice"),
      },
    ]);
  });
});
