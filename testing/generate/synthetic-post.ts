import { createRandom, logNormal, pick, type Random, zipf } from "../random.ts";
import * as words from "./words.ts";

/** A post of a generated dump: its source, if it was forwarded, and its lines. */
export interface SyntheticPost {
  readonly forwardedFrom?: string;
  readonly lines: readonly string[];
}

/** Mean length of a post's text in characters, as in the project's own dump. */
export const MEAN_LENGTH = 1300;
/** Telegram's limit. */
export const LONGEST = 4096;

/** Lengths are log-normal, and scatter as those of public channels do (0.5 to 1, by channel). */
const SPREAD = 0.65;

const ONE_LINERS = 0.08;
const FORWARDED = 0.3;
const DATED = 1 / 3;
const WITH_ADDRESS = 0.2;

/** Post number `index` of an archive, published on `day`; the same for the same seed, day and index. */
export function synthesisePost(seed: number, index: number, day: Date): SyntheticPost {
  const random = createRandom(seed, index);
  const language = pickLanguage(random);
  const source = random() < FORWARDED ? pickSource(random) : undefined;
  const isDated = random() < DATED;
  const title = isDated ? datedTitle(random, day) : [plainTitle(random)];
  const lines =
    random() < ONE_LINERS ? oneLine(random, language, title) : longText(random, language, title);
  return { ...(source !== undefined && { forwardedFrom: source }), lines };
}

const pickCountry = zipf(words.countries);
const pickHashtag = zipf(words.hashtags);
const pickSource = zipf(words.sources);

const languages: readonly words.LanguageWords[] = [
  ...Array<words.LanguageWords>(43).fill(words.english),
  ...Array<words.LanguageWords>(4).fill(words.russian),
  ...Array<words.LanguageWords>(2).fill(words.arabic),
  words.chinese,
];
const pickLanguage = (random: Random): words.LanguageWords => pick(random, languages);

const oneLine = (random: Random, language: words.LanguageWords, title: readonly string[]) => [
  `${title.join(" ")}. ${sentences(random, language, 60 + random() * 120)} #${pickHashtag(random)}`,
];

function longText(
  random: Random,
  language: words.LanguageWords,
  title: readonly string[],
): string[] {
  const end = ending(random);
  const wanted = Math.min(logNormal(random, MEAN_LENGTH, SPREAD), LONGEST);
  const body: string[] = [];
  let told = lengthOf([...title, ...end]);
  while (told < wanted || body.length === 0) {
    const mark = random() < 0.4 ? `${pick(random, words.emoji)} ` : "";
    const line = mark + sentences(random, language, Math.min(120 + random() * 480, wanted - told));
    told += line.length + 1;
    if (told > LONGEST) break;
    body.push(line);
  }
  return [...title, ...body, ...end];
}

/** An address now and then, and a line of hashtags. */
function ending(random: Random): readonly string[] {
  const tags = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pickHashtag(random));
  const tagLine = [...new Set(tags)].map((tag) => `#${tag}`).join(" ");
  if (random() >= WITH_ADDRESS) return [tagLine];
  const city = pick(random, words.cities).slice(0, 3);
  const number = Math.floor(random() * 1e9);
  return [`Read in full: https://example.org/${city}/${number}/?lang=en`, tagLine];
}

const lengthOf = (lines: readonly string[]): number => lines.join("\n").length + 1;

/** A title and, where the day stands on a line of its own, that line. */
function datedTitle(random: Random, day: Date): readonly string[] {
  const date = `${words.months[day.getUTCMonth()]} ${day.getUTCDate()}`;
  const full = `${date}, ${day.getUTCFullYear()}`;
  const form = random();
  if (form < 0.3) return [`${plainTitle(random)} (${full})`];
  if (form < 0.6) return [plainTitle(random), `${pick(random, words.cities)}, ${full}`];
  return [`On ${form < 0.8 ? date : full}, ${plainTitle(random)}`];
}

function plainTitle(random: Random): string {
  const [code, country] = pickCountry(random);
  const [otherCode, other] = pickCountry(random);
  const flags = random() < 0.3 ? `${flag(code)}${random() < 0.5 ? flag(otherCode) : ""} ` : "";
  const role = pick(random, words.roles);
  const subject = sentences(random, words.english, 20 + random() * 50)
    .slice(0, -1)
    .toLowerCase();
  const form = random();
  if (form < 0.3)
    return `${flags}${role} ${person(random)} met with ${role} of ${country} ${person(random)}`;
  if (form < 0.5)
    return `${flags}Press release on talks between ${country} and ${other}: ${subject}`;
  if (form < 0.7) return `${flags}Remarks by ${role} ${person(random)} on ${subject}`;
  return `${flags}Statement by ${person(random)}: ${subject}`;
}

const person = (random: Random): string => {
  const family = pick(random, words.nameParts) + pick(random, words.nameParts);
  return `${pick(random, words.givenNames)} ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
};

/** Sentences of about this length together, each with a capital letter and a full stop. */
function sentences(random: Random, language: words.LanguageWords, length: number): string {
  let text = "";
  while (text.length < length) text += sentence(random, language) + language.stop;
  return text.trimEnd();
}

function sentence(random: Random, { words: list, space, comma }: words.LanguageWords): string {
  const count = 6 + Math.floor(random() * 18);
  const named = random() < 0.12 ? Math.floor(random() * count) : -1;
  let text = "";
  for (let at = 0; at < count; at++) {
    if (at > 0) text += random() < 0.07 ? comma : space;
    text += at === named ? pickCountry(random)[1] : pick(random, list);
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const flag = (code: string): string =>
  String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 - 65 + letter.charCodeAt(0)));
