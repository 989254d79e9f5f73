import { describe, expect, test } from "vitest";
import { decodeManifest, encodeManifest } from "../../src/search/manifest/manifest-json.ts";
import { firstMerged } from "../../src/search/merge/choose-merge.ts";
import { planUpdate } from "../../src/search/merge/plan-update.ts";
import { readKeys } from "../../src/search/merge/read-segment.ts";
import type { SearchDocument } from "../../src/search/segment/document.ts";
import { createRandom, type Random } from "../../testing/random.ts";
import { ask, bringUpToDate, type TestIndex } from "./support/index.ts";
import { makePost, makePosts } from "./support/posts.ts";
import { makeWishes, typeQuery } from "./support/queries.ts";

/** Some posts removed, some edited, some added. */
function change(
  random: Random,
  posts: readonly SearchDocument[],
  edition: number,
): readonly SearchDocument[] {
  const kept = edition % 3 === 0 ? posts.filter(() => random() > 0.04) : posts;
  const edited = kept.map((post) => {
    if (random() > 0.05) return post;
    const { key, ...other } = makePost(2, Number(post.key.split("/")[1]), edition);
    return { ...other, key: post.key };
  });
  const added = Array.from({ length: Math.floor(random() * 30) }, (_, at) =>
    makePost(2, 10_000 * edition + at),
  );
  return [...edited, ...added];
}

const QUERIES = Array.from({ length: 60 }, (_, at) => typeQuery(makeWishes(3, at)));

/** Answers by date and by relevance. */
const answersOf = (index: TestIndex) =>
  Promise.all(
    QUERIES.flatMap((text) =>
      (["date", "relevance"] as const).map(async (order) => {
        const { keys, result } = await ask(index, text, order);
        return { text, order, keys, total: result.total };
      }),
    ),
  );

test.each([1, 2, 3])(
  "after changes %i answers are those of an index built at once",
  async (seed) => {
    const random = createRandom(seed, 0);
    let posts = makePosts(2, 200);
    let index = bringUpToDate(posts);
    const shapes = new Set<number>();
    for (let edition = 1; edition <= 6; edition++) {
      posts = change(random, posts, edition);
      index = bringUpToDate(posts, index);
      index = { ...index, manifest: decodeManifest(encodeManifest(index.manifest)) };
      shapes.add(index.manifest.segments.length);
      expect(await answersOf(index)).toEqual(await answersOf(bringUpToDate(posts)));
    }
    // Both a base alone and a base with a recent segment were asked.
    expect([...shapes].sort()).toEqual([1, 2]);
  },
);

test("the same posts give the same bytes, in whatever order they come", () => {
  const posts = makePosts(4, 120);
  const { store, manifest } = bringUpToDate(posts);
  const again = bringUpToDate(posts.toReversed());
  expect(again.manifest).toEqual(manifest);
  expect(again.store.parts).toEqual(store.parts);
  expect(store.parts.size).toBeGreaterThan(20);
});

test("an update writes a segment of the changed posts alone; without changes it writes nothing", () => {
  const posts = makePosts(4, 400);
  const first = bringUpToDate(posts);
  const before = new Set(first.store.parts.keys());
  const second = bringUpToDate([...posts, makePost(4, 900)], first);
  expect(second.manifest.segments.map(({ posts: count }) => count)).toEqual([400, 1]);
  const written = [...second.store.parts.keys()].filter((name) => !before.has(name));
  expect(written.every((name) => name.startsWith(`${second.manifest.segments[1]?.name}/`))).toBe(
    true,
  );
  const third = bringUpToDate([...posts, makePost(4, 900)], second);
  expect(third.manifest).toEqual(second.manifest);
  expect(third.store.parts.size).toBe(before.size + written.length);
});

test("a removed post, or an older version of it, is in no part of the index", async () => {
  const posts = makePosts(5, 200);
  const secret = { ...makePost(4, 1), texts: ["xylophone"], title: "xylophone", key: "herald/x" };
  const edited = { ...secret, digest: "edited", texts: ["saxophone"], title: "saxophone" };
  const first = bringUpToDate([...posts, secret]);
  const second = bringUpToDate([...posts, edited], first);
  expect((await ask(second, "xylophone")).result.total).toBe(0);
  expect(tells(second, "xylophone")).toBe(true);
  const third = bringUpToDate(posts, second);
  expect((await ask(third, "saxophone")).result.total).toBe(0);
  expect(tells(third, "xylophone")).toBe(false);
  expect(tells(third, "herald/x")).toBe(false);
});

/** Whether a text stands in any part that the manifest names. */
function tells({ manifest, store }: TestIndex, text: string): boolean {
  const names = manifest.segments.map(({ name }) => name);
  return [...store.parts]
    .filter(([part]) => names.includes(part.split("/")[0] ?? ""))
    .some(([, bytes]) => Buffer.from(bytes).includes(text));
}

describe("which segments are merged", () => {
  const size = (posts: number, dead = 0) => ({ posts, dead });
  test.each([
    ["the first posts", [], 10, 0],
    ["a few posts beside the base", [size(100_000)], 100, 1],
    ["with the recent segment", [size(100_000), size(4_000)], 1_000, 1],
    ["with the base where recent ones are many", [size(100_000), size(4_000)], 1_001, 0],
    ["removed recent posts do not count", [size(100_000), size(5_000, 500)], 500, 1],
    ["a base that has lost more than a quarter", [size(100_000, 25_001)], 1, 0],
    ["a large base gets a middle segment", [size(900_000), size(4_000)], 2_000, 1],
    ["beside a middle segment", [size(900_000), size(20_000), size(4_000)], 100, 2],
    ["into the middle segment", [size(900_000), size(20_000), size(4_000)], 2_000, 1],
    ["a full middle segment joins the base", [size(900_000), size(46_000), size(4_000)], 1_001, 0],
  ])("%s", (_name, segments, added, expected) => {
    expect(firstMerged(segments, added)).toBe(expected);
  });
});

test("a state that must be in no file has its segment written anew, with all later ones", () => {
  const posts = makePosts(4, 400);
  const first = bringUpToDate(posts);
  const [edited, ...others] = posts;
  const now = [{ ...edited, digest: "other" }, ...others] as readonly SearchDocument[];
  const keysOf = (head: (typeof first.manifest.segments)[number]) =>
    readKeys({ head, read: (part) => first.store.read(head.name, part) });
  const plan = (isPurged: boolean) =>
    planUpdate(first.manifest, keysOf, now, ({ key }) => isPurged && key === edited?.key);
  expect(plan(false)).toMatchObject({ added: [edited?.key], rewrittenFrom: 1 });
  expect(plan(true)).toMatchObject({ added: [edited?.key], rewrittenFrom: 0 });
});
