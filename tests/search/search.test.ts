import { expect, test } from "vitest";
import { scan, scanPosts } from "../../testing/search/scan.ts";
import { ask, bringUpToDate } from "./support/index.ts";
import { makePosts } from "./support/posts.ts";
import { makeWishes, typeQuery } from "./support/queries.ts";

const POSTS = makePosts(1, 500);
const SCANNED = scanPosts(POSTS);
const INDEX = bringUpToDate(POSTS);

test("hits, totals and order are those of a scan, for queries of every kind in every script", async () => {
  let found = 0;
  for (let at = 0; at < 600; at++) {
    const wishes = makeWishes(1, at);
    const text = typeQuery(wishes);
    const expected = scan(SCANNED, wishes);
    const { result, keys } = await ask(INDEX, text);
    expect({ text, keys, total: result.total }).toEqual({
      text,
      keys: expected,
      total: expected.length,
    });
    expect(result.isTotal).toBe(true);
    if (expected.length > 0) found++;
  }
  // Queries that find nothing prove little.
  expect(found).toBeGreaterThan(250);
});
