import { edtfBounds } from "../core/dates/edtf.ts";
import type { Post } from "../core/post.ts";

type Dates = Pick<Post, "date" | "edtf">;

/**
 * Sort keys of posts by time: the latest day that a post can be of, else the earliest; with the
 * time of day where it is known. On a day whose times have several offsets, as where clocks went
 * back, instants count, not wall-clock times.
 */
export function timeKeysOf(posts: Iterable<Dates>): (post: Dates) => string {
  const offsets = offsetsOfMixedDays(posts);
  return ({ date, edtf }) => {
    if (date !== undefined) {
      const largest = offsets.get(date.slice(0, DAY_LENGTH));
      return largest === undefined ? date : atOffset(date, largest);
    }
    const { from, to } = edtf === undefined ? {} : edtfBounds(edtf);
    return to ?? from ?? "";
  };
}

const DAY_LENGTH = "2024-07-16".length;

// "2024-10-27T02:30:00+01:00"
const TIME = /^(?<day>[\d-]+)T(?<hour>\d{2}):(?<minute>\d{2})(?<rest>.*)$/;
// "+01:00" at the end
const OFFSET = /(?:Z|(?<sign>[+-])(?<hours>\d{2}):(?<minutes>\d{2}))$/;

/** Days on which times have different offsets, with the largest of them in minutes. */
function offsetsOfMixedDays(posts: Iterable<Dates>): ReadonlyMap<string, number> {
  const seen = new Map<string, string>();
  const mixed = new Map<string, number>();
  for (const { date } of posts) {
    if (!date?.includes("T")) continue;
    const offset = OFFSET.exec(date)?.[0];
    if (offset === undefined) continue;
    const day = date.slice(0, DAY_LENGTH);
    const known = seen.get(day);
    if (known === undefined) seen.set(day, offset);
    else if (known !== offset) {
      const largest = mixed.get(day) ?? minutesOf(known);
      mixed.set(day, Math.max(largest, minutesOf(offset)));
    }
  }
  return mixed;
}

const minutesOf = (offset: string): number => {
  const { sign, hours = "0", minutes = "0" } = OFFSET.exec(offset)?.groups ?? {};
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
};

/**
 * A time converted to this offset, counted on past midnight; a time without an offset is left as it
 * is.
 */
function atOffset(date: string, offset: number): string {
  const { day, hour, minute, rest = "" } = TIME.exec(date)?.groups ?? {};
  if (day === undefined || !OFFSET.test(rest)) return date;
  const minutes = Number(hour) * 60 + Number(minute) + offset - minutesOf(rest);
  return `${day}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}${rest}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
