/** Line numbers of a text dump, counted from 1, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Where in its dump a post stands: in these lines of a text, or in this record (from 1) of an export. */
export type Locator =
  | { readonly lines: LineRange; readonly record?: never }
  | { readonly record: number; readonly lines?: never };

/**
 * How the time of a post is known: from the `header` of a message copied out of Telegram, as `unix`
 * time, as a time with its `offset`, from a `local` clock whose zone the settings say, from a clock
 * that may be an `hour` off, or as a `day` alone.
 */
export const TIME_SOURCES = ["unix", "offset", "header", "local", "hour", "day"] as const;
export type TimeSource = (typeof TIME_SOURCES)[number];

/** When a post was published, as one place says it. */
export interface SeenTime {
  /** ISO 8601 with an offset, `2024-07-16T18:45:00+03:00`, or a day. */
  readonly time?: string;
  readonly known?: TimeSource;
}

/** One place where a post was seen. */
export type Sighting = Locator &
  SeenTime & {
    /** The dump's path below the folder of dumps, with forward slashes. */
    readonly dump: string;
  };

/** The place alone of what is seen there. */
export const locatorOf = (place: Locator): Locator =>
  place.lines === undefined ? { record: place.record } : { lines: place.lines };

/**
 * A sighting alone, of something that has more. An object that begins with its own properties takes
 * a quarter of the memory of one that begins with those of another (V8 11.3), and there are millions
 * of these.
 */
export const sightingOf = (seen: Sighting): Sighting => {
  const { dump, time, known } = seen;
  return {
    dump,
    ...locatorOf(seen),
    ...(time !== undefined && { time }),
    ...(known !== undefined && { known }),
  };
};

/** Compares two places in one dump, for sorting. */
export const compareLocators = (a: Locator, b: Locator): number =>
  positionOf(a) - positionOf(b) || endOf(a) - endOf(b);

/** A place as a number (from 1) that grows towards the end of the dump. */
export const positionOf = ({ lines, record }: Locator): number => lines?.from ?? record ?? 0;

/** The number of lines, or records, that two places in one dump share. */
export const overlapOf = (a: Locator, b: Locator): number =>
  Math.max(0, Math.min(endOf(a), endOf(b)) - Math.max(positionOf(a), positionOf(b)) + 1);

const endOf = ({ lines, record }: Locator): number => lines?.to ?? record ?? 0;
