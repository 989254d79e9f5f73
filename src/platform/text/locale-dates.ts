/**
 * Dates as a locale writes them (Unicode CLDR): of the Gregorian calendar, in UTC, with ASCII
 * digits.
 */
export const gregorianFormat = (
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    ...options,
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
  });

/**
 * One part of a time (milliseconds since 1970) as a format writes it; empty where it writes none.
 */
export const partOf = (
  format: Intl.DateTimeFormat,
  time: number,
  type: Intl.DateTimeFormatPartTypes,
): string => format.formatToParts(time).find((part) => part.type === type)?.value ?? "";
