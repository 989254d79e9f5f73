import { isAnnouncement } from "./announcements.ts";
import { HASHTAGS, LINE_SIGN, type Rule } from "./surroundings.ts";

/** "16.07.2024 Новости", "July 16, 2024 | ...", "... в Москве: 25 июля": set apart in the title. */
export const titleEdge: Rule = ({ line, date, before, after }) => {
  if (line.rank !== 0) return undefined;
  const kind = "title";
  const { start } = date;
  if (line.opens && DECORATION.test(before) && TITLE_START.test(after))
    return { kind, strength: 3, start };
  if (!line.closes || !TITLE_END.test(after)) return undefined;
  if (TITLE_LAST.test(before)) return { kind, strength: 3, start };
  // "Старт — 17 декабря" announces; with its year a date more often signs.
  const signs = !date.edtf.startsWith("XXXX") && TITLE_PAUSE.test(before);
  return signs ? { kind, strength: 2, start } : undefined;
};

/** "On July 16, Foreign Minister Sergey Lavrov met with ...": the start of the first sentence. */
export const opening: Rule = ({ line, date, before, after }) => {
  if (line.rank !== 0 || !line.opens || !OPENING_END.test(after)) return undefined;
  const words = OPENING.exec(before);
  if (words === null) return undefined;
  const isToCome = isAnnouncement(after);
  if (isToCome && date.edtf.startsWith("XXXX")) return undefined;
  return {
    kind: "opening",
    strength: isToCome ? 1 : 2,
    start: before.length - (words.groups?.words ?? "").length,
  };
};

// "❗️ "
const DECORATION = /^[^\p{L}\p{N}]*$/u;

// "On ", "Le ", "Am ", "El ", "في ", "В "
const OPENING =
  /^[^\p{L}\p{N}]*(?<words>(?:(?:on|on the|the|le|am|el|il|em|no dia|a|at|dnia|w|w dniu|в|у|во|في|يوم|في يوم|بتاريخ|در)\s)?)$/iu;
const OPENING_END = /^(?:\s?[,،]\s*|\s+)\S/u;

// ": ", " | ", ". Новости", " — "
const TITLE_START = /^\s?(?:[:|•·：｜]|[.)]\s|[-–—]\s)\s*\S/u;
const TITLE_LAST = /[:|•·：｜]\s*$/u;
// ", ", " — "
const TITLE_PAUSE = /(?:,|\s[-–—])\s$/u;
// "", ".", " #tag"
const TITLE_END = new RegExp(`^${LINE_SIGN}*${HASHTAGS}$`, "u");
