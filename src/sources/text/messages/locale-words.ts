import { gregorianFormat, partOf } from "../../../platform/text/locale-dates.ts";
import { normalise } from "../../../platform/text/normal-form.ts";
import type { MonthReadings } from "./like-named-months.ts";

/** Words of dates and times in the languages of Telegram's apps, as `wordKey` spells them. */
interface LocaleWords {
  /** Names of two words are written as one. */
  readonly months: ReadonlyMap<string, MonthReadings>;
  /** Whether the word is for the hours from noon on. */
  readonly dayPeriods: ReadonlyMap<string, boolean>;
}

/**
 * Words for dates and times in all languages, from the runtime's locale data; collected once, on
 * demand.
 */
export function localeWords(): LocaleWords {
  gathered ??= gatherWords();
  return gathered;
}

/** The key under which a word is looked up, its letters in lower case: `Июл.` is `июл`. */
export const wordKey = (word: string): string =>
  normalise(word, "NFKC").toLowerCase().replace(notLetters, "");

const notLetters = /[^\p{L}\p{M}]+/gu;

let gathered: LocaleWords | undefined;

/** Where two languages give one word to two months (`listopad`), the first in this list is likelier. */
const locales = (
  "en en-GB ru uk be de de-AT fr es pt it nl pl cs sk tr ar ar-SY ar-MA ar-DZ fa he hi bn id ms vi " +
  "th ko ja zh zh-TW ro bg sr sr-Latn hr bs sl mk hu fi et lv lt sv da nb el ca gl eu kk uz az ka hy " +
  "mn ky tg tk ur ps fa-AF pa gu mr ne ta te kn ml si lo km my fil sw af am sq mt is"
).split(" ");

function gatherWords(): LocaleWords {
  const months: Months = new Map();
  const dayPeriods = new Map<string, boolean>([
    ["am", false],
    ["pm", true],
    ["오전", false],
    ["오후", true],
  ]);
  for (const locale of locales) {
    for (const month of ["long", "short"] as const) {
      for (const options of [{ ...inFull, month }, { month }, { dateStyle: styles[month] }]) {
        addMonths(months, locale, gregorianFormat(locale, options));
      }
    }
    for (const style of [{ hour: "numeric" }, { timeStyle: "short" }] as const) {
      const clock = gregorianFormat(locale, { ...style, hour12: true });
      for (const hour of [9, 18, 0, 3, 5, 7, 12, 13, 20, 23]) {
        const period = wordKey(partOf(clock, Date.UTC(2024, 0, 1, hour), "dayPeriod"));
        if (period !== "" && !dayPeriods.has(period)) dayPeriods.set(period, hour >= 12);
      }
    }
  }
  return { months, dayPeriods };
}

type Months = Map<string, Map<number, string[]>>;

const styles = { long: "long", short: "medium" } as const;
const inFull = { year: "numeric", day: "numeric" } as const;

/** Adds names as they stand in dates, too, where Hebrew has a preposition before them. */
function addMonths(months: Months, locale: string, format: Intl.DateTimeFormat): void {
  for (let month = 1; month <= 12; month++) {
    const time = Date.UTC(2024, month - 1, 3);
    const part = partOf(format, time, "month");
    const name = wordKey(part);
    if (name === "" || digit.test(part)) continue;
    const whole = format.format(time).split(blanks).map(wordKey);
    for (const word of [name, ...whole.filter((other) => other.endsWith(name))]) {
      const readings = months.get(word) ?? new Map<number, string[]>();
      readings.set(month, [...(readings.get(month) ?? []), locale]);
      months.set(word, readings);
    }
  }
}

const blanks = /\s+/u;
/** `7월` is a number. */
const digit = /\d/;
