import { z } from "zod";
import { checked, type Expectation, type FlatMap, stringOf } from "./field.ts";
import { formatLines, isDayOrTime, parseLines, parseWhole } from "./field-values.ts";
import { type Sighting, TIME_SOURCES } from "./locator.ts";

/** Reads one place of `seen`: `{dump: a.txt, lines: 76-80}`, `{dump: b/result.json, record: 7}`. */
export const sightingSchema = z
  .strictObject({
    dump: z.string().min(1),
    lines: stringOf(parseLines).exactOptional(),
    record: stringOf(parseWhole).exactOptional(),
    time: stringOf(checked(isDayOrTime)).exactOptional(),
    known: z.enum(TIME_SOURCES).exactOptional(),
  })
  .transform(({ lines, record, ...rest }, context): Sighting => {
    if (lines !== undefined && record === undefined) return { ...rest, lines };
    if (lines === undefined && record !== undefined) return { ...rest, record };
    context.issues.push({
      code: "custom",
      message: "lines or a record",
      input: "",
      path: ["lines"],
    });
    return z.NEVER;
  });

export const SIGHTING_EXPECTED: Readonly<Record<string, Expectation>> = {
  dump: ["the name of a dump", "write the dump's path below the folder of dumps"],
  lines: ["line numbers from 1, in order", "write lines such as 76-80 or 76"],
  record: ["the number of a record, from 1", "write a number such as 17, or lines"],
  time: ["a time with its offset, or a day", "write one such as 2024-07-15T18:45:00+03:00"],
  known: [`how the time is known: ${TIME_SOURCES.join(", ")}`, "write one of these"],
};

/** A place as front matter. */
export const writeSighting = (seen: Sighting): FlatMap => ({
  dump: seen.dump,
  ...(seen.lines === undefined
    ? { record: String(seen.record) }
    : { lines: formatLines(seen.lines) }),
  ...(seen.time !== undefined && { time: seen.time }),
  ...(seen.known !== undefined && { known: seen.known }),
});

/** A place as one string; fingerprints depend on it. */
export const spellSighting = ({ dump, lines, record, time, known }: Sighting): string =>
  [
    dump,
    lines === undefined ? `record ${record}` : `${lines.from}-${lines.to}`,
    ...(time === undefined ? [] : [time]),
    ...(known === undefined ? [] : [known]),
  ].join("\n");
