import { integerOf } from "./values.ts";

/** The bare number of a channel from `1494031694` or the marked `-1001494031694`. */
export function channelNumber(value: unknown): number | undefined {
  const marked = markedChannel(value);
  if (marked !== undefined) return marked;
  const id = integerOf(value);
  return id !== undefined && id > 0 && id < MARK ? id : undefined;
}

/** The same where the number is marked as a channel's; undefined for those of persons. */
export function markedChannel(value: unknown): number | undefined {
  const id = integerOf(value);
  return id !== undefined && id < -MARK && id > -2 * MARK ? -id - MARK : undefined;
}

/** The Bot API's ids of channels are -100 and ten or more digits, which stand for less than this. */
const MARK = 1_000_000_000_000;
