import { MANIFEST_NAME } from "../search/manifest/manifest-json.ts";
import { findNamedPost } from "../search/query/load-facts.ts";
import { parseQuery } from "../search/query/parse-query.ts";
import { PartLoader } from "../search/query/part-loader.ts";
import type { Archive } from "../site/archive/archive.ts";
import { postPath } from "../site/archive/urls.ts";
import type { OpenIndex } from "../site/outputs/search/open-index.ts";
import { createNames } from "../site/outputs/search/post-names.ts";
import type { MovedPost } from "../store/moved.ts";
import { MAKE_ANEW, type Report, unusable } from "./search-parts.ts";

/** Posts that are searched for by name, evenly spread. */
const SAMPLE = 200;

/**
 * Search for some posts by name, as a reader does, and for all withdrawn ones, which must not be found.
 */
export async function checkNames(
  { manifest, read }: OpenIndex,
  archive: Archive,
  moved: readonly MovedPost[],
  report: Report,
): Promise<void> {
  const loader = new PartLoader(async (name) => read(name));
  const find = async (name: string) =>
    (await findNamedPost(manifest, parseQuery(name), loader))?.address;
  const numbered = archive.outlines.filter(({ channel, number }) => channel && number);
  const step = Math.max(1, numbered.length / SAMPLE);
  for (let at = 0; at < numbered.length; at += step) {
    const { id, permalink } = numbered[Math.floor(at)] ?? {};
    if (id === undefined || permalink === undefined) continue;
    const found = await find(id);
    if (found !== postPath(permalink)) {
      report(
        MANIFEST_NAME,
        `expected a search for ${id} to find it, found ${found ?? "nothing"}; ${MAKE_ANEW}`,
      );
    }
  }
  const shown = new Set(archive.outlines.flatMap(createNames(archive).namesOf));
  for (const { kind, from } of moved) {
    const name = MESSAGE.exec(from)?.groups?.name;
    if (kind !== "gone" || name === undefined || shown.has(name)) continue;
    const found = await find(name);
    if (found !== undefined) {
      report(
        MANIFEST_NAME,
        `expected a search for ${name}, which is gone, to find nothing, found ${found}; ${MAKE_ANEW}`,
      );
    }
  }
  for (const { part, reason } of loader.warnings) {
    report(part, unusable(reason));
  }
}

/** `herald/42` in `/posts/herald/42.html` */
const MESSAGE = /^\/posts\/(?<name>[^/]+\/\d+)\.html$/;
