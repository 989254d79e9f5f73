import { ArchiveError } from "../../core/errors.ts";
import type { DumpRecord, Occurrence, Remark } from "../../core/types.ts";
import type { Stamp } from "../../platform/files/file-stamp.ts";
import type { Source } from "../../sources/source.ts";
import { type DumpFile, type DumpPlace, hashPieces } from "../../store/dump-files.ts";
import { sourceOf } from "../../store/read-head.ts";
import type { AnnotateAll } from "./gather-posts.ts";
import { openSteadyDump } from "./read-dump-file.ts";
import { type FoundChannel, readExport } from "./read-export.ts";
import type { ReadSettings } from "./read-settings.ts";

/** The occurrences found in one dump, without their texts; or why it could not be read. */
export type DumpFindings = FoundInDump | { readonly failure: string };

/** The occurrences found in one dump, without their texts. */
export interface FoundInDump {
  /** Its channels have no slugs yet. */
  readonly record: Omit<DumpRecord, "channels"> & {
    readonly channels?: readonly FoundChannel[];
  };
  /** The stamp of the bytes that were read; see DumpFile. */
  readonly stamp?: Stamp;
  readonly occurrences: readonly Occurrence<number>[];
  readonly remarks: readonly Remark[];
  /** Whether the dump begins with all that was imported of it before, and goes on. */
  readonly isGrown: boolean;
}

/** A dump to read, and how. */
export interface ReadTask {
  readonly file: DumpPlace;
  /** The folder to keep the texts in until their posts are written. */
  readonly texts: string;
  readonly settings: ReadSettings;
  /** The record of its last import in the ledger. */
  readonly before?: Pick<DumpRecord, "size" | "sha256">;
}

/**
 * Read a dump, if it is an export of at least so many bytes, and have its posts annotated; undefined
 * for any other.
 */
export async function findInExport(
  task: ReadTask,
  annotateAll: AnnotateAll,
  leastBytes = 0,
): Promise<DumpFindings | undefined> {
  try {
    const { dump, finish } = await openSteadyDump(task.file);
    if (dump.size < leastBytes) return undefined;
    const source = await sourceOf(dump);
    return source && { ...(await readAll(dump, source, task, annotateAll)), ...finish() };
  } catch (error) {
    if (error instanceof ArchiveError) return { failure: error.message };
    throw error;
  }
}

async function readAll(
  dump: DumpFile,
  source: Source,
  { texts, settings }: ReadTask,
  annotateAll: AnnotateAll,
): Promise<FoundInDump> {
  const { sha256, size } = await hashPieces(dump.read());
  const reading = await readExport(dump, { source, texts, settings, annotateAll });
  const { occurrences, channels, records, leftOut, remarks } = reading;
  return {
    record: {
      ...{ name: dump.name, size, sha256, shape: source.shape },
      ...{ lines: records, posts: occurrences.length, leftOut, channels },
    },
    ...{ occurrences, remarks, isGrown: false },
  };
}
