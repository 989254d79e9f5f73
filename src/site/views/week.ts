import type { WeekdayView } from "./views.ts";

/** How calendars of a language are laid out. */
export interface Week {
  /** The day of the week on which a week begins, 0 (Sunday) to 6 (Saturday). */
  readonly firstDay: number;
  /** The names of its days, from that one on. */
  readonly weekdays: readonly WeekdayView[];
}

/**
 * The week of a language (BCP 47). On which day it begins comes from CLDR 48, `weekData`, and not from
 * `Intl.Locale`, which tells it on some runtimes only.
 */
export function weekOf(language: string): Week {
  const firstDay = firstDayOf(language);
  const nameOf = (weekday: "short" | "long") => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
    return (day: number): string => format.format(new Date(Date.UTC(2023, 0, SUNDAY + day)));
  };
  const [short, long] = [nameOf("short"), nameOf("long")];
  const days = Array.from({ length: 7 }, (_, at) => (firstDay + at) % 7);
  return { firstDay, weekdays: days.map((day) => ({ short: short(day), long: long(day) })) };
}

/** 1 January 2023 was a Sunday. */
const SUNDAY = 1;

function firstDayOf(language: string): number {
  const chosen = CHOSEN.exec(language)?.groups?.day;
  if (chosen !== undefined) return DAYS.indexOf(chosen.toLowerCase());
  const { region = "001" } = new Intl.Locale(language).maximize();
  if (ON_SUNDAY.has(region)) return 0;
  if (ON_SATURDAY.has(region)) return 6;
  return ON_FRIDAY.has(region) ? 5 : 1;
}

/** `en-u-fw-mon` */
const CHOSEN = /-u-(?:[^-]+-)*?fw-(?<day>sun|mon|tue|wed|thu|fri|sat)(?:-|$)/i;

const DAYS: readonly string[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const regions = (codes: string): ReadonlySet<string> => new Set(codes.split(" "));

const ON_SUNDAY = regions(
  "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW",
);
const ON_SATURDAY = regions("AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY");
const ON_FRIDAY = regions("MV");
