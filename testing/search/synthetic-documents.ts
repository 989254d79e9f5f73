import type { SearchDocument } from "../../src/search/segment/document.ts";
import { type SyntheticPost, synthesisePost } from "../generate/synthetic-post.ts";
import { createRandom, pick } from "../random.ts";

const CHANNELS = ["herald", "courier", "gazette", "observer"];
const MEDIA = ["photo", "video", "document"];
const COUNTRIES = ["RU", "US", "CN", "FR", "DE", "BR", "IN", "ZA", "RS", "EG", "TR", "JP"];
const FIRST_DAY = Date.UTC(2017, 0, 1);
const DAYS = 8 * 365;
const MINUTE = 60_000;
const HASHTAG = /#(\w+)/g;

/** Post `index` of `all` that are spread over eight years; the same for the same seed and numbers. */
export function synthesiseDocument(seed: number, index: number, all: number): SearchDocument {
  const random = createRandom(seed + 1, index);
  const time = new Date(FIRST_DAY + Math.floor((index / all) * DAYS * 24 * 60) * MINUTE);
  const post: SyntheticPost = synthesisePost(seed, index, time);
  const [title = "", ...body] = post.lines;
  const channel = pick(random, CHANNELS);
  const countries = [pick(random, COUNTRIES), ...(random() < 0.3 ? [pick(random, COUNTRIES)] : [])];
  const tags = [...post.lines.join("\n").matchAll(HASHTAG)].map(([, tag]) => tag ?? "");
  return {
    key: `${channel}/${index}`,
    digest: String(index),
    date: time.toISOString().slice(0, 16),
    title,
    address: `posts/${channel}/${index}.html`,
    texts: [title, body.join("\n")],
    names: [`${channel}/${index}`],
    filters: {
      channel: [channel],
      country: [...new Set(countries)],
      lang: [languageOf(body.join(" "))],
      ...(random() < 0.4 && { has: [pick(random, MEDIA)] }),
      ...(post.forwardedFrom !== undefined && { source: [post.forwardedFrom] }),
      tag: [...new Set(tags)],
    },
  };
}

const languageOf = (text: string): string => {
  if (/\p{sc=Cyrillic}/u.test(text)) return "ru";
  if (/\p{sc=Arabic}/u.test(text)) return "ar";
  return /\p{sc=Han}/u.test(text) ? "zh" : "en";
};
