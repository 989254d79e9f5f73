import { monthNamed, weekdayNamed } from "../../annotate/dates/names.ts";

/**
 * A key for the name of a month or weekday, the same for all its forms ("июль", "июля"); undefined
 * for other words.
 */
export function calendarName(word: string): string | undefined {
  let name = known.get(word);
  if (name === undefined) {
    name = lookUp(word);
    if (known.size < MOST_KNOWN) known.set(word, name);
  }
  return name === "" ? undefined : name;
}

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

function lookUp(word: string): string {
  const month = monthNamed(word);
  if (month !== undefined) return `month ${month}`;
  const day = weekdayNamed(word);
  return day === undefined ? "" : `weekday ${day}`;
}
