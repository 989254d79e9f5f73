import type { SearchDocument } from "../../../src/search/segment/document.ts";
import { createRandom, pick, type Random } from "../../../testing/random.ts";
import { VOCABULARIES, type Vocabulary } from "./vocabularies.ts";

const CHANNELS = ["herald", "courier", "russian-mfa"];
const COUNTRIES = ["RU", "US", "CN", "RS"];
const SOURCES = ["Russian MFA 🇷🇺", "Посольство", "外交部"];
const TAGS = ["Summit", "press_conference", "встреча", "会议"];

/** Post `index`, the same for the same seed, index and edition. */
export function makePost(seed: number, index: number, edition = 0): SearchDocument {
  const random = createRandom(seed * 1000 + edition, index);
  const vocabulary = pick(random, VOCABULARIES);
  const channel = pick(random, CHANNELS);
  const some = (values: readonly string[], share: number): readonly string[] =>
    values.filter(() => random() < share);
  return {
    key: `${channel}/${index}`,
    digest: String(edition),
    date: makeDate(random),
    title: makeText(random, vocabulary, 3),
    address: `posts/${channel}/${index}.html`,
    texts: [makeText(random, vocabulary, 4), makeText(random, pick(random, VOCABULARIES), 20)],
    names: [`${channel}/${index}`],
    filters: {
      channel: [channel],
      lang: [vocabulary.lang],
      country: some(COUNTRIES, 0.3),
      source: some(SOURCES, 0.2),
      has: some(["photo", "video"], 0.3),
      tag: some(TAGS, 0.2),
    },
  };
}

/** Posts 0 to `count`. */
export const makePosts = (seed: number, count: number): readonly SearchDocument[] =>
  Array.from({ length: count }, (_, index) => makePost(seed, index));

/** Words as a text: now and then with a comma, a blank, a line end or a hashtag between them. */
export function makeText(random: Random, { words, space }: Vocabulary, most: number): string {
  let text = "";
  const count = 1 + Math.floor(random() * most);
  for (let at = 0; at < count; at++) {
    const joint = random();
    text += pick(random, words);
    if (joint < 0.05) text += ", ";
    else if (joint < 0.08) text += ".\n";
    else if (joint < 0.1) text += " #";
    else if (joint < 0.13) text += " 5 ";
    else text += space;
  }
  return text;
}

/** Few days, so that many posts share one; some without a time, a day, a month or a year. */
function makeDate(random: Random): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const year = 2022 + Math.floor(random() * 3);
  const month = two(1 + Math.floor(random() * 12));
  const day = two(1 + Math.floor(random() * 3));
  const time = `${two(Math.floor(random() * 24))}:${two(Math.floor(random() * 60))}`;
  const known = random();
  if (known < 0.03) return "";
  if (known < 0.06) return String(year);
  if (known < 0.09) return `${year}-${month}`;
  return known < 0.3 ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${time}`;
}
