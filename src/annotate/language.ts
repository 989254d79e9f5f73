import { eld } from "eld/small";
import { canonicalLanguage } from "../platform/text/language-tag.ts";
import { LINK_START } from "../platform/text/links.ts";

/**
 * The language of a text as canonical BCP 47, read off its first words (links, hashtags, mentions
 * and numbers aside); undefined where they are too few or fit no language well. A script or letters
 * that one language has to itself decide at once, else the n-grams of eld.
 */
export function findLanguage(text: string): string | undefined {
  const sample = text
    .slice(0, READ)
    .replace(ASIDE, " ")
    .replace(NO_LETTERS, " ")
    .trim()
    .slice(0, SAMPLE);
  const letters = count(sample, LETTER);
  const dense = count(sample, HAN_OR_KANA);
  if (letters >= FEWEST_SIGNS && dense > letters / 2) return chineseOrJapanese(sample);
  if (letters < FEWEST_LETTERS) return undefined;
  const cyrillic = count(sample, CYRILLIC) > letters / 2;
  return cyrillic ? byCyrillicLetters(sample, letters) : byNgrams(sample);
}

/** How much of a text is read, and how much of its letters is used, in UTF-16 code units. */
const READ = 500;
/** Longer samples are no more accurate; eld itself stops at 350 bytes. */
const SAMPLE = 160;
const FEWEST_LETTERS = 12;
/** Slavic languages share too many words to tell them apart by fewer. */
const FEWEST_CYRILLIC = 40;
/** Chinese and Japanese say as much with fewer. */
const FEWEST_SIGNS = 4;

// "https://mid.ru/x", "www.un.org", "t.me/x", "#Тег", "@channel".
const ASIDE = new RegExp(`${LINK_START}\\S+|[#@][\\p{L}\\p{N}\\p{M}_]+`, "giu");

const NO_LETTERS = /[^\p{L}\p{M}'’ʼ]+/gu;

const LETTER = /\p{L}/gu;
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** Japanese puts kana between most words; in Chinese they stand in a quoted name at most. */
const chineseOrJapanese = (sample: string): string =>
  count(sample, KANA) > count(sample, HAN_OR_KANA) / 5 ? "ja" : "zh";

function byCyrillicLetters(sample: string, letters: number): string | undefined {
  if (UNKNOWN_TO_ELD.test(sample)) {
    return OWN_LETTERS.find(([pattern]) => pattern.test(sample))?.[1];
  }
  const notUkrainian = NOT_UKRAINIAN.test(sample);
  if (notUkrainian !== NOT_RUSSIAN.test(sample) && !OF_OTHERS.test(sample)) {
    return notUkrainian ? "ru" : "uk";
  }
  return letters < FEWEST_CYRILLIC ? undefined : byNgrams(sample);
}

const NOT_UKRAINIAN = /[ыэё]/iu;
const NOT_RUSSIAN = /[іїєґ]/iu;
/** Belarusian and Serbian, which eld knows. */
const OF_OTHERS = /[ўјљњђћџ]/iu;

const UNKNOWN_TO_ELD = /(?=\p{Script=Cyrillic})[^а-яёіїєґўјљњђћџ]/iu;
const OWN_LETTERS: readonly (readonly [letters: RegExp, language: string])[] = [
  [/ұ/iu, "kk"],
  [/[ҷӣӯ]/iu, "tg"],
  [/җ/iu, "tt"],
  [/[ҙҫҡ]/iu, "ba"],
  [/[ѓќѕ]/iu, "mk"],
];

function byNgrams(sample: string): string | undefined {
  const result = eld.detect(sample);
  return result.language !== "" && result.isReliable()
    ? canonicalLanguage(result.language)
    : undefined;
}
