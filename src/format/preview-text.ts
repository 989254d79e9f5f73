import { maskSpoilers } from "../annotate/mask-spoilers.ts";
import { shortenAtWord } from "../annotate/shorten.ts";
import { isCardWord, spokenText } from "../platform/text/placeholders.ts";
import { decodeBody } from "./body/read-body.ts";
import { plainText } from "./plain-text.ts";

/**
 * The first words of a post's text behind its title, as three lines of plain text may hold them:
 * without lines of hashtags, links and signs alone, hidden words masked. Empty where the title says all.
 */
export function previewText(title: string, markdown: string): string {
  const beginning = beginningOf(markdown, title.length + LONGEST_READ);
  if (isCard(beginning)) return "";
  const text = wordyLines(withoutMarks(spokenText(beginning)));
  const end = endOfTitle(text, title);
  const rest = text.slice(end, end + LONGEST_READ / 2);
  if (!HAS_WORD.test(rest)) return "";
  const goesOn = end > 0 && title.endsWith("…") && !NEXT_LINE.test(rest);
  return (goesOn ? "…" : "") + shortenToBytes(oneLine(rest));
}

/** The title's line has no further words. */
const NEXT_LINE = /^[^\p{L}\p{N}\n]*\n/u;

/** Of a longer text only the beginning is read, in UTF-16 code units beyond the title. */
const LONGEST_READ = 560;

function beginningOf(markdown: string, length: number): string {
  const isCut = markdown.length > length;
  const beginning = isCut
    ? markdown.slice(0, Math.max(markdown.lastIndexOf("\n", length), length - LONGEST_READ / 2))
    : markdown;
  if (!MARKUP.test(beginning)) return beginning;
  if (!beginning.includes(BARS)) return plainText(beginning.trimEnd());
  if (!isCut) return maskSpoilers(decodeBody(beginning.trimEnd()));
  // A spoiler that goes on beyond the cut ends there.
  const masked = maskSpoilers(decodeBody(beginning.replace(CUT_SIGNS, "") + BARS));
  return masked.endsWith(BARS) ? masked.slice(0, -BARS.length) : masked;
}

/** A contact's data are for the post's own page. */
const isCard = (text: string): boolean =>
  text.startsWith("[ ") && isCardWord(spokenText(text).split("\n", 1)[0] ?? "");

/** Signs without which Markdown is plain text. */
const MARKUP = /[\\&*_~`<>[|]|^(?:[-+#]|\d+[.)]| )/m;

/** The signs around a spoiler: `||who did it||`. */
const BARS = "||";

/** At the cut they may be one half of a sign. */
const CUT_SIGNS = /(?<![\s\\|])[\s\\|]+$/;

/** Some exports write formats into the text: "**Успейте** [записаться](https://clinic.example/)". */
const withoutMarks = (text: string): string =>
  MARKS.test(text) ? text.replace(NAMED_LINK, "$<words>").replace(ALL_MARKS, "") : text;

const NAMED_LINK = /\[(?<words>[^[\]]{1,200})\]\((?:https?:\/\/|tg:)[^\s()]*\)/g;
const MARKS = /(?<!\*)\*\*(?!\*)|__|~~|\]\(/;
const ALL_MARKS = /(?<!\*)\*\*(?!\*)|__|~~/g;

/** The lines that say something; the others are listed below a card, or are no words. */
function wordyLines(text: string): string {
  const lines = text.split("\n");
  const wordy = lines.filter((line) => !SIGNPOSTS.test(line));
  return wordy.length === lines.length ? text : wordy.join("\n");
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * "📰 #News https://t.me/x @channel", "***", "". A tag is read to its end: its underscores are signs,
 * too, and would double the ways to read a line.
 */
const SIGNPOSTS =
  /^(?:https?:\/\/\S+(?!\S)|[#@][\p{L}\p{N}\p{M}_\u200C·]*(?![\p{L}\p{N}\p{M}_\u200C·])|[^\p{L}\p{N}#@])*$/u;

/** Behind the title's words and the signs that belong to the last; 0 where no line begins with them. */
function endOfTitle(text: string, title: string): number {
  const words = title.endsWith("…") ? title.slice(0, -1) : title;
  if (!HAS_WORD.test(words)) return 0;
  let start = 0;
  for (let line = 0; line < LINES_BEFORE_TITLE; line++) {
    const end = text.startsWith(words, start)
      ? start + words.length
      : followWords(text, start, words);
    if (end !== undefined) {
      ENDING.lastIndex = end;
      return ENDING.test(text) ? ENDING.lastIndex : end;
    }
    start = text.indexOf("\n", start) + 1;
    if (start === 0) break;
  }
  return 0;
}

/** A person may have set a later line as the title. */
const LINES_BEFORE_TITLE = 4;

const ENDING = /[^\p{L}\p{N}\s]+/uy;

/** Where words end that the text has with other signs between them. */
function followWords(text: string, start: number, words: string): number | undefined {
  let at = start;
  for (const [word] of words.matchAll(WORDS)) {
    NEXT_WORD.lastIndex = at;
    if (!NEXT_WORD.test(text) || !text.startsWith(word, NEXT_WORD.lastIndex)) return undefined;
    at = NEXT_WORD.lastIndex + word.length;
  }
  return at;
}

const WORDS = /[\p{L}\p{N}]+/gu;
const NEXT_WORD = /[^\p{L}\p{N}]*/uy;

/** On one line, without signs before the first word, and with addresses as the names of their hosts. */
const oneLine = (text: string): string =>
  (ASCII.test(text) ? text : text.replace(UNSEEN, ""))
    .replace(BEFORE_WORDS, "")
    .replace(ADDRESS, "$<host>")
    .replace(BLANKS, " ")
    .trim();

const ASCII = /^[\0-\x7f]*$/;

/** Overrides and isolates of direction, soft hyphens, zero-width spaces. */
const UNSEEN = /[\u00AD\u200B\u202A-\u202E\u2060-\u2069]/g;
const BEFORE_WORDS = /^(?:[^\p{L}\p{N}"'«“„‘(№$€£¥₽[+-]|[-+](?!\d))+/u;
const ADDRESS = /https?:\/\/(?:www\.)?(?<host>[^\s/?#]+)[^\s,;)]*/gi;
/** All but a single space, which is what they become. */
const BLANKS = /[^\S ]\s*| \s+/g;

/**
 * Three lines hold so many letters of a narrow script; of a wider one fewer, which its bytes tell: fifty
 * cards of any script stay light.
 */
const MOST_UNITS = 220;
const MOST_BYTES = 340;

function shortenToBytes(line: string): string {
  let bytes = 0;
  let at = 0;
  while (at < line.length && at < MOST_UNITS && bytes <= MOST_BYTES) {
    const unit = line.charCodeAt(at++);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return shortenAtWord(line, at);
}
