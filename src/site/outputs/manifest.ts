import { rmSync } from "node:fs";
import { join } from "node:path";
import type { List } from "../../platform/collections/list.ts";
import { lineEnds, readBlocks, writeBlocks } from "../../platform/files/block-file.ts";
import { readIfThere } from "../../platform/files/read-source.ts";
import { writeLinesAtomically } from "../../platform/files/write-file.ts";

/** What the last build left in a site's folder. */
export interface Manifest {
  /** By the key of their group. */
  readonly sections: ReadonlyMap<string, Section>;
  /** Paths of files that an interrupted build may have touched. */
  readonly pending: readonly string[];
}

/** The files of one group of outputs, as the manifest keeps them. */
export interface Section {
  /** How many files. */
  readonly count: number;
  /** A line with the count and the key, then one a file: the hash it was made from, and its path. */
  readonly block: Buffer;
}

export interface ListedFile {
  /** Below the site's folder. */
  readonly path: string;
  readonly hash: string;
}

const HEADER = "annals manifest 3";
const FILE = ".annals-manifest";
const PENDING_FILE = ".annals-pending";

/** Read what the last build left in a site's folder; a damaged manifest counts as none. */
export function readManifest(out: string): Manifest {
  const sections = new Map<string, Section>();
  const blocks = readBlocks(join(out, FILE), HEADER) ?? [];
  const isWhole = blocks.at(-1)?.equals(END) === true;
  for (const block of isWhole ? blocks.slice(0, -1) : []) {
    const { count, key } = readHead(block);
    sections.set(key, { count, block });
  }
  const pending = (readIfThere(join(out, PENDING_FILE)) ?? "").split("\n").filter(Boolean);
  return { sections, pending };
}

/** The files of a section, in their order. */
export function* filesIn({ block }: Section): Generator<ListedFile> {
  const [head = 0, ...ends] = lineEnds(block);
  let from = head + 1;
  for (const to of ends) {
    const space = block.indexOf(BLANK, from);
    yield {
      hash: block.toString("utf8", from, space),
      path: block.toString("utf8", space + 1, to),
    };
    from = to + 1;
  }
}

const BLANK = 0x20;

/** A group's files as a section. */
export function toSection(key: string, files: List<ListedFile>): Section {
  let lines = `${files.length} ${key}\n`;
  for (const { path, hash } of files) lines += `${hash} ${path}\n`;
  return { count: files.length, block: Buffer.from(lines) };
}

/** The files that a build is about to write and to remove. */
interface Intent {
  readonly render: List<{ readonly path: string }>;
  readonly remove: readonly string[];
}

/** Say which files a build is about to touch, so that the next one knows them if this one dies. */
export function writePending(out: string, intent: Intent): void {
  if (intent.render.length + intent.remove.length === 0) return;
  writeLinesAtomically(join(out, PENDING_FILE), pathsOf(intent));
}

function* pathsOf({ render, remove }: Intent): Generator<string> {
  for (const { path } of render) yield path;
  yield* remove;
}

/** Say what stands in the site now: a build's last step. */
export function writeManifest(out: string, sections: Iterable<Section>): void {
  writeBlocks(join(out, FILE), HEADER, blocksOf(sections));
  rmSync(join(out, PENDING_FILE), { force: true });
}

function* blocksOf(sections: Iterable<Section>): Generator<Uint8Array> {
  for (const { block } of sections) yield block;
  yield END;
}

/** Without it at its end a manifest was cut short. */
const END = Buffer.from("end\n");

/** `2048 1x8Ah3-ksl0Qe_4b` */
function readHead(block: Buffer): { readonly count: number; readonly key: string } {
  const line = block.toString("utf8", 0, block.indexOf("\n"));
  const space = line.indexOf(" ");
  return { count: Number(line.slice(0, space)), key: line.slice(space + 1) };
}
