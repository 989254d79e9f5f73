import type { Rule } from "./surroundings.ts";

/** "today, July 16", "вчера, 15 июля": the day of writing, or the day before or after it. */
export const today: Rule = ({ line, before }) => {
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
export const onThisDay: Rule = ({ line, before }) => {
  if (line.rank === undefined || line.rank > 1) return undefined;
  const words = ON_THIS_DAY.exec(before.slice(-40));
  if (words === null) return undefined;
  return { kind: "anniversary", strength: 2, start: before.length - words[0].length };
};

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
