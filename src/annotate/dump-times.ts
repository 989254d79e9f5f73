import { firstOf, type Warning } from "../sources/text/warnings.ts";
import { type ZonedReading, zonedReader } from "./zoned-time.ts";

/** The times of a dump's posts, and what is unclear of them; `at` counts posts. */
interface DumpTimes {
  /** Full ISO 8601 times with offsets. */
  readonly times: readonly (string | undefined)[];
  readonly warnings: readonly Warning[];
}

/**
 * Read the wall-clock times of a dump's posts, in its order, in an IANA time zone. Where clocks went
 * back, the order tells which of two equal hours is meant: in a dump that runs forward, the second
 * one begins with the first step back. Without such a step it is the first. Pure; linear.
 */
export function resolveTimes(locals: readonly (string | undefined)[], zone: string): DumpTimes {
  const readIn = zonedReader(zone);
  const readings = locals.flatMap((local, at): readonly TimeAt[] =>
    local === undefined ? [] : [{ at, local, reading: readIn(local) }],
  );
  const times: (string | undefined)[] = locals.map(() => undefined);
  for (const { at, reading } of readings) times[at] = reading.time;
  const unclear: TimeAt[][] = [];
  const isBackward = runsBackward(readings);
  for (const run of repeatedHours(readings)) {
    const again = secondPass(isBackward ? run.toReversed() : run);
    if (again.length === 0) unclear.push(run);
    for (const { at, reading } of again) if (reading.kind === "twice") times[at] = reading.again;
  }
  return { times, warnings: [...warnSkipped(readings, zone), ...warnRepeated(unclear, zone)] };
}

/** A post's time as its header has it, and what that means. */
interface TimeAt {
  readonly at: number;
  readonly local: string;
  readonly reading: ZonedReading;
}

/** Stretches of posts one after another whose times one change of clocks made twofold. */
function repeatedHours(readings: readonly TimeAt[]): readonly TimeAt[][] {
  const runs: TimeAt[][] = [];
  let last: TimeAt | undefined;
  for (const each of readings) {
    if (last !== undefined && isSameHour(last, each)) runs.at(-1)?.push(each);
    else if (each.reading.kind === "twice") runs.push([each]);
    last = each;
  }
  return runs;
}

const isSameHour = ({ reading: a }: TimeAt, { reading: b }: TimeAt): boolean =>
  a.kind === "twice" && b.kind === "twice" && a.change === b.change;

/** What of a repeated hour, in the order of time, lies behind its first step back. */
function secondPass(run: readonly TimeAt[]): readonly TimeAt[] {
  const turn = run.findIndex((each, k) => k > 0 && compareTimes(each, run[k - 1] ?? each) < 0);
  return turn === -1 ? [] : run.slice(turn);
}

/**
 * Whether the dump has its newest posts first, as most steps from post to post have it. Steps within a
 * repeated hour, whose direction is what is asked for, count only where there is no majority.
 */
function runsBackward(readings: readonly TimeAt[]): boolean {
  let steps = 0;
  let stepsInHour = 0;
  readings.forEach((each, k) => {
    const before = readings[k - 1];
    if (before === undefined) return;
    const step = Math.sign(compareTimes(each, before));
    if (isSameHour(before, each)) stepsInHour += step;
    else if (before.reading.kind !== "never" && each.reading.kind !== "never") steps += step;
  });
  return steps === 0 ? stepsInHour < 0 : steps < 0;
}

/** A header without seconds names the whole minute. */
function compareTimes({ local: a }: TimeAt, { local: b }: TimeAt): number {
  const isWholeMinute = a.endsWith(":00") || b.endsWith(":00");
  const [left, right] = isWholeMinute ? [minuteOf(a), minuteOf(b)] : [a, b];
  return left < right ? -1 : left > right ? 1 : 0;
}

const minuteOf = (local: string): string => local.slice(0, "2024-07-16T18:45".length);

/** Times that no clock of the zone showed: then it is hardly the zone of the headers' clock. */
function warnSkipped(readings: readonly TimeAt[], zone: string): readonly Warning[] {
  const [first, ...others] = readings.filter(({ reading }) => reading.kind === "never");
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : ` (and ${others.length} more like it)`;
  const [local, taken] = [first.local, first.reading.time].map(plain);
  const message = `clocks in ${zone} went forward past ${local}, which was taken for ${taken}: check whether timeZone in archive.config.ts is that of the message headers${more}`;
  return [{ at: first.at, message }];
}

function warnRepeated(runs: readonly (readonly TimeAt[])[], zone: string): readonly Warning[] {
  const warnings = runs.flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const also = ALSO[others.length] ?? ` (so for the next ${others.length} posts, too)`;
    const message = `clocks in ${zone} showed ${plain(first.local)} twice, and the order of the posts does not tell which is meant: the first was taken${also}`;
    return [{ at: first.at, message }];
  });
  return firstOf(warnings);
}

const ALSO: readonly string[] = ["", " (so for the next post, too)"];

/** `2024-10-27 02:30` */
const plain = (time: string): string => minuteOf(time).replace("T", " ");
