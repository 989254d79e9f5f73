import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { compileSearchScripts } from "../../src/app/program/search-scripts.mjs";
import { encodeManifest } from "../../src/search/manifest/manifest-json.ts";
import type { SearchDocument } from "../../src/search/segment/document.ts";
import { PACKED_NAME, packParts } from "../../src/search/transport/packed-parts.ts";
import { encodePartScript } from "../../src/search/transport/part-script.ts";
import { bringUpToDate } from "../search/support/index.ts";
import { renderArchive } from "../support/render-archive.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** A post of a site to search. */
export interface SearchedPost {
  readonly channel: string;
  readonly number: number;
  readonly date: string;
  readonly lang: string;
  readonly text: string;
  readonly countries?: readonly string[];
  readonly hashtags?: readonly string[];
}

/** Build a site of posts with its index, in parts or packed into one file; returns its folder. */
export async function buildSearchSite(
  posts: readonly SearchedPost[],
  { isPacked = false } = {},
): Promise<string> {
  const root = makeTempFolder();
  const write = (path: string, content: string): void => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const files = posts.map((post) => [`${post.channel}/${post.number}.md`, postFile(post)] as const);
  const pages = await renderArchive(Object.fromEntries(files), { hasSearch: true });
  for (const [path, content] of pages) write(path, content());
  cpSync(join(ROOT, "templates/assets"), join(root, "assets"), { recursive: true });
  await compileSearchScripts(ROOT, join(root, "assets"));
  writeIndex(posts, write, isPacked);
  return root;
}

function writeIndex(
  posts: readonly SearchedPost[],
  write: (path: string, content: string) => void,
  isPacked: boolean,
): void {
  const { manifest, store } = bringUpToDate(posts.map(toDocument));
  const scriptOf = (name: string, bytes: Uint8Array): string =>
    encodePartScript(name, deflateRawSync(bytes));
  const parts = new Map([...store.parts].filter(([name]) => !/\/k\d+$/.test(name)));
  const head = scriptOf("manifest", encodeManifest(manifest));
  const packed = isPacked ? scriptOf(PACKED_NAME, packParts(parts)) : "";
  write("search/manifest.js", head + packed);
  if (isPacked) return;
  for (const [name, bytes] of parts) write(`search/${name}.js`, scriptOf(name, bytes));
}

const titleOf = (text: string): string => text.split("\n")[0] ?? "";

function postFile({ channel, number, date, lang, text, ...more }: SearchedPost): string {
  const { countries = [], hashtags = [] } = more;
  const fields = {
    ...{ id: `${channel}/${number}`, title: titleOf(text), date, lang, countries, hashtags },
    ...{ permalink: `/posts/${channel}/${number}.html`, channel, number },
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n${text.replaceAll("\n", "\n\n")}\n`;
}

const toDocument = (post: SearchedPost): SearchDocument => ({
  key: `${post.channel}/${post.number}`,
  digest: post.text,
  date: post.date.slice(0, "2024-07-16T18:45".length),
  title: titleOf(post.text),
  address: `posts/${post.channel}/${post.number}.html`,
  texts: [post.text],
  names: [`${post.channel}/${post.number}`],
  filters: {
    channel: [post.channel],
    lang: [post.lang],
    country: post.countries ?? [],
    tag: post.hashtags ?? [],
  },
});
