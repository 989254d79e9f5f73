import type { Day } from "../../core/dates/days.ts";
import type { DateClue, DatedPlace } from "../../core/types.ts";
import { claimsOf } from "./claims.ts";

/**
 * A test that is false for strays: one or two clues whose dates lie decades away from all others
 * ("May 5, 2099"). The order of time cannot refuse them where they stand first or last in a dump.
 */
export function strayTest(places: readonly DatedPlace[]): (clue: DateClue) => boolean {
  const days: Day[] = [];
  const claims = new Map<DateClue, Day>();
  for (const place of places) {
    for (const { clue, from } of claimsOf(place)) {
      days.push(from);
      if (clue !== undefined) claims.set(clue, from);
    }
  }
  const groups = groupsOf(days.sort((a, b) => a - b));
  if (groups.length < 2) return () => true;
  const main = groups.filter(({ size }) => size > A_FEW);
  if (main.length === 0) return () => true;
  return (clue) => {
    const day = claims.get(clue);
    return day === undefined || main.some(({ first, last }) => day >= first && day <= last);
  };
}

const FAR = 20 * 366;
const A_FEW = 2;

interface DayGroup {
  readonly first: Day;
  last: Day;
  size: number;
}

/** Days, in order, in groups that lie far apart. */
function groupsOf(days: readonly Day[]): readonly DayGroup[] {
  const groups: DayGroup[] = [];
  for (const day of days) {
    const group = groups.at(-1);
    if (group === undefined || day - group.last > FAR)
      groups.push({ first: day, last: day, size: 1 });
    else {
      group.last = day;
      group.size++;
    }
  }
  return groups;
}
