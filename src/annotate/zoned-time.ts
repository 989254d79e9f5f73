import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";

dayjs.extend(utc);
dayjs.extend(timezone);

const FORMAT = "YYYY-MM-DDTHH:mm:ssZ";

/**
 * A wall-clock time (`2024-07-16T18:45:00`) in an IANA time zone as a full ISO 8601 time:
 * `2024-07-16T18:45:00+03:00`. UTC is written as +00:00.
 */
export const zonedTime = (local: string, zone: string): string =>
  dayjs.tz(local, zone).format(FORMAT);
