import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Post } from "../../../../src/core/post.ts";
import { itemAt } from "../../../../src/platform/collections/list.ts";
import { moveFile } from "../../../../src/platform/files/write-file.ts";
import { findNamedPost, loadFacts } from "../../../../src/search/query/load-facts.ts";
import { parseQuery } from "../../../../src/search/query/parse-query.ts";
import { PartLoader } from "../../../../src/search/query/part-loader.ts";
import { searchIndex } from "../../../../src/search/query/search-index.ts";
import { type Archive, createArchive } from "../../../../src/site/archive/archive.ts";
import {
  readManifest,
  writeManifest,
  writePending,
} from "../../../../src/site/outputs/manifest.ts";
import { planBuild } from "../../../../src/site/outputs/plan-build.ts";
import { removeFiles } from "../../../../src/site/outputs/remove-files.ts";
import { findWatched } from "../../../../src/site/outputs/search/find-watched.ts";
import { makeSearchIndex } from "../../../../src/site/outputs/search/index-bundle.ts";
import { openIndexAt } from "../../../../src/site/outputs/search/open-index.ts";
import { openSiteFolder } from "../../../../src/site/render/site-folder.ts";
import type { Watch } from "../../../../src/site/views/watches.ts";
import { openStore } from "../../../../src/store/store.ts";
import { keysOfHits } from "../../../../testing/search/hit-keys.ts";
import { stored } from "../../../support/stored-posts.ts";
import { makeTempFolder } from "../../../support/temp-folder.ts";

/** What one build of an index did. */
interface Built {
  /** Paths of the files that were moved into the site. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** A folder of posts and a site that consists of their index. */
export interface IndexedPosts {
  readonly out: string;
  readonly put: (post: Post, edit?: (source: string) => string) => void;
  readonly remove: (post: Post) => void;
  /** Bring the index up to date; with `diesAfter` files were moved, the build goes no further. */
  readonly build: (order?: {
    readonly diesAfter?: number;
    readonly version?: string;
    readonly phrases?: boolean;
  }) => Promise<Built>;
  readonly archive: () => Promise<Archive>;
  /** The same posts, and no site. */
  readonly copy: () => IndexedPosts;
  /** What queries find, by date: the number of posts, then their keys. */
  readonly ask: (...queries: readonly string[]) => Promise<readonly (readonly string[])[]>;
  readonly named: (name: string) => Promise<string | undefined>;
  /** How many posts each segment has, and how many of them are dead. */
  readonly segments: () => readonly (readonly [posts: number, dead: number])[];
  readonly watched: (watches: readonly Watch[]) => Promise<readonly (readonly string[])[]>;
  /** All files of the index as they are stored, by path. */
  readonly files: () => Readonly<Record<string, string>>;
}

export function openIndexedPosts(root = makeTempFolder()): IndexedPosts {
  const [posts, out] = [join(root, "posts"), join(root, "site")];
  mkdirSync(posts, { recursive: true });
  const make = async (version: string, phrases = true) => {
    const store = await openStore(posts, { folder: makeTempFolder(), version: "test" });
    const archive = createArchive(store, []);
    const staging = join(out, ".staging");
    const [before, folder] = [readManifest(out), openSiteFolder(out)];
    const order = { archive, postsFolder: posts, out, staging, settings: { phrases } };
    const index = await makeSearchIndex(
      { ...order, version, onProgress: () => {} },
      before,
      folder,
    );
    return { archive, index, before, folder };
  };
  return {
    out,
    put: (post, edit) => {
      const { file, source } = stored(post, edit);
      mkdirSync(dirname(join(posts, file)), { recursive: true });
      writeFileSync(join(posts, file), source);
    },
    remove: (post) => rmSync(join(posts, stored(post).file)),
    build: async ({ diesAfter = Number.POSITIVE_INFINITY, version = "1", phrases } = {}) => {
      const { index, before, folder } = await make(version, phrases);
      const plan = planBuild([index.group], before, folder);
      mkdirSync(out, { recursive: true });
      writePending(out, plan);
      const written: string[] = [];
      for (const { path, content } of plan.render) {
        if (written.length === diesAfter) return { written, removed: [] };
        if (content.kind === "made") moveFile(content.file, join(out, path));
        written.push(path);
      }
      removeFiles(out, plan.remove);
      writeManifest(out, plan.sections);
      return { written, removed: plan.remove };
    },
    archive: async () => (await make("1")).archive,
    copy: () => {
      const other = makeTempFolder();
      cpSync(posts, join(other, "posts"), { recursive: true });
      return openIndexedPosts(other);
    },
    ask: async (...queries) => {
      const { manifest, read } = openIndexAt(out);
      const loader = new PartLoader(async (name) => read(name));
      const answers: (readonly string[])[] = [];
      for (const text of queries) {
        const found = await searchIndex(manifest, parseQuery(text), loader, { order: "date" });
        const hits = found.hits(0, found.total);
        const facts = await loadFacts(manifest, hits, loader);
        const keys = keysOfHits(manifest, hits, (segment, part) => read(`${segment}/${part}`));
        answers.push([`${found.total}`, ...keys.map((key, at) => (facts[at] && key) ?? "-")]);
      }
      if (loader.warnings.length > 0) throw new Error(JSON.stringify(loader.warnings));
      return answers;
    },
    named: async (name) => {
      const { manifest, read } = openIndexAt(out);
      const loader = new PartLoader(async (part) => read(part));
      return (await findNamedPost(manifest, parseQuery(name), loader))?.address;
    },
    segments: () =>
      openIndexAt(out).manifest.segments.map(({ posts: count, dead }) => [count, dead.length]),
    watched: async (watches) => {
      const { archive, index } = await make("1");
      const watched = await findWatched(watches, index);
      return watched.map((each) => each.posts.map((at) => itemAt(archive.outlines, at).id));
    },
    files: () => {
      const names = readdirSync(out, { recursive: true, encoding: "utf8" });
      return Object.fromEntries(
        names
          .filter((name) => name.startsWith("search/") && name.endsWith(".js"))
          .sort()
          .map((name) => [name, readFileSync(join(out, name), "utf8")]),
      );
    },
  };
}
