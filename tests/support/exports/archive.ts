import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ChannelSettings } from "../../../src/core/channel.ts";
import { type ImportReport, importDumps } from "../../../src/import/import-dumps.ts";
import { createTargetFinder, readMoved } from "../../../src/store/moved.ts";
import { readPublished, recordPublished } from "../../../src/store/published.ts";
import { checkAddresses } from "../../../src/verify/check-addresses.ts";
import { checkDumps } from "../../../src/verify/check-dumps.ts";
import { readStoredPosts } from "../../../src/verify/read-posts.ts";
import { PLAIN_SETTINGS } from "../read-settings.ts";
import { makeTempFolder } from "../temp-folder.ts";
import type { RenderedFile } from "./render.ts";

/** An archive of exports, which publishes its posts after each import. */
export interface ExportArchive {
  readonly posts: string;
  /** Add dumps, and import all that are there. */
  readonly add: (...files: readonly RenderedFile[]) => Promise<ImportReport>;
  /** Import all that are there as after an update of the program: everything is read. */
  readonly addAfresh: () => Promise<ImportReport>;
  /** Take dumps away; their posts stay. */
  readonly take: (...files: readonly RenderedFile[]) => void;
  /** The place where an address leads now: its own post, or through redirects; undefined for none. */
  readonly follow: (address: string) => string | undefined;
  readonly published: () => readonly string[];
  /** Change a file of a post as a person would. */
  readonly edit: (path: string, change: (source: string) => string) => void;
  /** What verify says of dumps and addresses. */
  readonly verify: () => Promise<readonly string[]>;
  /** The settings of channels from now on. */
  readonly configure: (channels: readonly ChannelSettings[]) => void;
}

export function makeExportArchive(): ExportArchive {
  const root = makeTempFolder();
  const posts = join(root, "posts");
  const files = new Map<string, string>();
  let channels: readonly ChannelSettings[] = [];
  const places = () => [...files].map(([name, path]) => ({ name, path }));
  const settings = () => ({ ...PLAIN_SETTINGS, channels });
  let afresh = 0;
  const add: ExportArchive["add"] = async (...added) => {
    for (const { name, content } of added) {
      const path = join(root, "dumps", name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      files.set(name, path);
    }
    const reading = JSON.stringify([afresh, channels]);
    const { report, store } = await importDumps({
      ...{ files: places(), folder: posts, settings: settings(), reading },
      cache: { folder: join(root, "cache"), version: reading },
      onProgress: () => {},
    });
    recordPublished(
      posts,
      store.outlines.map(({ permalink }) => permalink),
    );
    return report;
  };
  return {
    posts,
    add,
    addAfresh: () => {
      afresh += 1;
      return add();
    },
    take: (...gone) => {
      for (const { name } of gone) {
        rmSync(join(root, "dumps", name));
        files.delete(name);
      }
    },
    follow: (address) => {
      const pages = new Set(
        readStoredPosts(posts, () => {}).posts.map(({ summary }) => summary.permalink),
      );
      if (pages.has(address)) return address;
      const moved = readMoved(posts);
      const entry = moved.find(({ from }) => from === address);
      return entry?.kind === "redirect" ? createTargetFinder(moved)(entry) : undefined;
    },
    edit: (path, change) => writeFileSync(path, change(readFileSync(path, "utf8"))),
    published: () => readPublished(posts).map(({ permalink }) => permalink),
    verify: async () => {
      const stored = readStoredPosts(posts, () => {});
      const { findings } = await checkDumps(
        { dumps: join(root, "dumps"), posts },
        { dumps: places(), refused: [] },
        stored.posts,
        settings(),
        () => {},
      );
      return [...findings, ...checkAddresses(posts, stored).findings].map(
        ({ file, message }) => `${file.replace(root, "")}: ${message.replaceAll(root, "")}`,
      );
    },
    configure: (next) => {
      channels = next;
    },
  };
}
