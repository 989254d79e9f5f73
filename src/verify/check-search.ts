import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openPart, SearchPartError } from "../search/bytes/part.ts";
import type { Manifest } from "../search/manifest/manifest.ts";
import { MANIFEST_NAME } from "../search/manifest/manifest-json.ts";
import { readRows } from "../search/merge/read-segment.ts";
import { findNamedPost } from "../search/query/load-facts.ts";
import { parseQuery } from "../search/query/parse-query.ts";
import { PartLoader } from "../search/query/part-loader.ts";
import { decodeFacts, decodeKeys } from "../search/segment/json-block.ts";
import type { Archive } from "../site/archive/archive.ts";
import { postPath } from "../site/archive/urls.ts";
import { type OpenIndex, openIndexAt } from "../site/outputs/search/open-index.ts";
import { partFile, readPart, SEARCH_FOLDER } from "../site/outputs/search/segment-files.ts";
import type { MovedPost } from "../store/moved.ts";
import type { Finding } from "./finding.ts";

/** What was found of the search index. */
export interface VerifiedSearch {
  /** Posts that are found. */
  readonly posts: number;
  readonly findings: readonly Finding[];
}

/**
 * Check that the index in a site has every post that is shown, and no other in any of its files. All
 * that it says of a text leads to a row with the post's key: where every row is of a post of the
 * archive, no word of a withdrawn one is in it. Besides, some posts and all withdrawn ones are searched
 * for as a reader does.
 */
export async function checkSearch(
  out: string,
  archive: Archive,
  moved: readonly MovedPost[],
): Promise<VerifiedSearch> {
  const findings: Finding[] = [];
  const report = (part: string, message: string): void => {
    findings.push({ file: join(out, partFile(part)), message });
  };
  try {
    const index = openIndexAt(out);
    const posts = checkRows(index, archive, report);
    for (const segment of earlierSegments(out, index.manifest)) {
      checkEarlier(out, segment, archive, report);
    }
    await checkNames(index, archive, moved, report);
    return { posts, findings };
  } catch (error) {
    if (!(error instanceof SearchPartError)) throw error;
    report(
      error.part,
      `expected a part of the search index, found that it ${error.reason}; ${AGAIN}`,
    );
    return { posts: 0, findings };
  }
}

const AGAIN = "delete the folder of the search index and run npm run build";

type Report = (part: string, message: string) => void;

/** Each shown post is in one segment alone, and what is dead there is of the archive, too. */
function checkRows({ manifest, read }: OpenIndex, archive: Archive, report: Report): number {
  const missing = new Map(archive.outlines.map(({ id, permalink }) => [id as string, permalink]));
  const known = keysOf(archive);
  let found = 0;
  for (const head of manifest.segments) {
    const dead = new Set(head.dead);
    let post = 0;
    for (const { key, address } of readRows({
      head,
      read: (part) => read(`${head.name}/${part}`),
    })) {
      const place = `${head.name}/f${Math.floor(post / 64)}`;
      if (!known.has(key)) report(place, foreign(key));
      else if (!dead.has(post)) {
        const permalink = missing.get(key);
        if (permalink === undefined || postPath(permalink) !== address) {
          report(
            place,
            `expected one row of ${key} with its address, found another, ${address}; ${AGAIN}`,
          );
        } else found++;
        missing.delete(key);
      }
      post++;
    }
  }
  for (const key of missing.keys()) {
    report(
      MANIFEST_NAME,
      `expected the post ${key} in the search index, found none; run npm run build`,
    );
  }
  return found;
}

const keysOf = ({ outlines, older }: Archive): ReadonlySet<string> =>
  new Set<string>([...outlines, ...[...older.values()].flat()].map(({ id }) => id));

const foreign = (key: string): string =>
  `expected posts of the archive alone, found ${key}, which is none; ${AGAIN}`;

/** Segments that stay for pages which were loaded before the last build. */
function earlierSegments(out: string, { segments }: Manifest): readonly string[] {
  const current = new Set(segments.map(({ name }) => name));
  return readdirSync(join(out, SEARCH_FOLDER), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !current.has(entry.name))
    .map(({ name }) => name);
}

function checkEarlier(out: string, segment: string, archive: Archive, report: Report): void {
  const known = keysOf(archive);
  for (const file of readdirSync(join(out, SEARCH_FOLDER, segment))) {
    const { part, kind } = ROWS.exec(file)?.groups ?? {};
    if (part === undefined) continue;
    const name = `${segment}/${part}`;
    const decode = kind === "f" ? decodeFacts : decodeKeys;
    for (const { key } of decode(openPart(name, readPart(out, name)))) {
      if (!known.has(key)) report(name, foreign(key));
    }
  }
}

/** `f12.js`, `k0.js` */
const ROWS = /^(?<part>(?<kind>[fk])\d+)\.js$/;

/** Posts that are searched for by name, evenly spread. */
const SAMPLE = 200;

async function checkNames(
  { manifest, read }: OpenIndex,
  archive: Archive,
  moved: readonly MovedPost[],
  report: Report,
): Promise<void> {
  const loader = new PartLoader(async (name) => read(name));
  const find = async (name: string) =>
    (await findNamedPost(manifest, parseQuery(name), loader))?.key;
  const numbered = archive.outlines.filter(({ channel, number }) => channel && number);
  const step = Math.max(1, numbered.length / SAMPLE);
  for (let at = 0; at < numbered.length; at += step) {
    const { id } = numbered[Math.floor(at)] ?? {};
    if (id === undefined) continue;
    const found = await find(id);
    if (found !== id) {
      report(
        MANIFEST_NAME,
        `expected a search for ${id} to find it, found ${found ?? "nothing"}; ${AGAIN}`,
      );
    }
  }
  const shown = new Set<string>(archive.outlines.flatMap(namesIn));
  for (const { kind, from } of moved) {
    const name = MESSAGE.exec(from)?.groups?.name;
    if (kind !== "gone" || name === undefined || shown.has(name)) continue;
    const found = await find(name);
    if (found !== undefined) {
      report(
        MANIFEST_NAME,
        `expected a search for ${name}, which is gone, to find nothing, found ${found}; ${AGAIN}`,
      );
    }
  }
  for (const { part, reason } of loader.warnings) {
    report(part, `expected a part of the search index, found that it ${reason}; ${AGAIN}`);
  }
}

const namesIn = ({ channel, number, album = [] }: Archive["outlines"][number]) =>
  channel === undefined || number === undefined
    ? []
    : [number, ...album].map((each) => `${channel}/${each}`);

/** `herald/42` in `/posts/herald/42.html` */
const MESSAGE = /^\/posts\/(?<name>[^/]+\/\d+)\.html$/;
