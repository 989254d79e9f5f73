import { foldHashtag } from "../annotate/hashtags.ts";
import type { PostFields } from "../core/fields.ts";
import type { MediaKind } from "../core/message.ts";
import type { PostSummary } from "../core/post.ts";
import { memoize } from "../platform/collections/memoize.ts";
import { shortHash } from "./outline.ts";

/** What a post says besides its text: titles, polls, names of files, buttons. */
export const searchedWords = ({
  title,
  media = [],
  poll,
  answers = [],
  buttons = [],
  author,
}: PostFields): readonly string[] =>
  [
    title,
    ...(poll === undefined ? [] : [poll.question]),
    ...answers.map(({ text }) => text),
    ...media.flatMap(({ name, title, performer, address, alt }) => [
      ...[name, title, performer, address, alt].filter((words) => words !== undefined),
    ]),
    ...buttons.map(({ text }) => text),
    ...(author === undefined ? [] : [author]),
  ].filter((words) => words.trim() !== "");

/** The values of the filter `has`, but for links in its text. */
export const searchedKinds = ({
  media = [],
  poll,
  buttons = [],
}: PostFields): readonly string[] => [
  ...new Set([
    ...media.flatMap(({ kind }) => HELD_AS[kind] ?? []),
    ...(poll === undefined ? [] : ["poll"]),
    ...(buttons.length === 0 ? [] : [LINK]),
  ]),
];

/** The value of `has` for posts with links; links of a text are known once it is read. */
export const LINK = "link";

const HELD_AS: Partial<Readonly<Record<MediaKind, string>>> = {
  ...{ photo: "photo", video: "video", "round-video": "video", animation: "video" },
  ...{ voice: "audio", audio: "audio", file: "file" },
};

/**
 * What a search finds of a post, as hashes: one of all of it, then one each of its text, its other
 * words and its values of filters, so that what one state of a post has more than another is known
 * without either. `text` stands for the words of the text. Counts and places in dumps are not in it.
 */
export function searchedKey(
  post: PostFields & Pick<PostSummary, "preview">,
  body: string,
  text: string,
): string {
  const { permalink, date, edtf, title, preview = {} } = post;
  const words = searchedWords(post);
  const values = filterValues(post);
  // A post without words is called by what it holds.
  const held = title.trim() === "" ? [preview.media, preview.poll] : [];
  const all = JSON.stringify([permalink, date, edtf, body, held, words, values]);
  const items = [`text ${text}`, ...words.map((each) => `word ${each}`), ...values];
  return shortHash(all).slice(0, KEY_WIDTH) + [...new Set(items)].map(hashItem).join("");
}

/** Each with the name of its filter before it. */
function filterValues(post: PostFields): readonly string[] {
  const { channel, forwardedFrom, lang, countries, hashtags } = post;
  const single = { channel, source: forwardedFrom, lang };
  return [
    ...Object.entries(single).flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])),
    ...countries.map((code) => `country ${code}`),
    ...hashtags.map((tag) => `tag ${foldHashtag(tag)}`),
    ...searchedKinds(post).map((kind) => `has ${kind}`),
  ];
}

/** The hashes of the parts in a key, 30 bits each. */
export function searchedItems(key: string): readonly string[] {
  const count = Math.max(0, Math.ceil((key.length - KEY_WIDTH) / ITEM_WIDTH));
  return Array.from({ length: count }, (_, at) => {
    const from = KEY_WIDTH + at * ITEM_WIDTH;
    return key.slice(from, from + ITEM_WIDTH);
  });
}

/** 60 bits, by which a change is noticed. */
const KEY_WIDTH = 10;
const ITEM_WIDTH = 5;

/** Values of filters recur in many posts. */
const hashItem = (item: string): string =>
  item.startsWith("text ") || item.startsWith("word ") ? freshHash(item) : knownHash(item);
const freshHash = (item: string): string => shortHash(item).slice(0, ITEM_WIDTH);
const knownHash = memoize(freshHash);
