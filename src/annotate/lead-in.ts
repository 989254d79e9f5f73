import { isCardWord } from "../platform/text/placeholders.ts";
import { readDates } from "./dates/expressions.ts";

/**
 * Whether a line only leads up to what a post says, so that as a title it says too little: it ends in
 * a colon, or is a name, a lone word, a date or a dateline.
 */
export function isLeadIn(line: string): boolean {
  if (line.length > LONGEST) return false;
  return COLON.test(line) || isName(line) || isDateline(line);
}

/** A lead-in and the words that follow it, as one line. */
export function joinLeadIn(lead: string, next: string): string {
  const words = lead.replace(LOOSE_MARKS, "");
  if (WIDE_END.test(words)) return words + next;
  return ENDS_IN_WORD.test(words) ? `${words}: ${next}` : `${words} ${next}`;
}

/** A longer line says enough, and leaves a title no room for another one. */
const LONGEST = 80;

// "IDF spokesman:", "Из заявления:**", "来源："
const COLON = /[:：][\s*_"'»”)]*$/u;

const LOOSE_MARKS = /[\s*_]+$/u;
const WIDE_END = /[：。！？】」』]$/u;
const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u;

/** One to three words with capitals, or a single word, but none that stands for a person's data. */
const isName = (line: string): boolean =>
  line.length <= (UNSPACED.test(line) ? LONGEST_UNSPACED : LONGEST_NAME) &&
  (CAPITAL_WORDS.test(line) || WORD.test(line)) &&
  !isCardWord(line);

const LONGEST_NAME = 40;

/** Scripts without blanks between words, of which five signs may be a sentence. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}]/u;
const LONGEST_UNSPACED = 4;

const WORD_SIGNS = "[\\p{L}\\p{M}\\p{N}'’ʼ-]*";
// "Maria Zakharova", "В. В. Иванов", "IDF Spokesman"
const CAPITAL_WORDS = new RegExp(
  `^\\p{Lu}${WORD_SIGNS}\\.?(?: \\p{Lu}${WORD_SIGNS}\\.?){0,2}$`,
  "u",
);
// "Срочно!", "[Архив]", "عاجل", "目录"
const WORD = /^["'«“„([【]?\p{L}[\p{L}\p{M}'’ʼ-]*["'»”)\]】]?[!?！.…]*$/u;

/** "July 16, 2024", "16.07.2024, 18:45", "Нью-Йорк, 16 июля 2024 года". */
function isDateline(line: string): boolean {
  if (!FIGURE.test(line)) return false;
  const dates = readDates(line);
  if (dates.length === 0) return false;
  let rest = "";
  let done = 0;
  for (const { start, end } of dates) {
    rest += `${line.slice(done, start)} `;
    done = end;
  }
  const place = (rest + line.slice(done)).replace(DATE_WORDS, " ").replace(BLANKS, " ").trim();
  return place === "" || isName(place);
}

const FIGURE = /\d/;
// "18:45", "года", "г."
const DATE_WORDS =
  /\d{1,2}[:.]\d{2}(?::\d{2})?|(?<!\p{L})(?:года|год|г\.|року|р\.|UTC|МСК|MSK)(?!\p{L})|[,.()|/–—-]/giu;
const BLANKS = /\s+/gu;
