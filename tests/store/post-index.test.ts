import { describe, expect, test } from "vitest";
import type { Post } from "../../src/core/post.ts";
import type { PostId } from "../../src/core/types.ts";
import { formatDocument, newDocument } from "../../src/format/document.ts";
import { indexPost } from "../../src/store/post-index.ts";

const indexed = (text: string, fields: Partial<Post> = {}) => {
  const id = "herald/42" as PostId;
  const post: Post = {
    ...{ id, title: "A title", hashtags: [], countries: [], mentions: [], text },
    ...{ evidence: { countries: {} }, seen: [{ dump: "a.json", record: 1 }] },
    permalink: "/posts/herald/42.html",
    ...fields,
  };
  const stamp = { path: "2024/herald/42.md", size: 1, time: 1 };
  return indexPost("posts", stamp, formatDocument(newDocument(post))).head;
};

const numbered = { channel: "herald", number: 42 };

describe("the index tells what connects a post to others", () => {
  test("the posts and channels that its text names, where it names any", () => {
    const { named } = indexed("See t.me/Port_Herald/7 and @Town_Gazette", numbered);
    expect(named).toEqual(["port_herald/7", "town_gazette"]);
    expect("named" in indexed("Nothing of it", numbered)).toBe(false);
  });

  test("the same key for the same words of messages, and none for what has no words", () => {
    const { textKey } = indexed("The same words", numbered);
    expect(textKey).toMatch(/^[0-9a-f]{16}$/);
    expect(indexed("The  same words ", { ...numbered, author: "Ann" }).textKey).toBe(textKey);
    expect(indexed("Other words", numbered).textKey).not.toBe(textKey);
    expect("textKey" in indexed("", numbered)).toBe(false);
    expect("textKey" in indexed("The same words")).toBe(false);
  });

  test("what it answers and where it comes from, without reading its body", () => {
    const link = "https://t.me/herald/1";
    const { replyTo, forwardLink } = indexed("Words", {
      ...numbered,
      replyTo: 7,
      forwardLink: link,
    });
    expect([replyTo, forwardLink]).toEqual([7, link]);
  });
});
