/** What the search page says of the values of filters. */
export interface PageNames {
  /** The language of dates and names (BCP 47). */
  readonly language: string;
  /** By ISO code. */
  readonly countries: Readonly<Record<string, string>>;
  /** Whether cards name the channels of posts. */
  readonly hasChannels: boolean;
  /** By slug. */
  readonly channels: Readonly<Record<string, string>>;
}

/** Reads the JSON that the page holds. */
export const readNames = (json = "{}"): PageNames => JSON.parse(json);

/** "16 July 2024, 18:45", from `2024-07-16T18:45` or less; of two times the second one is shown. */
export function dateLabel(date: string, language: string): string {
  const [day = "", time] = date.split("T");
  if (day === "") return "Date unknown";
  const format = new Intl.DateTimeFormat(language, {
    ...{ year: "numeric", timeZone: "UTC" },
    ...(day.length > 4 && { month: "long" }),
    ...(day.length > 7 && { day: "numeric" }),
  });
  const label = format.format(new Date(`${day}${"-01-01".slice(day.length - 4)}T00:00:00Z`));
  return time === undefined ? label : `${label}, ${time.slice(-5)}`;
}

/** The flag of a country, from its code. */
export const flagOf = (code: string): string =>
  String.fromCodePoint(...Array.from(code, (letter) => letter.charCodeAt(0) + 0x1f1a5));

/** What a value of a filter is called. */
export function nameOf(filter: string, value: string, names: PageNames): string {
  const known = filter === "country" ? names.countries : filter === "channel" ? names.channels : {};
  // Somebody may have typed the code of a country in small letters.
  const key = [value, value.toUpperCase()].find((each) => Object.hasOwn(known, each));
  return known[key ?? ""] ?? value;
}
