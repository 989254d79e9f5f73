import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readPlainJson } from "./plain-json.ts";
import type { PlainExport } from "./plain-message.ts";
import { readPlainPage, readPlainPreview } from "./plain-pages.ts";

/** An export of a channel, and what a plain reading finds in it. */
export interface LabelledExport extends PlainExport {
  /** Its folder and file: `telethon-json/herald.json`, or the folder of its pages. */
  readonly name: string;
  readonly kind: ExportKind;
  /** Paths of its files: pages in order. */
  readonly files: readonly string[];
  /** An IANA time zone whose clock shows the local times in it, summer and winter. */
  readonly zone: string;
}

/** The folders of a data collection, by their names, and what they hold. */
const KINDS = {
  "telegram-desktop-pair": "pair",
  "telegram-desktop-html": "pages",
  "telegram-desktop-html-2026": "pages",
  "telegram-desktop-html-photos": "pages",
  "telethon-json": "list",
  "channels-json": "list",
  "telegram-preview-html": "preview",
} as const;

/** A result.json with the pages of the same chat; pages; a list of messages; a page of t.me. */
type ExportKind = "pair-json" | "pair-html" | "pages" | "list" | "preview";

/** The exports that folders hold, each read plainly. */
export const listLabelledExports = (folders: readonly string[]): readonly LabelledExport[] =>
  folders.flatMap((folder) =>
    Object.entries(KINDS).flatMap(([name, kind]) => readFolder(join(folder, name), name, kind)),
  );

function readFolder(
  folder: string,
  name: string,
  kind: (typeof KINDS)[keyof typeof KINDS],
): readonly LabelledExport[] {
  const json = listFiles(folder, ".json");
  const html = listFiles(folder, ".html");
  switch (kind) {
    case "pair":
      return [
        ...json.map((file) => readOne(name, "pair-json", file, readPlainJson)),
        ...(html.length === 0 ? [] : [readPages(name, "pair-html", html)]),
      ];
    case "pages":
      return html.length === 0 ? [] : [readPages(name, kind, html)];
    case "list":
      return json.map((file) => readOne(name, kind, file, readPlainJson));
    case "preview":
      return html
        .map((file) => readOne(name, kind, file, readPlainPreview))
        .filter(({ records }) => records > 0);
  }
}

const readOne = (
  folder: string,
  kind: ExportKind,
  file: string,
  read: (content: string) => PlainExport,
): LabelledExport => ({
  ...{ name: `${folder}/${basename(file)}`, kind, files: [file], zone: ANY_ZONE },
  ...read(readFileSync(file, "utf8")),
});

function readPages(name: string, kind: ExportKind, files: readonly string[]): LabelledExport {
  const sources = files.map((file) => readFileSync(file, "utf8"));
  const pages = sources.map(readPlainPage);
  const offset = OFFSET.exec(sources[0] ?? "")?.groups?.offset ?? "";
  return {
    ...{ name, kind, files, zone: ZONES[offset] ?? ANY_ZONE },
    messages: pages.flatMap(({ messages }) => messages),
    records: pages.reduce((sum, { records }) => sum + records, 0),
  };
}

/** Where times are UTC, dumps are made on the clock of a zone that has summer time. */
const ANY_ZONE = "Europe/Berlin";

// title="16.07.2024 18:45:00 UTC+01:00"
const OFFSET = /date details" title="[\d.]+ [\d:]+ UTC(?<offset>[+-]\d\d:\d\d)"/;

/** Zones of the pages at hand, by the offset that their titles say. */
const ZONES: Readonly<Record<string, string>> = {
  "": "Europe/Moscow",
  "+02:00": "Europe/Kyiv",
  "+03:00": "Europe/Moscow",
  "+08:00": "Asia/Shanghai",
};

const listFiles = (folder: string, extension: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(extension))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
};
