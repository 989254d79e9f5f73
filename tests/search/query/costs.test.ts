import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { compileSearchScripts } from "../../../src/app/program/search-scripts.mjs";
import { encodeManifest, MANIFEST_NAME } from "../../../src/search/manifest/manifest-json.ts";
import { loadFacts } from "../../../src/search/query/load-facts.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { PartLoader } from "../../../src/search/query/part-loader.ts";
import { searchIndex } from "../../../src/search/query/search-index.ts";
import { encodePartScript } from "../../../src/search/transport/part-script.ts";
import { OPTIONS } from "../../../testing/search/memory-store.ts";
import { QUERY_KINDS } from "../../../testing/search/query-kinds.ts";
import { scanForAll } from "../../../testing/search/scan.ts";
import { synthesiseDocuments } from "../../../testing/search/synthetic-documents.ts";
import { postFile, renderArchive } from "../../support/render-archive.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";
import { bringUpToDate, type TestIndex } from "../support/index.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const [POSTS, MORE] = [10_000, 100];
const FIRST = 5;

const makeDocuments = (from: number, to: number) =>
  synthesiseDocuments(2024, { from, to, all: POSTS + MORE });

const gzipped = (content: string): number => gzipSync(content, { level: 9 }).length;

/** Bytes of a part's script, as a host sends it. */
const scriptSize = (name: string, part: Uint8Array): number =>
  gzipped(encodePartScript(name, deflateRawSync(part, { level: 9 })));

/** What the search page needs whatever the query: itself, its style and its first script. */
async function measurePage(): Promise<readonly number[]> {
  const folder = makeTempFolder();
  await compileSearchScripts(ROOT, folder);
  const post = postFile(1, "title: A post\nhashtags: []\ncountries: []", "A post");
  const pages = await renderArchive({ "a.md": post }, { hasSearch: true });
  return [
    pages.get("search.html")?.() ?? "",
    readFileSync(join(ROOT, "templates/assets/style.css"), "utf8"),
    readFileSync(join(folder, "search.js"), "utf8"),
  ].map(gzipped);
}

/** What is found, and the bytes of each part that is loaded until the first results are known. */
async function measureQuery({ manifest, store }: TestIndex, text: string) {
  const sizes = [scriptSize(MANIFEST_NAME, encodeManifest(manifest))];
  const loader = new PartLoader(async (name) => {
    const part = store.parts.get(name) ?? new Uint8Array(0);
    sizes.push(scriptSize(name, part));
    return part;
  });
  const result = await searchIndex(manifest, parseQuery(text), loader, { order: "date" });
  const facts = await loadFacts(manifest, result.hits(0, FIRST), loader);
  return { total: result.total, newest: facts.map((row) => row?.address), sizes };
}

/** Bytes and requests of each query, the page's own included. */
async function measureAll(index: TestIndex) {
  const page = await measurePage();
  const costs = [];
  for (const { text } of QUERY_KINDS) {
    const { sizes, ...found } = await measureQuery(index, text);
    const all = [...page, ...sizes];
    const bytes = all.reduce((sum, size) => sum + size, 0);
    costs.push({ found: { text, ...found }, text, requests: all.length, bytes });
  }
  return costs;
}

describe(`30 queries of ${POSTS} posts`, () => {
  const documents = [...makeDocuments(0, POSTS)];
  let whole: TestIndex;
  let costs: Awaited<ReturnType<typeof measureAll>>;

  beforeAll(async () => {
    whole = bringUpToDate(documents, undefined, OPTIONS);
    costs = await measureAll(whole);
  });

  const medianOf = (all: typeof costs): number =>
    all.map(({ bytes }) => bytes).toSorted((a, b) => a - b)[all.length / 2] ?? Number.NaN;

  test("find what a scan finds, and something each", () => {
    const clauses = QUERY_KINDS.map((kind) => kind.clauses);
    const truth = scanForAll(documents, clauses, FIRST);
    expect(costs.map(({ found }) => found)).toEqual(
      QUERY_KINDS.map(({ text }, at) => ({ text, ...truth[at] })),
    );
    expect(costs.filter(({ found }) => found.total === 0)).toEqual([]);
    expect(costs).toHaveLength(30);
  });

  test("take at most 12 requests and 200 kB, half of them at most 90 kB", () => {
    expect(costs.filter(({ requests }) => requests > 12)).toEqual([]);
    expect(costs.filter(({ bytes }) => bytes > 200_000)).toEqual([]);
    expect(medianOf(costs)).toBeLessThanOrEqual(90_000);
  });

  test(`take little more where ${MORE} posts stand in a segment of their own`, async () => {
    const all = [...documents, ...makeDocuments(POSTS, POSTS + MORE)];
    const index = bringUpToDate(all, whole, OPTIONS);
    expect(index.manifest.segments.map(({ posts }) => posts)).toEqual([POSTS, MORE]);
    const more = await measureAll(index);
    expect(more.filter(({ requests }) => requests > 15)).toEqual([]);
    expect(more.filter(({ bytes }) => bytes > 200_000)).toEqual([]);
    expect(medianOf(more)).toBeLessThanOrEqual(90_000);
  });
});
