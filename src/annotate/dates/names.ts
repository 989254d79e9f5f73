import { gregorianFormat, partOf } from "../../platform/text/locale-dates.ts";
import { normalise } from "../../platform/text/normal-form.ts";

/**
 * 1 to 12 for a month's name in a text, long or short, alone ("июль") or beside a day ("июля").
 * Message headers, which hold nothing but a date, are read in all languages (locale-words.ts).
 */
export function monthNamed(word: string): number | undefined {
  return COMMON_WORDS.has(word) ? undefined : MONTHS.get(foldName(word));
}

/** 0 (Sunday) to 6 (Saturday) for the name of a day of the week. */
export const weekdayNamed = (word: string): number | undefined => WEEKDAYS.get(foldName(word));

type Name = readonly [name: string, number: number];
type Style = "long" | "short";

const foldName = (name: string): string =>
  normalise(name, "NFC").toLowerCase().replace(APOSTROPHE, "'").replace(/\.$/, "");

// "п’ятниця", "пʼятниця"
const APOSTROPHE = /[’ʼ`]/g;

// Months only with a capital or as part of another language's date: "may", "set", "out" are words.
const COMMON_WORDS = new Set(["may", "march", "mar", "set", "out", "ago"]);

const LANGUAGES = ["en", "ru", "uk", "fr", "es", "de", "it", "pt", "pl", "tr", "fa", "ar"];

// The Levant and Iraq, Morocco, and Algeria have month names of their own; so has Austria.
const REGIONS = ["ar-SY", "ar-MA", "ar-DZ", "de-AT"];

// Where a short name is no word of its own: French "mar." is Tuesday, Spanish "mar" the sea.
const SHORT_WEEKDAYS = ["en", "ru", "uk", "zh"];

// Datelines and spellings that Unicode's locale data does not list in these languages.
const MORE_MONTHS: readonly Name[] = [
  ["setiembre", 9],
  ["фев", 2],
  ["сен", 9],
  ["ноя", 11],
];

// "в среду, 17 июля": Unicode's locale data has the nominative only.
const MORE_WEEKDAYS: readonly Name[] = [
  ["среду", 3],
  ["пятницу", 5],
  ["субботу", 6],
  ["неділю", 0],
  ["середу", 3],
  ["п'ятницю", 5],
  ["суботу", 6],
];

/** Names to numbers; a name that stands for two numbers in two languages is left out. */
const unambiguous = (names: readonly Name[]): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>();
  const twofold = new Set<string>();
  for (const [name, number] of names) {
    if ((numbers.get(name) ?? number) !== number) twofold.add(name);
    numbers.set(name, number);
  }
  for (const name of twofold) numbers.delete(name);
  return numbers;
};

/** The names a language gives to moments, as Unicode's locale data (CLDR) has them. */
const localeNames = (
  language: string,
  options: Intl.DateTimeFormatOptions,
  part: "month" | "weekday",
  moments: readonly (readonly [time: number, number: number])[],
): readonly Name[] => {
  const format = gregorianFormat(language, options);
  return moments.flatMap(([time, number]): readonly Name[] => {
    const name = partOf(format, time, part);
    return name === "" ? [] : [[foldName(name), number]];
  });
};

const MONTHS_OF_2024 = Array.from(
  { length: 12 },
  (_, at) => [Date.UTC(2024, at, 1), at + 1] as const,
);

// 2024-09-01 was a Sunday.
const WEEK = Array.from({ length: 7 }, (_, at) => [Date.UTC(2024, 8, at + 1), at] as const);

const monthNames = (language: string, month: Style): readonly Name[] => [
  ...localeNames(language, { month }, "month", MONTHS_OF_2024),
  ...localeNames(language, { month, day: "numeric", year: "numeric" }, "month", MONTHS_OF_2024),
];

const MONTHS = unambiguous([
  ...MORE_MONTHS,
  ...[...LANGUAGES, ...REGIONS].flatMap((language) => [
    ...monthNames(language, "long"),
    ...monthNames(language, "short"),
  ]),
]);

const WEEKDAYS = unambiguous([
  ...MORE_WEEKDAYS,
  ...[...LANGUAGES, "zh", "ja"].flatMap((language) =>
    localeNames(language, { weekday: "long" }, "weekday", WEEK),
  ),
  ...SHORT_WEEKDAYS.flatMap((language) =>
    localeNames(language, { weekday: "short" }, "weekday", WEEK),
  ),
]);
