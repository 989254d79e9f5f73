import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { importDumps } from "../../src/import/import-dumps.ts";
import type { SiteIdentity } from "../../src/site/views/context.ts";
import { SOURCES } from "../../src/sources/sources.ts";
import { listDumps } from "../../src/store/list-dumps.ts";
import { recordPublished } from "../../src/store/published.ts";
import { formatFinding } from "../../src/verify/finding.ts";
import { type VerifyReport, verifyArchive } from "../../src/verify/verify-archive.ts";
import { listTree } from "../support/file-tree.ts";
import { PLAIN_SETTINGS } from "../support/read-settings.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { templatesWithScripts } from "../support/templates-with-scripts.ts";
import type { RenderOrder } from "./render-site.ts";

const run = promisify(execFile);

/** An archive in a folder of its own: dumps, posts and site, to damage and to verify. */
export interface TestArchive {
  readonly folder: string;
  readonly verify: () => Promise<VerifyReport>;
  /** The findings as lines, with paths below the archive's folder. */
  readonly findings: () => Promise<readonly string[]>;
  /** Import, list what is published and render, as `npm run build` does. */
  readonly build: () => Promise<void>;
  /** Render what the posts say, without an import. */
  readonly render: () => Promise<void>;
  readonly copy: () => TestArchive;
  readonly read: (path: string) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly remove: (path: string) => void;
  /** Replace words of a file; throws where nothing changed. */
  readonly change: (path: string, from: string | RegExp, to: string) => void;
  /** The only file below a folder whose path holds some words. */
  readonly find: (folder: string, words: string) => string;
}

export const root = resolve(import.meta.dirname, "../..");

let templates: Promise<string> | undefined;
const openTemplates = (): Promise<string> => {
  templates ??= templatesWithScripts();
  return templates;
};

export function openArchive(folder: string, site: SiteIdentity): TestArchive {
  const at = (path: string): string => join(folder, path);
  const cache = { folder: at("cache"), version: "test" };
  const read = (path: string): string => readFileSync(at(path), "utf8");
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  const verify = async (): Promise<VerifyReport> =>
    verifyArchive({
      templates: await openTemplates(),
      root: folder,
      site,
      files: await listDumps(at("dumps"), SOURCES),
      dumps: at("dumps"),
      posts: at("posts"),
      out: at("_site"),
      media: { folder: at("media"), largest: Number.POSITIVE_INFINITY },
      settings: PLAIN_SETTINGS,
      onProgress: () => {},
    });
  const render = async (): Promise<void> => {
    const order: RenderOrder = {
      ...{ templates: await openTemplates(), site, cache },
      ...{ posts: at("posts"), out: at("_site") },
    };
    const script = join(import.meta.dirname, "render-site.ts");
    await run(process.execPath, ["--import", "tsx", script, JSON.stringify(order)], { cwd: root });
  };
  return {
    folder,
    verify,
    findings: async () =>
      (await verify()).findings.map((finding) =>
        formatFinding(finding).replaceAll(`${folder}/`, ""),
      ),
    build: async () => {
      const request = {
        files: (await listDumps(at("dumps"), SOURCES)).dumps,
        folder: at("posts"),
        cache,
        reading: "test",
        settings: PLAIN_SETTINGS,
      };
      const { store } = await importDumps({ ...request, onProgress: () => {} });
      recordPublished(
        at("posts"),
        store.outlines.map(({ permalink }) => permalink),
      );
      await render();
    },
    render,
    copy: () => {
      const copy = makeTempFolder();
      cpSync(folder, copy, { recursive: true });
      return openArchive(copy, site);
    },
    read,
    write,
    remove: (path) => rmSync(at(path)),
    change: (path, from, to) => {
      const source = read(path);
      const changed = source.replace(from, to);
      if (changed === source) throw new Error(`${from} is not in ${path}:\n${source}`);
      write(path, changed);
    },
    find: (below, words) => {
      const [file, twin] = listTree(at(below)).filter((path) => path.includes(words));
      if (file === undefined || twin !== undefined) throw new Error(`${words}: ${file}, ${twin}`);
      return `${below}/${file}`;
    },
  };
}

/** Dumps of several shapes, with copies, labels, separators, blank lines and a message without text. */
export const DUMPS: Readonly<Record<string, string>> = {
  "a.txt": [
    "Forwarded from Harbour News",
    "Ferry service resumes, 4 March 2021",
    "The night ferry runs again after the storm.",
    "Tickets are sold at the pier.",
    "#Ferry #Harbour",
    "The night ferry runs again after the storm.",
    "Tickets are sold at the pier.",
    "#Ferry #Harbour",
    "Library opens late, 5 March 2021",
    "From Monday the library stays open until nine.",
    "Bring your card.",
    "From Monday the library stays open until nine.",
    "Bring your card.",
    "Market day moves to Thursday, 6 March 2021",
    "The stalls stand on the north square.",
    "#Market",
    "The stalls stand on the north square.",
    "#Market",
    "",
  ].join("\n"),
  "b.txt": [
    "Town Desk, [07.03.2021 18:45]",
    "Bridge closed for repairs",
    "",
    "Use the upper road until Friday.",
    "",
    "Town Desk, [08.03.2021 09:00]",
    "",
    "Town Desk, [08.03.2021 10:30]",
    "[Forwarded from Harbour News]",
    "Two seals seen near the old lighthouse",
    "Keep your dogs on a lead.",
    "",
  ].join("\n"),
  "c.txt": [
    "Choir looks for tenors",
    "Rehearsals are on Tuesdays.",
    "---",
    "Lost: a grey cat with one white paw",
    "Answers to Admiral.",
    "---",
    "Library opens late, 5 March 2021",
    "From Monday the library stays open until nine.",
    "Bring your card.",
    "",
  ].join("\n"),
};
