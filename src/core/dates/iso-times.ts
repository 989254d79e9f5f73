/** The day of an ISO 8601 time, or of a day: `2024-07-16`. */
export const dayOf = (time: string): string => time.slice(0, "2024-07-16".length);

/** The latest of some ISO 8601 times in UTC; empty where there is none. */
export const latestOf = (times: readonly string[]): string =>
  times.reduce((a, b) => (b > a ? b : a), "");
