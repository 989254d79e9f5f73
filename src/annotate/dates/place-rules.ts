import { isPlace, isPlaceAfter } from "./places.ts";
import { HASHTAGS, LINE_SIGN, type Rule, wordsBefore } from "./surroundings.ts";

/** "📍 NYC, July 15, 2024", "Москва, 16 июля 2024 года", "16.07.2024": the whole line. */
export const placeLine: Rule = ({ line, date, before, after }) => {
  if (!line.opens || !line.closes || before.length > 80) return undefined;
  const place = wordsBefore(before);
  // "📅 3 октября" announces an event or names a source; only a first line so is the post's day.
  if (CALENDAR.test(before) && line.rank !== 0) return undefined;
  const hasYear = !date.edtf.startsWith("XXXX");
  const kind = "place";
  const start = before.length - place.length;
  if (place === "" && hasYear && isPlaceAfter(after)) return { kind, strength: 4, start };
  const trail = TRAIL.exec(after);
  // "3 октября, 19:00" announces an event.
  if (trail === null || (trail.groups?.time !== undefined && !hasYear)) return undefined;
  if (isPlace(place)) return { kind, strength: 4, start };
  if (POSTED.test(place)) return hasYear ? { kind, strength: 3, start: date.start } : undefined;
  if (place !== "") return undefined;
  return { kind, strength: hasYear && line.rank !== undefined ? 3 : 2, start };
};

/** "... with Peter Szijjarto (New York, July 16, 2024)": the end of a title. */
export const bracket: Rule = ({ line, before, after }) => {
  if (line.rank === undefined || line.rank > 1 || !line.closes) return undefined;
  const open = Math.max(before.lastIndexOf("("), before.lastIndexOf("（"));
  if (open === -1 || before.length - open > 60) return undefined;
  const close = BRACKET_END.exec(after)?.groups;
  if (close === undefined || !(close.place === "" || isPlaceAfter(close.place ?? ""))) {
    return undefined;
  }
  const inside = before.slice(open + 1);
  const place = inside.trimStart();
  if (place !== "" && !isPlace(place) && !CONNECTOR.test(place)) return undefined;
  return {
    kind: "bracket",
    strength: line.rank === 0 ? 4 : 2,
    start: open + 1 + inside.length - place.length,
  };
};

/** "MOSCOW, July 16 (Xinhua) --", "МОСКВА, 16 июл - РИА Новости.", "新华社莫斯科7月16日电". */
export const dateline: Rule = ({ line, before, after }) => {
  if (!line.opens || line.rank === undefined || line.rank > 1 || before.length > 60) {
    return undefined;
  }
  const kind = "dateline";
  // On the second line it is the dateline of an article that the post passes on.
  const strength = line.rank === 0 ? 4 : 2;
  if (HAN_PLACE.test(before) && HAN_WIRE.test(after)) return { kind, strength, start: 0 };
  const place = wordsBefore(before);
  if (!isPlace(place)) return undefined;
  const start = before.length - place.length;
  if (DATELINE_DASH.test(after)) return { kind, strength, start };
  return DATELINE_END.test(after) ? { kind, strength: strength - 1, start } : undefined;
};

// ")", ", 18:45", " at 6 pm", " (UTC+8)", " #tag": what may stand behind a date on its own line;
// not "):", which introduces a quotation
const TRAIL = new RegExp(
  `^${LINE_SIGN}{0,6}(?<time>(?:(?:at|в|о|à|a las|um|alle|às|godz\\.)\\s)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?(?:[ap]\\.?m\\.?|h|uhr|мск))?)?` +
    `${LINE_SIGN}{0,6}(?:(?:UTC|GMT|MSK|EDT|EST|CET|CEST|PDT|PST|МСК)(?:[+-]\\d{1,2}(?::\\d{2})?)?)?${LINE_SIGN}*${HASHTAGS}$`,
  "iu",
);

// ")", ").", ", New York)", ") 🇷🇺 #tag"; not "):", which introduces a quotation
const BRACKET_END = new RegExp(`^(?<place>[^()（）]{0,60})[)）]${LINE_SIGN}*${HASHTAGS}$`, "u");

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
