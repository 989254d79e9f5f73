import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveTimes } from "../../src/annotate/dump-times.ts";
import { inEachZone } from "../support/machine-zones.ts";

/** `27 02:30` of October 2024, with seconds where given; blank for a post without a time. */
const local = (written: string): string | undefined => {
  if (written === "") return undefined;
  const time = `2024-10-${written.replace(" ", "T")}`;
  return time.length === "2024-10-27T02:30".length ? `${time}:00` : time;
};

/** Times as given, each with its offset in hours: `27 02:30 +2`. */
const resolve = (zone: string, times: readonly string[]): readonly string[] =>
  resolveTimes(times.map(local), zone).times.map((time, at) =>
    time === undefined ? "" : `${times[at]} ${Number(time.slice(19, 22))}`,
  );

const orders: readonly (readonly [name: string, times: readonly string[]])[] = [
  ["a step back", ["27 01:30 2", "27 02:10 2", "27 02:50 2", "27 02:30 1", "27 03:10 1"]],
  [
    "a step back to the same minute as before another",
    ["27 01:30 2", "27 02:30 2", "27 02:40 2", "27 02:30 1", "27 02:40 1"],
  ],
  ["equal times are no step", ["27 01:30 2", "27 02:30 2", "27 02:30 2", "27 02:20 1"]],
  ["no step back", ["27 01:30 2", "27 02:10 2", "27 02:50 2", "27 03:10 1"]],
  ["the newest first", ["27 03:10 1", "27 02:30 1", "27 02:50 2", "27 02:10 2", "27 01:30 2"]],
  ["the newest first, no step", ["27 03:10 1", "27 02:50 2", "27 02:10 2", "27 01:30 2"]],
  ["posts without a time between", ["26 09:00 2", "27 02:50 2", "", "", "27 02:10 1", ""]],
  ["seconds", ["26 09:00 2", "27 02:50:40 2", "27 02:50:41 2", "27 02:50:40 1"]],
  ["a minute after its own seconds", ["26 09:00 2", "27 02:50:40 2", "27 02:50 2"]],
  [
    "another time between, as where a file holds two copies",
    ["26 09:00 2", "27 02:50 2", "26 09:00 2", "27 02:10 2"],
  ],
  ["that hour alone", ["27 02:10 2", "27 02:50 2", "27 02:20 1", "27 02:40 1"]],
  ["that hour alone, the newest first", ["27 02:40 1", "27 02:20 1", "27 02:50 2", "27 02:10 2"]],
  [
    "a few posts out of order",
    ["01 09:00 2", "02 09:00 2", "01 10:00 2", "27 02:50 2", "27 02:10 1", "28 09:00 1"],
  ],
];

describe("where clocks go back, the order of the dump tells which hour is meant", () => {
  test.each(orders)("%s", (_name, expected) => {
    const times = expected.map((each) => each.replace(/ \d$/, ""));
    expect(resolve("Europe/Berlin", times)).toEqual(expected);
  });

  test("by half an hour, and for another reason than summer", () => {
    const lordHowe = ["2024-04-07T01:20", "2024-04-07T01:50", "2024-04-07T01:40"];
    expect(
      resolveTimes(
        lordHowe.map((time) => `${time}:00`),
        "Australia/Lord_Howe",
      ).times,
    ).toEqual([
      "2024-04-07T01:20:00+11:00",
      "2024-04-07T01:50:00+11:00",
      "2024-04-07T01:40:00+10:30",
    ]);
    const moscow = ["2014-10-25T23:00", "2014-10-26T01:50", "2014-10-26T01:10"];
    expect(
      resolveTimes(
        moscow.map((time) => `${time}:00`),
        "Europe/Moscow",
      ).times,
    ).toEqual([
      "2014-10-25T23:00:00+04:00",
      "2014-10-26T01:50:00+04:00",
      "2014-10-26T01:10:00+03:00",
    ]);
  });

  test("at two changes of clocks, for each by itself", () => {
    const times = ["2023-10-29T02:50", "2023-10-29T02:10", "2024-10-27T02:20", "2024-10-27T02:40"];
    expect(
      resolveTimes(
        times.map((time) => `${time}:00`),
        "Europe/Berlin",
      ).times,
    ).toEqual([
      "2023-10-29T02:50:00+02:00",
      "2023-10-29T02:10:00+01:00",
      "2024-10-27T02:20:00+02:00",
      "2024-10-27T02:40:00+02:00",
    ]);
  });

  /** Zones with a moment an hour or two before their clocks went back. */
  const nights = [
    ["Europe/Berlin", "2024-10-26T23:10Z"],
    ["America/New_York", "2024-11-03T04:10Z"],
    ["Australia/Lord_Howe", "2024-04-06T14:00Z"],
    ["America/Havana", "2024-11-03T03:10Z"],
    ["Europe/Moscow", "2014-10-25T20:10Z"],
  ] as const;
  const dumps = fc.record({
    night: fc.constantFrom(...nights),
    // Less than half of the shortest hour shown twice: the step back is always seen.
    steps: fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 5, maxLength: 60 }),
    isBackward: fc.boolean(),
  });

  test("a channel that posts often gets its own times back, either way round", async () => {
    let tried = 0;
    await inEachZone(() =>
      fc.assert(
        fc.property(dumps, ({ night: [zone, start], steps, isBackward }) => {
          let moment = Date.parse(start);
          const inTime = steps.map((minutes) => {
            moment += minutes * MINUTE;
            return timeIn(zone, moment);
          });
          const truth = isBackward ? inTime.toReversed() : inTime;
          expect(resolveTimes(truth.map(localPart), zone).times).toEqual(truth);
          if (new Set(truth.map((time) => time.slice(19))).size === 2) tried += 1;
        }),
        { seed: 3, numRuns: 200 },
      ),
    );
    expect(tried).toBeGreaterThan(300);
  });
});

const MINUTE = 60_000;

const localPart = (time: string): string => time.slice(0, 19);

/** A moment as `Intl` has it in a zone, in ISO 8601. */
function timeIn(zone: string, moment: number): string {
  const options = { timeZone: zone, timeZoneName: "longOffset" } as const;
  const format = new Intl.DateTimeFormat("sv", { ...options, dateStyle: undefined });
  const offset = format.formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value;
  const [, sign = "+", hours = "00", minutes = "00"] =
    /([+\u2212-])(\d+):(\d+)/.exec(offset ?? "") ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === "+" ? 1 : -1);
  const local = new Date(moment + ahead * MINUTE).toISOString().slice(0, 19);
  return `${local}${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
}

describe("what is unclear of times is said", () => {
  const doubtsOf = (zone: string, times: readonly string[]): readonly string[] =>
    resolveTimes(times.map(local), zone).warnings.map(({ at, message }) => `${at}: ${message}`);

  test("an hour that stood twice, once for each stretch of posts in it", () => {
    const times = ["27 01:30", "27 02:10", "27 02:30", "27 03:10", "27 02:20", "27 09:00"];
    expect(doubtsOf("Europe/Berlin", times)).toEqual([
      "1: clocks in Europe/Berlin showed 2024-10-27 02:10 twice, and the order of the posts does not tell which is meant: the first was taken (so for the next post, too)",
      "4: clocks in Europe/Berlin showed 2024-10-27 02:20 twice, and the order of the posts does not tell which is meant: the first was taken",
    ]);
  });

  test("nothing where the order tells", () => {
    expect(doubtsOf("Europe/Berlin", ["27 01:30", "27 02:30", "27 02:30", "27 02:10"])).toEqual([]);
    expect(doubtsOf("Europe/Moscow", ["27 01:30", "27 02:30", "27 02:30", "27 02:10"])).toEqual([]);
  });

  test("the first time that no clock of the zone showed, and how many more there are", () => {
    const times = ["2024-03-31T01:30", "2024-03-31T02:30", "2024-03-31T02:40", "2024-03-31T03:10"];
    const { warnings } = resolveTimes(
      times.map((time) => `${time}:00`),
      "Europe/Berlin",
    );
    expect(warnings).toEqual([
      {
        at: 1,
        message:
          "clocks in Europe/Berlin went forward past 2024-03-31 02:30, which was taken for 2024-03-31 03:30: check whether timeZone in archive.config.ts is that of the message headers (and 1 more like it)",
      },
    ]);
  });
});
