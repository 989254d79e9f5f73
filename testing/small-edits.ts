import { pick, type Random } from "./random.ts";

/**
 * An edit of a text, which may use lines of another post of the channel; undefined where it cannot
 * be made.
 */
type Edit = (text: string, other: string, random: Random) => string | undefined;

/** The most that a small edit adds or removes, as a share of the text's characters. */
const MOST_CHANGED = 0.25;

/** Texts of fewer words are too short to be recognised. */
const FEWEST_WORDS = 5;

/** How many edits are tried where one cannot be made or is too large. */
const TRIES = 20;

/**
 * A text as its author, or a channel that took it over, might have published it again: typos, a
 * line or a sentence more or less, other quotes and dashes, another signature. Undefined where none
 * of these can be made.
 */
export function editSlightly(text: string, other: string, random: Random): string | undefined {
  if (text.split(/\s+/).length < FEWEST_WORDS) return undefined;
  for (let tried = 0; tried < TRIES; tried++) {
    const edited = pick(random, EDITS)(text, other, random);
    if (edited === undefined || edited === text) continue;
    if (Math.abs(edited.length - text.length) > text.length * MOST_CHANGED) continue;
    return random() < TWICE ? (pick(random, TOUCHES)(edited, other, random) ?? edited) : edited;
  }
  return undefined;
}

/** The share of texts that are edited in two ways. */
const TWICE = 0.25;

/**
 * The next post of a series, in the same words: each number is another one, or a name stands in
 * another's place. Undefined for a text with neither.
 */
export function nextOfSeries(text: string, other: string, random: Random): string | undefined {
  const counted = text.replaceAll(NUMBER, (digits) => `${Number(digits) + 1}`);
  if (counted !== text) return counted;
  const names = text.match(NAME) ?? [];
  const others = (other.match(NAME) ?? []).filter((name) => !text.includes(name.slice(0, STEM)));
  if (names.length === 0 || others.length === 0) return undefined;
  return text.replaceAll(pick(random, names), pick(random, others));
}

/** `412`; not the digits of a link or of a word. */
const NUMBER = /(?<![\p{Lu}\p{Ll}\p{N}/.=_%-])\d{1,6}(?![\p{Lu}\p{Ll}\p{N}/=_%-])/gu;
/** `Geneva` in `they met in Geneva`: a capital that opens no sentence. */
const NAME = /(?<=\p{Ll}{2} )\p{Lu}\p{Ll}{3,}(?!\p{L})/gu;
/** Names that begin alike may be forms of one name. */
const STEM = 4;

const misspell: Edit = (text, _other, random) => {
  const words = [...text.matchAll(LONG_WORD)];
  if (words.length === 0) return undefined;
  const slips = 1 + Math.floor(random() * Math.min(3, words.length / 8));
  const chosen = new Set(Array.from({ length: slips }, () => pick(random, words).index));
  return text.replaceAll(LONG_WORD, (word, at: number) =>
    chosen.has(at) ? slip(word, random) : word,
  );
};

const LONG_WORD = /(?<![\p{L}\p{N}\p{M}#@/.:_-])[\p{L}\p{M}]{5,}(?![\p{L}\p{N}\p{M}/:_-])/gu;

/** A letter dropped or doubled, or two swapped, within a word. */
function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 3));
  const [head, one, two, tail] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  return pick(random, [
    `${head}${two}${tail}`,
    `${head}${one}${one}${two}${tail}`,
    `${head}${two}${one}${tail}`,
  ]);
}

const requote: Edit = (text) =>
  text
    .replaceAll(/[«“„]|(?<![\p{L}\p{N}])"/gu, "“")
    .replaceAll(/[»”"]/g, "”")
    .replaceAll(/[ʼ'’]/g, "’")
    .replaceAll(" - ", " — ");

const plainQuotes: Edit = (text) =>
  text
    .replaceAll(/[«»“”„]/g, '"')
    .replaceAll(/[ʼ’]/g, "'")
    .replaceAll(/[—–]/g, "-");

const addLine: Edit = (text, other, random) => {
  const line = pick(random, linesOf(other));
  return random() < 0.5 ? `${text}\n${line}` : `${line}\n${text}`;
};

const addSentence: Edit = (text, other, random) => {
  const sentences = sentencesOf(text);
  const at = Math.floor(random() * (sentences.length + 1));
  const added = pick(random, sentencesOf(other)).trim();
  return [...sentences.slice(0, at), `${added} `, ...sentences.slice(at)].join("");
};

const dropSentence: Edit = (text, _other, random) => {
  const sentences = sentencesOf(text);
  const dropped = Math.floor(random() * sentences.length);
  return sentences.length < 2 ? undefined : sentences.filter((_, at) => at !== dropped).join("");
};

const dropLastLine: Edit = (text) => {
  const lines = linesOf(text);
  return lines.length < 2 ? undefined : lines.slice(0, -1).join("\n");
};

const dropWord: Edit = (text, _other, random) => {
  const words = [...text.matchAll(SMALL_WORD)];
  if (words.length === 0) return undefined;
  const { index, 0: word } = pick(random, words);
  return `${text.slice(0, index)}${text.slice(index + word.length)}`;
};

/** A word of small letters with the blank behind it. */
const SMALL_WORD = /(?<=\p{Ll}{3} )\p{Ll}+ (?=\p{Ll})/gu;

const sign: Edit = (text, _other, random) => `${text}\n\n${pick(random, SIGNATURES)}`;

const SIGNATURES = [
  "@tidewater_news",
  "👉 Tidewater News | https://t.me/tidewater_news",
  "Join Tidewater News: t.me/tidewater_news",
  "Читайте нас: https://t.me/tidewater_news",
  "Підписатися | @tidewater_news",
];

const tag: Edit = (text, _other, random) =>
  `${text}\n${pick(random, ["#Tidewater", "#новости #город"])}`;

const decorate: Edit = (text, _other, random) => `${pick(random, ["❗️", "🔴 ", "📌"])}${text}`;

const shout: Edit = (text) => {
  const [title = "", ...rest] = text.split("\n");
  return [title.toUpperCase(), ...rest].join("\n");
};

/** Edits that leave the sentences as they are. */
const TOUCHES: readonly Edit[] = [misspell, requote, plainQuotes, sign, tag, decorate, shout];

const EDITS: readonly Edit[] = [
  ...TOUCHES,
  misspell,
  addLine,
  addSentence,
  dropSentence,
  dropLastLine,
  dropWord,
];

const linesOf = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line.trim() !== "");

const sentencesOf = (text: string): readonly string[] => text.split(SENTENCE_END);

/** Behind the blank after a full stop, or behind `。` */
const SENTENCE_END = /(?<=[.!?…]["»”)]?\s+|[。！？\n])(?=\S)/u;
