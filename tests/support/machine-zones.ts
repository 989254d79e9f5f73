import { expect } from "vitest";

/** Zones to run under, with an offset of each on 1 July 2024: in minutes, as `Date` counts them. */
export const MACHINE_ZONES = [
  ["UTC", 0],
  ["Europe/Berlin", -120],
  ["America/New_York", 240],
  ["Asia/Kathmandu", -345],
  ["Pacific/Auckland", -720],
] as const;

/** Run something once in each machine zone; says what came of each. */
export async function inEachZone<Result>(
  run: () => Result,
  zones: readonly (readonly [zone: string, offset: number])[] = MACHINE_ZONES,
): Promise<readonly Awaited<Result>[]> {
  const before = process.env.TZ;
  const results: Awaited<Result>[] = [];
  try {
    for (const [zone, offset] of zones) {
      process.env.TZ = zone;
      // Node reads TZ anew when it is set; a runtime that does not would prove nothing here.
      expect(new Date(2024, 6, 1).getTimezoneOffset()).toBe(offset);
      results.push(await run());
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
  return results;
}
