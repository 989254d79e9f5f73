/** The day of an ISO 8601 time, or of a day: `2024-07-16`. */
export const dayOf = (time: string): string => time.slice(0, "2024-07-16".length);

/** The latest of some ISO 8601 times in UTC; empty where there is none. */
export const latestOf = (times: readonly string[]): string =>
  times.reduce((a, b) => (b > a ? b : a), "");

/** A day, or a time that may have no offset, as RFC 3339 writes times: as if it were in UTC. */
export function rfc3339(time: string): string {
  if (!time.includes("T")) return `${time}T00:00:00Z`;
  return HAS_OFFSET.test(time) ? time : `${time}Z`;
}

const HAS_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;
