/** The words of dates and times in the languages of Telegram's apps, letters only, in lower case. */
export interface LocaleWords {
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Whether the word is for the hours from noon on. */
  readonly dayPeriods: ReadonlyMap<string, boolean>;
}

/** The words of all languages, from the runtime's own locale data; gathered once, when first asked. */
export function localeWords(): LocaleWords {
  gathered ??= gatherWords();
  return gathered;
}

/** A word as it is looked up, its letters in lower case: `Июл.` is `июл`. */
export const wordKey = (word: string): string =>
  word.normalize("NFKC").toLowerCase().replace(notLetters, "");

const notLetters = /[^\p{L}\p{M}]+/gu;

let gathered: LocaleWords | undefined;

/** Where two languages give one word to two months (`listopad`), the first in this list is right. */
const locales =
  "en en-GB ru uk be de de-AT fr es pt it nl pl cs sk tr ar ar-SY ar-MA ar-DZ fa he hi bn id ms vi th ko ja zh zh-TW ro bg sr sr-Latn hr bs sl mk hu fi et lv lt sv da nb el ca gl eu kk uz az ka hy mn ky tg".split(
    " ",
  );

/** Forms that the locale data lack: older ones, and those without a full stop. */
const furtherMonths: readonly (readonly [string, number])[] = [
  ["sept", 9],
  ["мая", 5],
  ["сент", 9],
  ["нояб", 11],
  ["февр", 2],
];

function gatherWords(): LocaleWords {
  const months = new Map<string, number>(furtherMonths);
  const dayPeriods = new Map<string, boolean>([
    ["am", false],
    ["pm", true],
    ["오전", false],
    ["오후", true],
  ]);
  for (const locale of locales) {
    for (const month of ["long", "short"] as const) {
      const inDates = new Intl.DateTimeFormat(locale, { ...plain, ...inFull, month });
      const alone = new Intl.DateTimeFormat(locale, { ...plain, month });
      for (const format of [inDates, alone]) addMonths(months, format);
    }
    for (const style of [{ hour: "numeric" }, { timeStyle: "short" }] as const) {
      const clock = new Intl.DateTimeFormat(locale, { ...plain, ...style, hour12: true });
      for (const hour of [9, 18, 0, 3, 5, 7, 12, 13, 20, 23]) {
        addWord(dayPeriods, partOf(clock, Date.UTC(2024, 0, 1, hour), "dayPeriod"), hour >= 12);
      }
    }
  }
  return { months, dayPeriods };
}

const inFull = { year: "numeric", day: "numeric" } as const;
const plain = { calendar: "gregory", numberingSystem: "latn", timeZone: "UTC" } as const;

/** Also as it stands in a date: with a preposition before it, as in Hebrew. */
function addMonths(months: Map<string, number>, format: Intl.DateTimeFormat): void {
  for (let month = 1; month <= 12; month++) {
    const time = Date.UTC(2024, month - 1, 3);
    const part = partOf(format, time, "month");
    const name = wordKey(part);
    if (name === "" || digit.test(part)) continue;
    addWord(months, name, month);
    const whole = format.format(time).split(blanks).map(wordKey);
    for (const word of whole) if (word.endsWith(name)) addWord(months, word, month);
  }
}

function addWord<T>(words: Map<string, T>, word: string, value: T): void {
  const key = wordKey(word);
  if (key !== "" && !words.has(key)) words.set(key, value);
}

const blanks = /\s+/u;
/** `7월` is a number. */
const digit = /\d/;

const partOf = (
  format: Intl.DateTimeFormat,
  time: number,
  type: Intl.DateTimeFormatPartTypes,
): string => format.formatToParts(time).find((part) => part.type === type)?.value ?? "";
