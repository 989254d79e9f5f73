import { expect, test } from "vitest";
import type { Post } from "../../src/core/post.ts";
import type { PostId } from "../../src/core/types.ts";
import { formatDocument, newDocument } from "../../src/format/document.ts";
import { indexPost } from "../../src/store/post-index.ts";
import { searchedItems } from "../../src/store/searched.ts";
import { imported } from "../support/stored-posts.ts";

const STAMP = { path: "2024/herald/42.md", size: 1, time: 1 };

const DATE = "2024-07-15T18:45:00Z";

const message = (fields: Partial<Post> = {}, edit = (source: string) => source): string => {
  const { text = "Words of the Herald", ...rest } = fields;
  const post = imported(text, {
    ...{ id: "herald/42" as PostId, channel: "herald", number: 42, hashtags: ["UN"] },
    ...{ permalink: "/posts/herald/42.html", date: DATE, edtf: DATE },
    ...rest,
  });
  return indexPost("posts", STAMP, edit(formatDocument(newDocument(post)))).head.searched;
};

/** How many hashed items of a post another state of it lacks, and how many it has besides. */
function compare(before: string, now: string): readonly [lost: number, added: number] {
  const [one, other] = [searchedItems(before), searchedItems(now)];
  const lacking = (some: readonly string[], all: readonly string[]): number =>
    some.filter((item) => !all.includes(item)).length;
  return [lacking(one, other), lacking(other, one)];
}

const found: readonly (readonly [
  name: string,
  fields: Partial<Post>,
  lost: number,
  added: number,
])[] = [
  ["another text", { text: "Words of the Gazette", title: "Words of the Herald" }, 1, 1],
  ["a title", { title: "Another" }, 1, 1],
  ["a date", { date: "2024-07-15T18:46:00Z", edtf: "2024-07-15T18:46:00Z" }, 0, 0],
  ["a date in EDTF", { date: "2024-07-15", edtf: "2024-07-15~" }, 0, 0],
  ["hashtags", { hashtags: ["UN", "Peace"] }, 0, 1],
  ["no hashtags", { hashtags: [] }, 1, 0],
  ["countries", { countries: ["RU", "HU"] }, 0, 2],
  ["a language", { lang: "en" }, 0, 1],
  ["a source", { forwardedFrom: "Gazette" }, 0, 1],
  ["an author", { author: "A. Pilot" }, 0, 1],
  ["a file", { media: [{ kind: "file", name: "tides.pdf", alt: "Tides" }] }, 0, 3],
  ["a performer", { media: [{ kind: "audio", title: "Waltz", performer: "Band" }] }, 0, 3],
  ["a venue", { media: [{ kind: "venue", address: "Quay 1" }] }, 0, 1],
  ["a poll", { poll: { kind: "poll", question: "Which?" }, answers: [{ text: "This" }] }, 0, 3],
  ["a button", { buttons: [{ text: "More", url: "https://example.org/" }] }, 0, 2],
  ["another format of the same words", { ranges: [{ kind: "bold", from: 0, to: 5 }] }, 0, 0],
];

test.each(found)("%s is noticed, and what was lost by it", (_name, fields, lost, added) => {
  expect(message(fields)).not.toBe(message());
  expect(compare(message(), message(fields))).toEqual([lost, added]);
});

const unfound: readonly (readonly [name: string, fields: Partial<Post>])[] = [
  [
    "counts",
    { views: 7, forwards: 3, reactions: [{ emoji: "👍", count: 5 }], taken: "2024-08-01" },
  ],
  ["where it was seen", { seen: [{ dump: "b.json", record: 7 }], missingFrom: "b.json" }],
  ["the spelling of a hashtag", { hashtags: ["un"] }],
  ["its connections", { replyTo: 7, sameText: ["herald/7" as PostId], mentions: ["HU"] }],
  ["the time of an edit", { edited: "2024-07-16T18:45:00Z" }],
];

test.each(unfound)("%s changes nothing that is searched", (_name, fields) => {
  expect(message(fields)).toBe(message());
});

test("a correction of the text, and its undoing, lose words", () => {
  const corrected = message({}, (source) => source.replace("Herald\n", "Herald and more\n"));
  expect(compare(message(), corrected)).toEqual([1, 1]);
});
