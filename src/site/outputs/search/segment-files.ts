import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { diskError } from "../../../platform/files/write-file.ts";
import { SearchPartError } from "../../../search/bytes/part.ts";
import type { SegmentStore } from "../../../search/merge/update-index.ts";
import type { Part, SegmentHead } from "../../../search/segment/segment.ts";
import { decodePartScript, encodePartScript } from "../../../search/transport/part-script.ts";
import type { Run } from "./index-tasks.ts";

/** The folder of the index in the site. */
export const SEARCH_FOLDER = "search";

/** The file of a part (`manifest`, `3f9a…/w12`) below the site's root. */
export const partFile = (name: string): string => `${SEARCH_FOLDER}/${name}.js`;

/** A part as the text of its file. */
export const toPartScript = (name: string, part: Uint8Array): string =>
  encodePartScript(name, deflate(part));

/** The bytes of a part in a site (absolute path). Throws a SearchPartError where it is no such part. */
export function readPart(site: string, name: string): Uint8Array {
  return openScript(name, readScript(site, name));
}

/** The text of a part's file. Throws a SearchPartError where there is none. */
export function readScript(site: string, name: string): string {
  try {
    return readFileSync(join(site, partFile(name)), "utf8");
  } catch {
    throw new SearchPartError(name, "is missing");
  }
}

/** What a script hands over, unpacked. Throws a SearchPartError where that is no part of this name. */
export function openScript(name: string, text: string): Uint8Array {
  const script = decodePartScript(text);
  if (script?.name !== name) throw new SearchPartError(name, "is no such part");
  try {
    return inflateRawSync(script.deflated);
  } catch {
    throw new SearchPartError(name, "cannot be unpacked");
  }
}

/** Segments while an index is brought up to date. */
export interface SegmentFiles extends SegmentStore {
  /** Names of the parts of each segment that was written, in their order. */
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** Writes a run as a segment of its own, where it is one. */
  readonly keepRun: (head: SegmentHead) => void;
  readonly close: () => void;
}

/**
 * Reads segments of a site and of runs, and writes others into a folder (absolute) that has the same
 * paths; there they take their names once they are complete.
 */
export function openSegmentFiles(
  site: string,
  staging: string,
  runs: readonly Run[],
): SegmentFiles {
  const written = new Map<string, readonly string[]>();
  const opened = new Map(runs.map((run) => [run.head.name, openRun(run)]));
  const write: SegmentStore["write"] = (parts) => writeSegment(staging, parts, written);
  return {
    ...{ written, write },
    read: (segment, part) =>
      opened.get(segment)?.read(part) ??
      readPart(written.has(segment) ? staging : site, `${segment}/${part}`),
    keepRun: (head) => {
      const run = opened.get(head.name);
      if (run !== undefined && !written.has(head.name)) write(run.parts(head));
    },
    close: () => {
      for (const { close } of opened.values()) close();
    },
  };
}

function openRun({ file, parts, size }: Run) {
  const descriptor = openSync(file, "r");
  const ends = new Map(
    parts.map(([name, from], at) => [name, [from, parts[at + 1]?.[1] ?? size] as const]),
  );
  const read = (part: string): Uint8Array | undefined => {
    const place = ends.get(part);
    if (place === undefined) return undefined;
    const bytes = new Uint8Array(place[1] - place[0]);
    readSync(descriptor, bytes, 0, bytes.length, place[0]);
    return bytes;
  };
  return {
    read,
    *parts(head: SegmentHead): Generator<Part, SegmentHead> {
      for (const [name] of parts) yield { name, bytes: read(name) ?? new Uint8Array(0) };
      return head;
    },
    close: () => closeSync(descriptor),
  };
}

/**
 * Scripts tell the name of their segment, which is known after all its parts: until then these stand
 * deflated in one file.
 */
function writeSegment(
  staging: string,
  parts: Generator<Part, SegmentHead>,
  written: Map<string, readonly string[]>,
): SegmentHead {
  const folder = join(staging, SEARCH_FOLDER);
  const draft = join(folder, "draft");
  const lengths: (readonly [name: string, length: number])[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    const file = openSync(draft, "w+");
    try {
      for (;;) {
        const next = parts.next();
        if (next.done === true) {
          writeScripts(file, lengths, folder, next.value.name);
          const names = lengths.map(([name]) => name);
          written.set(next.value.name, names);
          return next.value;
        }
        const { name, bytes } = next.value;
        const deflated = deflate(bytes, name);
        writeSync(file, deflated);
        lengths.push([name, deflated.length]);
      }
    } finally {
      closeSync(file);
      rmSync(draft, { force: true });
    }
  } catch (error) {
    throw diskError(folder, error);
  }
}

function writeScripts(
  file: number,
  lengths: readonly (readonly [name: string, length: number])[],
  folder: string,
  segment: string,
): void {
  mkdirSync(join(folder, segment), { recursive: true });
  let from = 0;
  for (const [name, length] of lengths) {
    const deflated = new Uint8Array(length);
    readSync(file, deflated, 0, length, from);
    from += length;
    const script = encodePartScript(`${segment}/${name}`, deflated);
    writeFileSync(join(folder, segment, `${name}.js`), script);
  }
}

/** Buckets of pairs are bits without a pattern: they are stored as they are. */
const PAIRS = /^po?\d/;

/** Of deflate: 9 takes three times as long and saves a thousandth of an index. */
const LEVEL = 6;

const deflate = (bytes: Uint8Array, part = ""): Uint8Array =>
  deflateRawSync(bytes, { level: PAIRS.test(part) ? 0 : LEVEL });
