import type { DateWords } from "./date-forms.ts";
import { foldDigits } from "./digits.ts";
import type { DatedLine } from "./lines.ts";

/** A day of the past and the number of years that have gone since. */
interface Anniversary {
  readonly date: DateWords;
  readonly years: number;
  /** Where the words begin in the line: "79 years ago, on June 26, 1945". */
  readonly start: number;
  /** 1 to 4; words such as "80th anniversary" also stand in posts of the days around it. */
  readonly strength: number;
}

/** The anniversary that one of a line's dates is named for, where the line begins with it. */
export function findAnniversary(
  line: DatedLine,
  dates: readonly DateWords[],
): Anniversary | undefined {
  if (line.rank === undefined || line.rank > 1 || !line.opens) return undefined;
  for (const date of dates) {
    if (!FULL_DAY.test(date.edtf)) continue;
    const before = foldDigits(line.text.slice(0, date.start));
    const ago = YEARS_AGO.exec(before) ?? AGO_YEARS.exec(before);
    const words = ago ?? JUBILEE.exec(before);
    if (words === null || words.index > FARTHEST) continue;
    const years = Number(words.groups?.years ?? "");
    if (years > 0) return { date, years, start: words.index, strength: ago === null ? 1.5 : 3 };
  }
  return undefined;
}

/** How far into its line an anniversary may begin, in UTF-16 code units. */
const FARTHEST = 60;

// "1945-06-26"
const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;

const YEARS = "(?<years>\\d{1,4})";
const YEAR_WORD =
  "(?:years?|лет|года|год|років|роки|рік|ans|an|años|año|jahren?|anni|anno|anos|ano|lata?|rok|yıl|عاما|عام|سنة|سنوات|أعوام|سال)";
const LINK =
  "[\\s,:—–-]{0,3}(?:(?:today|сегодня|сьогодні|on|in|le|el|il|em|am|dnia|в|в этот день|في|يوم)[\\s,]{1,2}){0,2}$";

// "79 years ago, on ", "79 лет назад, "
const YEARS_AGO = new RegExp(
  `(?<![\\p{L}\\p{N}])${YEARS}\\s${YEAR_WORD}\\s(?:ago|назад|тому назад|тому|fa|atrás|temu|önce)${LINK}`,
  "iu",
);

// "Il y a 79 ans, le ", "Hace 79 años, el ", "Vor 79 Jahren, am ", "قبل 79 عاما، في "
const AGO_YEARS = new RegExp(
  `(?<!\\p{L})(?:il y a|hace|vor|há|faz|قبل|منذ)\\s${YEARS}\\s${YEAR_WORD}[،]?${LINK}`,
  "iu",
);

// "The 80th anniversary of Victory (", "80-летие Победы, ", "80 лет со дня основания — "
const JUBILEE = new RegExp(
  `(?<![\\p{L}\\p{N}])${YEARS}(?:(?:st|nd|rd|th)\\sanniversary|-?(?:летие|летия|річчя)|\\s(?:лет|года|год|років|роки)\\s(?:со дня|з дня|від дня|с момента)|\\s${YEAR_WORD}\\ssince)[^.!?]{0,80}$`,
  "iu",
);
