import type { SeenTime } from "../core/locator.ts";
import type { StatedTime } from "../core/message.ts";
import type { Warning } from "../sources/text/warnings.ts";
import { resolveTimes } from "./dump-times.ts";
import { instantReader } from "./instants.ts";
import { readStandardTime } from "./standard-offset.ts";

/** A local time in a dump, and the place of its post among the dump's posts, from 0. */
export interface LocalTime {
  readonly at: number;
  /** `2024-07-16T18:45:00` */
  readonly local: string;
  /** IANA time zone of the clock that showed it. */
  readonly zone: string;
}

/**
 * The time that a dump states, as an instant on the clock of a time zone; a local time in that zone,
 * `2024-07-16T18:45:00`, is left to be read among its neighbours.
 */
export function readStated(
  stated: StatedTime,
  zone: string,
): { readonly seen: SeenTime } | { readonly local: string } {
  switch (stated.kind) {
    case "local":
      return stated;
    case "day":
      return { seen: { time: stated.day, known: "day" } };
    case "instant":
      return { seen: { time: instantReader(zone)(stated.utc), known: stated.by } };
    case "standard": {
      const reading = readStandardTime(stated, zone);
      if (reading.kind === "zone") return stated;
      const utc = new Date(reading.time).toISOString();
      const known = reading.isExact ? "offset" : "hour";
      return { seen: { time: instantReader(zone)(utc), known } };
    }
  }
}

/**
 * The instants of a dump's local times, by the place of their posts, and what is unclear of them.
 * The order of the dump tells the two hours apart that a change of clocks makes of one.
 */
export function readLocals(times: readonly LocalTime[]): {
  readonly times: ReadonlyMap<number, string>;
  readonly warnings: readonly Warning[];
} {
  const byZone = new Map<string, LocalTime[]>();
  for (const time of times) {
    const same = byZone.get(time.zone);
    if (same === undefined) byZone.set(time.zone, [time]);
    else same.push(time);
  }
  const instants = new Map<number, string>();
  const warnings = [...byZone].flatMap(([zone, same]) => {
    const resolved = resolveTimes(
      same.map(({ local }) => local),
      zone,
    );
    same.forEach(({ at }, k) => {
      const time = resolved.times[k];
      if (time !== undefined) instants.set(at, time);
    });
    return resolved.warnings.map(({ at, message }) => ({ at: same[at]?.at ?? 0, message }));
  });
  return { times: instants, warnings };
}
