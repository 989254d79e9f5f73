/**
 * Measures an index of generated posts:
 *
 *     node --import tsx bench/search/measure-search.ts 20000 [--without-pairs]
 */
import { deflateRawSync } from "node:zlib";
import { EMPTY_MANIFEST, type Manifest } from "../../src/search/manifest/manifest.ts";
import { encodeManifest } from "../../src/search/manifest/manifest-json.ts";
import { mergeSegments } from "../../src/search/merge/merge-segments.ts";
import { planUpdate } from "../../src/search/merge/plan-update.ts";
import { readKeys } from "../../src/search/merge/read-segment.ts";
import { updateIndex } from "../../src/search/merge/update-index.ts";
import { loadFacts } from "../../src/search/query/load-facts.ts";
import { parseQuery } from "../../src/search/query/parse-query.ts";
import { PartLoader } from "../../src/search/query/part-loader.ts";
import { searchIndex } from "../../src/search/query/search-index.ts";
import { createMemoryStore, OPTIONS } from "../../testing/search/memory-store.ts";
import { synthesiseDocument } from "../../testing/search/synthetic-documents.ts";
import { QUERY_KINDS } from "./query-kinds.ts";

const [count = "20000", flag] = process.argv.slice(2);
const posts = Number(count);
const options = { ...OPTIONS, withPairs: flag !== "--without-pairs" };
const store = createMemoryStore();
const sizes = new Map<string, number>();

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const sizeOf = (bytes: Uint8Array): number => deflateRawSync(bytes, { level: 9 }).length;

/** A part's bytes as they travel: deflated, once for each part. */
function deflatedSize(name: string): number {
  const known = sizes.get(name) ?? sizeOf(store.parts.get(name) ?? new Uint8Array(0));
  sizes.set(name, known);
  return known;
}

function measure<Result>(title: string, run: () => Result): Result {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  print(`${title}: ${((user + system) / 1e6).toFixed(1)} CPU s, ${memory} MB`);
  return result;
}

function* documents(from: number, to: number) {
  for (let at = from; at < to; at++) yield synthesiseDocument(1, at, posts + 100);
}

function update(manifest: Manifest, all: number, from: number): Manifest {
  const keysOf = (head: Manifest["segments"][number]) =>
    readKeys({ head, read: (part) => store.read(head.name, part) });
  const plan = planUpdate(manifest, keysOf, documents(0, all));
  return updateIndex(manifest, plan, documents(from, all), store, options);
}

const first = measure(`index of ${posts} posts, made posts included`, () =>
  update(EMPTY_MANIFEST, posts, 0),
);
const names = [...store.parts.keys()].filter((name) =>
  name.startsWith(first.segments[0]?.name ?? ""),
);
const deflated = names.reduce((sum, name) => sum + deflatedSize(name), 0);
print(
  `${names.length} files, ${megabytes(deflated)} deflated, ${megabytes((deflated * 4) / 3)} as scripts`,
);
const manifest = measure("100 posts more", () => update(first, posts + 100, posts));
const added = [...store.parts.keys()].filter((name) => !names.includes(name));
print(`${megabytes((added.reduce((sum, name) => sum + deflatedSize(name), 0) * 4) / 3)} written`);
measure("both segments merged", () =>
  store.write(
    mergeSegments(
      manifest.segments.map(({ dead, slots: _, ...head }) => ({
        head,
        dead,
        read: (part: string) => store.read(head.name, part),
      })),
      options,
    ),
  ),
);
const manifestBytes = sizeOf(encodeManifest(manifest));
print(`manifest: ${manifestBytes} bytes\n`);
print("| query | found | requests | kB by date | kB by relevance |\n|---|---|---|---|---|");
for (const [kind, text] of QUERY_KINDS) {
  const [byDate, byRelevance] = [await travel(text, "date"), await travel(text, "relevance")];
  const cells = [kind, byDate.total, byDate.requests, byDate.kilobytes, byRelevance.kilobytes];
  print(`| ${cells.join(" | ")} |`);
}

/** Manifest, lists and the facts of the first five hits. */
async function travel(text: string, order: "date" | "relevance") {
  const loaded: string[] = [];
  const loader = new PartLoader(async (name) => {
    loaded.push(name);
    return store.parts.get(name) ?? new Uint8Array(0);
  });
  const { total, hits } = await searchIndex(manifest, parseQuery(text), loader, { order });
  await loadFacts(manifest, hits(0, 5), loader);
  const bytes = loaded.reduce((sum, name) => sum + deflatedSize(name), manifestBytes);
  return { total, requests: loaded.length + 1, kilobytes: Math.round(bytes / 1000) };
}
