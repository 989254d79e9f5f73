import { HTTP, LINK_START } from "../platform/text/links.ts";
import { EMOJI_SIGN, plainDigits, withoutEmoji } from "./emoji.ts";
import { isLeadIn, joinLeadIn } from "./lead-in.ts";
import { shorten } from "./shorten.ts";

/** About as long as a headline may get, in UTF-16 code units. */
const TITLE_LENGTH = 120;

/**
 * A post's title: its first line that says something, on one line, without emoji, flags and
 * bullets around it, cut at a sentence or word end. Where that line only leads up to the next one
 * ("IDF spokesman:"), both. Where no line says anything, the first one that holds a hashtag or a
 * link, else the first that is not blank. Empty for blank text only.
 */
export const findTitle = (text: string): string => shorten(findTitleLine(text), TITLE_LENGTH);

/** The line that {@link findTitle} cuts its title from, cleaned the same way but not cut. */
export function findTitleLine(text: string): string {
  let lead = "";
  let leads = 0;
  let fallback = "";
  let rank = 0;
  for (const line of linesOf(text)) {
    const shown = line.trim() === "" ? "" : cleanLine(line);
    if (shown === "") continue;
    const bare = withoutDecoration(shown);
    if (saysSomething(bare)) {
      const title = lead === "" ? bare : joinLeadIn(lead, bare);
      if (leads === MOST_LEADS || !isLeadIn(title)) return title;
      lead = title;
      leads++;
      continue;
    }
    if (lead !== "") continue;
    const lineRank = HAS_WORD.test(bare) ? 2 : 1;
    if (lineRank <= rank) continue;
    fallback = lineRank === 2 ? bare : shown;
    rank = lineRank;
  }
  if (lead !== "") return lead;
  return fallback === "" && text.trim() !== "" ? "…" : fallback;
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf("\n", start);
    const stop = end === -1 ? text.length : end;
    // A line can be a megabyte of one word; the title needs its beginning only.
    yield text.slice(start, Math.min(stop, start + LINE_READ));
    start = stop + 1;
  }
}

const LINE_READ = 2000;

/** Lines that only lead up to the next one, in one title. */
const MOST_LEADS = 2;

const cleanLine = (line: string): string =>
  plainDigits(line)
    .replace(UNSEEN, "")
    .replace(BOLD, "")
    .replace(NAMED_LINK, "$<words>")
    .replace(BLANKS, " ")
    .trim();

const withoutDecoration = (line: string): string =>
  line.replace(LEADING_DECORATION, "").replace(TRAILING_DECORATION, "");

const saysSomething = (line: string): boolean =>
  HAS_WORD.test(withoutEmoji(line).replace(TAG_OR_LINK, ""));

const HAS_WORD = /[\p{L}\p{N}]/u;

// "[Расчёты](https://sber.example/x) выросли": the words of a Markdown link.
const NAMED_LINK = new RegExp(`\\[(?<words>[^[\\]]{1,200})\\]\\((?:${HTTP}|tg:)[^\\s()]*\\)`, "gu");

// "**Успейте** записаться": Markdown that some exports put around bold words.
const BOLD = /(?<!\*)\*\*(?!\*)/gu;

const BLANKS = /\s+/gu;

/** Controls but blanks, bidi marks and overrides, zero-width space, soft hyphen, lone surrogates. */
const UNSEEN =
  /[\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFFF9-\uFFFB]|[\uFE00-\uFE0F]|(?!\s)\p{Cc}/gu;

// "#Лавров #ООН", "https://t.me/x", "@channel": signposts, not words.
const TAG_OR_LINK = new RegExp(`[#@][\\p{L}\\p{N}\\p{M}_\\u200C·]+|${LINK_START}\\S+`, "giu");

// "🇷🇺🇭🇺 ❗️ ", "• ", "— ", "** ": whatever stands before the first word, sign of number, opening quote or bracket.
const LEADING_DECORATION = new RegExp(
  `^(?:${EMOJI_SIGN}|[\\s\\u200C\\u200D]|(?!№)[\\p{So}\\p{Sk}]|[•‣◦∙·▪*_|>=~.,;:!?/\\\\…)\\]}»]|[-–—−](?!\\d))+`,
  "u",
);

const TRAILING = `(?:${EMOJI_SIGN}|[\\s\\u200D])`;
// Looked for at the first sign of a run only: from each of them would take time with its square.
const TRAILING_DECORATION = new RegExp(`(?<!${TRAILING})${TRAILING}+$`, "u");
