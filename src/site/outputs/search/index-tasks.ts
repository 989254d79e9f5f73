import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bodyOf } from "../../../format/front-matter.ts";
import { plainText } from "../../../format/plain-text.ts";
import { readSource } from "../../../platform/files/read-source.ts";
import { diskError } from "../../../platform/files/write-file.ts";
import { endIfOrphaned } from "../../../platform/processes/orphaned.ts";
import { buildSegment } from "../../../search/segment/build-segment.ts";
import type { SearchDocument } from "../../../search/segment/document.ts";
import type { SegmentHead } from "../../../search/segment/segment.ts";
import { LINK } from "../../../store/searched.ts";
import type { DocumentRow } from "./document-rows.ts";
import { type IndexSettings, toSegmentOptions } from "./index-settings.ts";
import { isSaid } from "./said-words.ts";

/** Posts to be indexed as a run. */
export interface RunTask {
  readonly rows: readonly DocumentRow[];
  readonly postsFolder: string;
  readonly settings: IndexSettings;
  /** Where the parts of the run go, one behind the other (absolute path). */
  readonly file: string;
}

/** A run of posts as a segment whose parts stand in one file. */
export interface Run {
  readonly head: SegmentHead;
  readonly file: string;
  /** Names of the parts, each with the place of its first byte. */
  readonly parts: readonly (readonly [name: string, from: number])[];
  /** Bytes of the file. */
  readonly size: number;
}

/** Reads the texts of posts and indexes them; in memory are the texts' terms, some 10 kB a post. */
export function indexRun({ rows, postsFolder, settings, file }: RunTask): Run {
  const parts: (readonly [string, number])[] = [];
  const pieces: Uint8Array[] = [];
  let size = 0;
  const segment = buildSegment(readDocuments(rows, postsFolder), toSegmentOptions(settings));
  for (;;) {
    const next = segment.next();
    if (next.done === true) {
      endIfOrphaned();
      writeRun(file, pieces);
      return { head: next.value, file, parts, size };
    }
    const { name, bytes } = next.value;
    parts.push([name, size]);
    pieces.push(bytes);
    size += bytes.length;
  }
}

function writeRun(file: string, pieces: readonly Uint8Array[]): void {
  try {
    writeFileSync(file, Buffer.concat(pieces));
  } catch (error) {
    throw diskError(file, error);
  }
}

function* readDocuments(
  rows: readonly DocumentRow[],
  postsFolder: string,
): Generator<SearchDocument> {
  for (const { files, words, ...row } of rows) {
    const bodies = files.map((file) => bodyOf(readSource(join(postsFolder, file)), file));
    const texts = [...new Set(bodies.map(plainText))];
    const others = words.filter((each) => !texts.some((text) => isSaid(text, each)));
    const has = row.filters.has ?? [];
    const isLinking = LINKS.test(bodies[0] ?? "") && !has.includes(LINK);
    const filters = isLinking ? { ...row.filters, has: [...has, LINK] } : row.filters;
    yield { ...row, filters, texts: [...others, ...texts] };
  }
}

const LINKS = /https?:\/\/|\]\(tg:/i;
