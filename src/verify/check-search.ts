import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openPart } from "../search/bytes/part.ts";
import type { Manifest } from "../search/manifest/manifest.ts";
import { MANIFEST_NAME } from "../search/manifest/manifest-json.ts";
import { partNames } from "../search/manifest/part-names.ts";
import { readRows } from "../search/merge/read-segment.ts";
import { factsName } from "../search/postings/dictionary.ts";
import { decodeKeys, POSTS_OF_FACTS } from "../search/segment/json-block.ts";
import type { Archive } from "../site/archive/archive.ts";
import { postPath } from "../site/archive/urls.ts";
import { type OpenIndex, openIndexAt } from "../site/outputs/search/open-index.ts";
import { partFile, readPart, SEARCH_FOLDER } from "../site/outputs/search/segment-files.ts";
import type { MovedPost } from "../store/moved.ts";
import { checkNames } from "./check-names.ts";
import type { Finding } from "./finding.ts";
import { MAKE_ANEW, type Report, tryPart } from "./search-parts.ts";

/** What was found of the search index. */
export interface VerifiedSearch {
  /** Posts that are found. */
  readonly posts: number;
  readonly findings: readonly Finding[];
}

/**
 * Check that every part of the index in a site is whole; that each shown post has one row that is
 * found; and that all rows, dead ones and those of segments that stay for older pages too, are of
 * posts of the archive. Besides, some posts and all withdrawn ones are searched for by name as a reader
 * does. Whether lists of words lead to the right rows is not checked.
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
  const index = tryPart(() => openIndexAt(out), report);
  if (index === undefined) return { posts: 0, findings };
  checkParts(index, report);
  // What the rest reads of a damaged index says nothing.
  if (findings.length > 0) return { posts: 0, findings };
  const known = keysOf(archive);
  const posts = checkRows(index, archive, known, report);
  for (const segment of earlierSegments(out, index.manifest)) {
    checkEarlier(out, segment, known, report);
  }
  await checkNames(index, archive, moved, report);
  return { posts, findings };
}

/** Each part that the manifest names is there and has its checksum. */
function checkParts({ manifest, read }: OpenIndex, report: Report): void {
  for (const head of manifest.segments) {
    for (const part of partNames(head)) {
      const name = `${head.name}/${part}`;
      tryPart(() => openPart(name, read(name)), report);
    }
  }
}

/** Each shown post is in one segment alone, and what is dead there is of the archive, too. */
function checkRows(
  { manifest, read }: OpenIndex,
  archive: Archive,
  known: ReadonlySet<string>,
  report: Report,
): number {
  const missing = new Map(archive.outlines.map(({ id, permalink }) => [id as string, permalink]));
  let found = 0;
  for (const head of manifest.segments) {
    const dead = new Set(head.dead);
    let post = 0;
    for (const { key, address } of readRows({
      head,
      read: (part) => read(`${head.name}/${part}`),
    })) {
      const place = `${head.name}/${factsName(Math.floor(post / POSTS_OF_FACTS))}`;
      if (!known.has(key)) report(place, foreign(key));
      else if (!dead.has(post)) {
        const permalink = missing.get(key);
        if (permalink === undefined || postPath(permalink) !== address) {
          report(
            place,
            `expected one row of ${key} with its address, found another, ${address}; ${MAKE_ANEW}`,
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
  `expected posts of the archive alone, found ${key}, which is none; ${MAKE_ANEW}`;

/** Segments that stay for pages which were loaded before the last build. */
function earlierSegments(out: string, { segments }: Manifest): readonly string[] {
  const current = new Set(segments.map(({ name }) => name));
  return readdirSync(join(out, SEARCH_FOLDER), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !current.has(entry.name))
    .map(({ name }) => name);
}

function checkEarlier(
  out: string,
  segment: string,
  known: ReadonlySet<string>,
  report: Report,
): void {
  for (const file of readdirSync(join(out, SEARCH_FOLDER, segment))) {
    const { part, kind } = PART.exec(file)?.groups ?? {};
    if (part === undefined) continue;
    const name = `${segment}/${part}`;
    const content = tryPart(() => openPart(name, readPart(out, name)), report);
    // Facts are those of the same posts, in the same order.
    if (content === undefined || kind !== "k") continue;
    for (const { key } of decodeKeys(content)) if (!known.has(key)) report(name, foreign(key));
  }
}

/** `f12.js`, `k0.js`, `w3.js`, `c0-0.js` */
const PART = /^(?<part>(?<kind>[a-z]+)[\d-]+)\.js$/;
