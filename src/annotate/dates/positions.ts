import type { DateClueKind } from "../../types.ts";
import { isAnnouncement } from "./announcements.ts";
import type { DateWords } from "./expressions.ts";
import type { DatedLine } from "./lines.ts";
import { isPlace } from "./places.ts";

/** How a date stands in its line, where it stands as dates of posting do. */
export interface Position {
  readonly kind: DateClueKind;
  /** 1 to 4, for a date with its year. */
  readonly strength: number;
  /** Where the words to show begin and end in the line: "NYC, July 15, 2024". */
  readonly start: number;
  readonly end: number;
  /** Days between the day named and the day of writing: 1 for "yesterday, July 15". */
  readonly later?: number;
}

/** Tell a date of posting from a date in running text, by what stands around it in its line. */
export function positionOf(line: DatedLine, date: DateWords): Position | undefined {
  const around: Around = {
    line,
    date,
    before: line.text.slice(0, date.start).replace(EMPHASIS, blank),
    after: line.text.slice(date.end).replace(EMPHASIS, blank),
  };
  for (const rule of RULES) {
    const position = rule(around);
    if (position !== undefined) return { start: date.start, end: date.end, ...position };
  }
  return undefined;
}

interface Around {
  readonly line: DatedLine;
  readonly date: DateWords;
  readonly before: string;
  readonly after: string;
}

type Rule = (
  around: Around,
) => (Pick<Position, "kind" | "strength"> & Partial<Position>) | undefined;

// Marks of bold and italics, as some exports keep them; blanked so that offsets stay.
const EMPHASIS = /[*_`~]/g;
const blank = (): string => " ";

/** "📍 NYC, July 15, 2024", "Москва, 16 июля 2024 года", "16.07.2024": the whole line. */
const placeLine: Rule = ({ line, date, before, after }) => {
  if (!line.opens || !line.closes || before.length > 80) return undefined;
  const trail = TRAIL.exec(after);
  const lead = LEAD.exec(before);
  if (trail === null || lead === null) return undefined;
  const place = lead.groups?.rest ?? "";
  // "📅 3 октября" announces an event or names a source; only a first line so is the post's day.
  if (CALENDAR.test(before) && line.rank !== 0) return undefined;
  const hasYear = !date.edtf.startsWith("XXXX");
  // "3 октября, 19:00" announces an event.
  if (trail.groups?.time !== undefined && !hasYear) return undefined;
  const kind = "place";
  if (place !== "" && isPlace(place)) {
    return { kind, strength: 4, start: before.length - place.length };
  }
  if (POSTED.test(place)) return hasYear ? { kind, strength: 3 } : undefined;
  if (place !== "") return undefined;
  return { kind, strength: hasYear && line.rank !== undefined ? 3 : 2 };
};

/** "... with Peter Szijjarto (New York, July 16, 2024)": the end of a title. */
const bracket: Rule = ({ line, before, after }) => {
  if (line.rank === undefined || line.rank > 1 || !line.closes) return undefined;
  const open = Math.max(before.lastIndexOf("("), before.lastIndexOf("（"));
  if (open === -1 || before.length - open > 60 || !BRACKET_END.test(after)) return undefined;
  const inside = before.slice(open + 1);
  const place = inside.trimStart();
  if (place !== "" && !isPlace(place) && !CONNECTOR.test(place)) return undefined;
  return {
    kind: "bracket",
    strength: line.rank === 0 ? 4 : 3,
    start: open + 1 + inside.length - place.length,
  };
};

/** "MOSCOW, July 16 (Xinhua) --", "МОСКВА, 16 июл - РИА Новости.", "新华社莫斯科7月16日电". */
const dateline: Rule = ({ line, before, after }) => {
  if (!line.opens || line.rank === undefined || line.rank > 1 || before.length > 60) {
    return undefined;
  }
  const kind = "dateline";
  // On the second line it is the dateline of an article that the post passes on.
  const strength = line.rank === 0 ? 4 : 2;
  if (HAN_PLACE.test(before) && HAN_WIRE.test(after)) return { kind, strength };
  const place = LEAD.exec(before)?.groups?.rest ?? "";
  if (place === "" || !isPlace(place)) return undefined;
  const start = before.length - place.length;
  if (DATELINE_DASH.test(after)) return { kind, strength, start };
  return DATELINE_END.test(after) ? { kind, strength: strength - 1, start } : undefined;
};

/** "today, July 16", "вчера, 15 июля": the day of writing, or the day before or after it. */
const today: Rule = ({ line, before }) => {
  if (line.rank === undefined || line.rank > 2) return undefined;
  const words = RELATIVE_DAY.exec(before.slice(-40));
  const word = words?.groups?.word?.toLowerCase().replace("’", "'");
  const later = RELATIVE_DAYS.get(word ?? "");
  if (words === null || later === undefined) return undefined;
  const start = before.length - words[0].trimStart().length;
  return later === 0
    ? { kind: "today", strength: 4, start }
    : { kind: "today", strength: 3, start, later };
};

/** "On this day, June 26, 1945": the day of the year, of a later year. */
const onThisDay: Rule = ({ line, before }) => {
  if (line.rank === undefined || line.rank > 1) return undefined;
  const words = ON_THIS_DAY.exec(before.slice(-40));
  if (words === null) return undefined;
  return { kind: "anniversary", strength: 2, start: before.length - words[0].length };
};

/** "16.07.2024 Новости", "July 16, 2024 | ...", "... в Москве: 25 июля": set apart in the title. */
const titleEdge: Rule = ({ line, date, before, after }) => {
  if (line.rank !== 0) return undefined;
  const kind = "title";
  if (line.opens && DECORATION.test(before) && TITLE_START.test(after))
    return { kind, strength: 3 };
  if (!line.closes || !TITLE_END.test(after)) return undefined;
  if (TITLE_LAST.test(before)) return { kind, strength: 3 };
  // "Старт — 17 декабря" announces; with its year a date more often signs.
  const signs = !date.edtf.startsWith("XXXX") && TITLE_PAUSE.test(before);
  return signs ? { kind, strength: 2 } : undefined;
};

/** "On July 16, Foreign Minister Sergey Lavrov met with ...": the start of the first sentence. */
const opening: Rule = ({ line, before, after }) => {
  if (line.rank !== 0 || !line.opens || !OPENING_END.test(after)) return undefined;
  const words = OPENING.exec(before);
  if (words === null || isAnnouncement(after)) return undefined;
  return {
    kind: "opening",
    strength: 2,
    start: before.length - (words.groups?.words ?? "").length,
  };
};

const RULES: readonly Rule[] = [placeLine, bracket, dateline, today, onThisDay, titleEdge, opening];

// "📍 ", "— ", "(": what may stand before a place; the rest is the place, or nothing.
const LEAD = /^[^\p{L}\p{N}:：]*(?<rest>.*)$/u;
const DECORATION = /^[^\p{L}\p{N}]*$/u;

const SIGN = "[^\\p{L}\\p{N}:：#]";
const HASHTAGS = `(?:#[\\p{L}\\p{M}\\p{N}_]+${SIGN}*)*`;

// ")", ", 18:45", " at 6 pm", " (UTC+8)", " #tag": what may stand behind a date on its own line;
// not "):", which introduces a quotation
const TRAIL = new RegExp(
  `^${SIGN}{0,6}(?<time>(?:(?:at|в|о|à|a las|um|alle|às|godz\\.)\\s)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?(?:[ap]\\.?m\\.?|h|uhr|мск))?)?` +
    `${SIGN}{0,6}(?:(?:UTC|GMT|MSK|EDT|EST|CET|CEST|PDT|PST|МСК)(?:[+-]\\d{1,2}(?::\\d{2})?)?)?${SIGN}*${HASHTAGS}$`,
  "iu",
);

// ")", ").", ") 🇷🇺 #tag"; not "):", which introduces a quotation
const BRACKET_END = new RegExp(`^\\s?[)）]${SIGN}*${HASHTAGS}$`, "u");

const CALENDAR = /[📅📆🗓⏰⏳⌛🕐-🕧]/u;

// "(on July 16", "(le 16 juillet"
const CONNECTOR = /^(?:on|le|am|el|il|em|at|от|від|den|published|posted|опубликовано)\s$/iu;

const POSTED =
  /^(?:date|posted|published|date of publication|дата|опубликовано|дата публикации|опубліковано|publié le|publiée le|publicado|publicado el|veröffentlicht|veröffentlicht am|stand|نشر|تاريخ النشر)(?:\s(?:on|at))?\s?[:\s]\s?$/iu;

// " (Xinhua) --", " — ", ". /ТАСС/", ".-"
const DATELINE_DASH =
  /^(?:\s?[(（/][^)）/\n]{1,30}[)）/])?(?:,\s\p{Lu}{2,12})?\s?\.?\s?(?:[-–—―]|\/\p{L}|:\s)/u;
// ". "
const DATELINE_END = /^[.)）]\s/u;
const HAN_PLACE = /^[^\p{L}\p{N}]*\p{Script=Han}{2,14}$/u;
const HAN_WIRE = /^\s?[电電讯訊]/u;

const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ...["today", "сегодня", "сьогодні", "aujourd'hui", "hoy", "heute", "اليوم", "oggi", "hoje"].map(
    (word) => [word, 0] as const,
  ),
  ...["dziś", "dzisiaj", "bugün", "امروز", "今天", "今日"].map((word) => [word, 0] as const),
  ...["yesterday", "вчера", "вчора", "hier", "ayer", "gestern", "أمس", "ieri", "ontem"].map(
    (word) => [word, 1] as const,
  ),
  ...["wczoraj", "dün", "دیروز", "昨天", "昨日"].map((word) => [word, 1] as const),
  ...["tomorrow", "завтра", "demain", "mañana", "morgen", "غدا", "domani", "amanhã"].map(
    (word) => [word, -1] as const,
  ),
  ...["jutro", "yarın", "فردا", "明天", "明日"].map((word) => [word, -1] as const),
]);

// "today, on ", "Сегодня, ", "今天（"
const RELATIVE_DAY =
  /(?<![\p{L}\p{M}])(?<word>[\p{L}\p{M}]{2,10}(?:['’]hui)?)\s?[,(（—–-]?\s?(?:(?:on|the|le|el|il|em|dia|den|am|is|это)\s){0,2}$/u;

const ON_THIS_DAY =
  /(?:on this (?:day|date)|в этот день|цього дня|в цей день|an diesem tag|(?:en )?este día|un día como hoy|en ce jour|ce jour-là|في مثل هذا اليوم)\s?[,:(—–-]?\s?(?:(?:on|in|в|le|el)\s)?$/iu;

// "On ", "Le ", "Am ", "El ", "في ", "В "
const OPENING =
  /^[^\p{L}\p{N}]*(?<words>(?:(?:on|on the|the|le|am|el|il|em|no dia|a|at|dnia|w|w dniu|в|у|во|في|يوم|في يوم|بتاريخ|در)\s)?)$/iu;
const OPENING_END = /^(?:\s?[,،]\s?|\s+)\S/u;

// ": ", " | ", ". Новости", " — "
const TITLE_START = /^\s?(?:[:|•·：｜]|[.)]\s|[-–—]\s)\s*\S/u;
const TITLE_LAST = /[:|•·：｜]\s*$/u;
// ", ", " — "
const TITLE_PAUSE = /(?:,|\s[-–—])\s$/u;
const TITLE_END = /^[^\p{L}\p{N}:]*$/u;
