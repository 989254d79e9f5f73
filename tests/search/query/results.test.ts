import { describe, expect, test } from "vitest";
import { countDates, countFacet } from "../../../src/search/query/count-facets.ts";
import { findMatches } from "../../../src/search/query/find-matches.ts";
import { findNamedPost } from "../../../src/search/query/load-facts.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { PartLoader } from "../../../src/search/query/part-loader.ts";
import { searchIndex } from "../../../src/search/query/search-index.ts";
import { dayOf, yearOfDay } from "../../../src/search/segment/document.ts";
import { scanPosts } from "../../../testing/search/scan.ts";
import { synthesiseDocument } from "../../../testing/search/synthetic-documents.ts";
import { ask, bringUpToDate, SMALL, type TestIndex } from "../support/index.ts";
import { neededParts } from "../support/needed-parts.ts";
import { makePost, makePosts } from "../support/posts.ts";
import { rankByBm25 } from "../support/rank-by-bm25.ts";

const POSTS = makePosts(6, 400);
const SOME = bringUpToDate(POSTS.slice(0, 350));
/** A base and a recent segment. */
const INDEX = bringUpToDate(POSTS, SOME);

const loaderOf = ({ store }: TestIndex, isMissing: (name: string) => boolean = () => false) =>
  new PartLoader(async (name) => {
    const part = store.parts.get(name);
    if (part === undefined || isMissing(name)) throw new Error("no such file");
    return part;
  });

const countOf = (values: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};

describe("counts for a query are exact", () => {
  const found = POSTS.filter(({ filters }) => filters.has?.includes("photo"));

  test("there are two segments and some posts", () => {
    expect(INDEX.manifest.segments).toHaveLength(2);
    expect(found.length).toBeGreaterThan(50);
  });

  test.each(SMALL.facets)("of %s", async (facet) => {
    const loader = loaderOf(INDEX);
    const result = await searchIndex(INDEX.manifest, parseQuery("has:photo"), loader, {
      order: "date",
    });
    const counts = await countFacet(result, facet, loader);
    expect(counts.map(({ value, count }) => [value, count])).toEqual(
      countOf(found.flatMap(({ filters }) => filters[facet] ?? [])),
    );
  });

  test("of years, from the manifest alone, in the order of time", async () => {
    const { result } = await ask(INDEX, "has:photo");
    const years = countOf(found.map(({ date }) => String(Number(date.slice(0, 4) || 0))));
    expect([...countDates(result, yearOfDay)]).toEqual(
      years.map(([year, count]) => [Number(year), count]).sort(([a = 0], [b = 0]) => a - b),
    );
  });
});

test("a post is found by its name in any case, and by its address", async () => {
  const { key, address } = POSTS[7] ?? makePost(6, 7);
  const find = (text: string) => findNamedPost(INDEX.manifest, parseQuery(text), loaderOf(INDEX));
  expect((await find(`https://t.me/${key.toUpperCase()}`))?.address).toBe(address);
  expect((await find(key))?.address).toBe(address);
  expect(await find("herald/99999")).toBeUndefined();
  expect(await find("words")).toBeUndefined();
});

describe("the best first", () => {
  const documents = Array.from({ length: 1500 }, (_, at) => synthesiseDocument(3, at, 1500));
  const index = bringUpToDate(documents);
  const scanned = scanPosts(documents);
  const mean = scanned.reduce((sum, { texts }) => sum + texts.flat().length, 0) / scanned.length;

  test.each([
    ["talks"],
    ["museum"],
    ["treaty minister"],
    ["council session"],
    ["talks meeting visit"],
    ["посольство"],
    ["музей"],
    ["minister report"],
  ])("at least eighteen of BM25's best twenty: %s", async (text) => {
    const { keys } = await ask(index, text, "relevance");
    const exact = rankByBm25(scanned, text.split(" "), mean);
    expect(keys).toHaveLength(exact.length);
    expect(exact.length).toBeGreaterThan(20);
    // Posts with the score of the twentieth are as good.
    const bound = exact[19]?.score ?? 0;
    const best = new Set(exact.filter(({ score }) => score >= bound).map(({ key }) => key));
    expect(keys.slice(0, 20).filter((key) => best.has(key ?? "")).length).toBeGreaterThanOrEqual(
      18,
    );
  });
});

describe("a part that is missing or damaged is named, and the rest is found", () => {
  const whole = "has:photo";

  test("each part of a query, one after the other", async () => {
    const parts = neededParts(INDEX.manifest, parseQuery(whole), "date");
    expect(parts.length).toBeGreaterThan(1);
    const all = await ask(INDEX, whole);
    for (const part of parts) {
      const loader = loaderOf(INDEX, (name) => name === part);
      const result = await searchIndex(INDEX.manifest, parseQuery(whole), loader, {
        order: "date",
      });
      expect(result.warnings).toEqual([{ part, reason: "cannot be read (no such file)" }]);
      expect(result.isTotal).toBe(false);
      expect(result.total).toBeLessThan(all.result.total);
    }
    const first = INDEX.manifest.segments[0]?.name ?? "";
    const recent = loaderOf(INDEX, (name) => name.startsWith(first));
    const result = await searchIndex(INDEX.manifest, parseQuery(whole), recent, { order: "date" });
    expect(result.total).toBeGreaterThan(0);
  });

  test("damaged, cut and foreign bytes", async () => {
    const [part = ""] = neededParts(INDEX.manifest, parseQuery(whole), "date");
    const bytes = INDEX.store.parts.get(part) ?? new Uint8Array(0);
    const flipped = bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte));
    const older = bytes.map((byte, at) => (at === 3 ? 0 : byte));
    for (const [given, reason] of [
      [flipped, "is damaged"],
      [bytes.subarray(0, -1), "is damaged"],
      [new Uint8Array(0), "is no part of a search index"],
      [older, "has format 0, expected 1"],
    ] as const) {
      const loader = new PartLoader(async (name) =>
        name === part ? given : (INDEX.store.parts.get(name) ?? new Uint8Array(0)),
      );
      const result = await searchIndex(INDEX.manifest, parseQuery(whole), loader, {
        order: "date",
      });
      expect(result.warnings).toEqual([{ part, reason }]);
    }
  });

  test("an unwanted word whose part is missing excludes nothing, and the total is not exact", async () => {
    const [part = ""] = neededParts(INDEX.manifest, parseQuery("xyz"), "date");
    const loader = loaderOf(INDEX, (name) => name === part);
    const query = parseQuery("date:2023 -xyz");
    const result = await searchIndex(INDEX.manifest, query, loader, { order: "date" });
    expect(result.total).toBe((await ask(INDEX, "date:2023")).result.total);
    expect(result.isTotal).toBe(false);
  });
});

test("of a bounded number of blocks the newest hits are found, in their order", async () => {
  const loader = loaderOf(INDEX);
  const all = await ask(INDEX, "lang:zh OR lang:ja OR country:RU");
  const options = { order: "date", mostBlocks: 1 } as const;
  const query = parseQuery("lang:zh OR lang:ja OR country:RU");
  const result = await searchIndex(INDEX.manifest, query, loader, options);
  expect(result.isTotal).toBe(false);
  expect(result.total).toBeGreaterThan(5);
  expect(result.total).toBeLessThan(all.result.total);
  expect(result.hits(0, result.total)).toEqual(all.result.hits(0, result.total));
});

test("without pairs phrases are tested word by word, and the result says so", async () => {
  const index = bringUpToDate(POSTS, undefined, { ...SMALL, withPairs: false });
  const { result } = await ask(index, '"the minister"');
  const exact = await ask(INDEX, '"the minister"');
  expect(result.hasLoosePhrases).toBe(true);
  expect(exact.result.hasLoosePhrases).toBe(false);
  expect(result.total).toBe((await ask(index, "the minister")).result.total);
  expect(exact.result.total).toBeLessThan(result.total);
});

test("two hundred words are answered, each part loaded once", async () => {
  const words = Array.from({ length: 200 }, (_, at) => `w${at}`);
  const { result, loaded } = await ask(INDEX, `the OR ${words.slice(1).join(" OR ")}`);
  expect(result.total).toBe((await ask(INDEX, "the")).result.total);
  expect(result.total).toBeGreaterThan(5);
  expect(new Set(loaded).size).toBe(loaded.length);
});

test("a text without words finds nothing and loads nothing", async () => {
  const { result, loaded } = await ask(INDEX, "!?");
  expect([result.total, loaded]).toEqual([0, []]);
});

describe("matches in a text", () => {
  test.each([
    ["министром", "Встреча с министром; Министры", ["министром", "Министры"]],
    ['"foreign ministers" -press', "The Foreign Minister's press", ["Foreign", "Minister's"]],
    ["外交部", "中国外交部发言人", ["外交部"]],
    ["وزير", "قال والوزير", ["والوزير"]],
    ["1300", "1,300 tons", ["1,300"]],
    ["country:RU", "RU", []],
  ])("of %s", (query, text, expected) => {
    const matches = findMatches(text, parseQuery(query));
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

test("days are in the order of time", () => {
  const dates = ["", "2023", "2023-05", "2023-05-01", "2023-05-31T10:00", "2023-12-31", "2024"];
  expect(dates.map(dayOf).toSorted((a, b) => a - b)).toEqual(dates.map(dayOf));
});
