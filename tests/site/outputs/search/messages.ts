import { inflateRawSync } from "node:zlib";
import type { Post } from "../../../../src/core/post.ts";
import type { PostId } from "../../../../src/core/types.ts";
import { decodeSevenBits } from "../../../../src/search/transport/seven-bits.ts";
import { imported } from "../../../support/stored-posts.ts";
import { type IndexedPosts, openIndexedPosts } from "./test-index.ts";

const WORDS = ["harbour", "museum", "treaty", "переговоры", "会议博物馆", "اجتماع", "railway"];

/** Message `number` of the Herald. */
export function message(number: number, text = "", fields: Partial<Post> = {}): Post {
  const word = WORDS[number % WORDS.length] ?? "";
  const minute = `${number % 60}`.padStart(2, "0");
  const date = `2024-0${1 + (number % 9)}-1${number % 10}T18:${minute}:00Z`;
  return imported(`Message number${number}\nOf the ${word}, and the ${word} again. ${text}`, {
    ...{ id: `herald/${number}` as PostId, channel: "herald", number, date, edtf: date },
    ...{ permalink: `/posts/herald/${number}.html`, hashtags: [number % 2 === 0 ? "Even" : "Odd"] },
    ...{ countries: number % 3 === 0 ? ["RU"] : [], lang: "en" },
    ...fields,
  });
}

/** Messages from a number to another one, which is not among them. */
export const messages = (from: number, to: number): readonly Post[] =>
  Array.from({ length: to - from }, (_, at) => message(from + at));

/** Writes what an import leaves of a message that was edited: its text now and the post of the one before. */
export function putEdited(index: IndexedPosts, number: number, before: string, now: string): Post {
  index.put(message(number, now));
  const newerVersion = `herald/${number}` as PostId;
  const id = `${number}`.padStart(10, "0") as PostId;
  const permalink = `/posts/earlier-${id}.html`;
  const earlier = message(number, before, { id, permalink, newerVersion });
  index.put(earlier);
  return earlier;
}

/** A folder with these posts, and no site. */
export function openWith(posts: readonly Post[]): IndexedPosts {
  const index = openIndexedPosts();
  for (const post of posts) index.put(post);
  return index;
}

/** Whether any file of an index tells of a key, or of a word that no other one begins like. */
export function holds(index: IndexedPosts, word: string): boolean {
  return Object.values(index.files()).some((script) =>
    [...script.matchAll(/,"([^"]*)"\)/g)].some(([, text = ""]) =>
      inflateRawSync(decodeSevenBits(text)).includes(word),
    ),
  );
}
