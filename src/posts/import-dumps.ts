import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { annotate } from "../annotate/annotate.ts";
import { identify } from "../dedupe/identity.ts";
import { readDump } from "../dump/read-dump.ts";
import { ArchiveError } from "../errors.ts";
import type { DumpRecord, Occurrence, Remark, Sighting } from "../types.ts";
import { diskError } from "../write-file.ts";
import type { FieldName } from "./fingerprint.ts";
import { mergeRecords, readLedger, writeLedger } from "./ledger.ts";
import { planImport } from "./plan-import.ts";
import { readStore } from "./store.ts";
import { writePost } from "./write-post.ts";

/** What an import did, for a person or a machine to read. */
export interface ImportReport {
  readonly dumps: readonly DumpRecord[];
  /** One message for each dump that could not be read. */
  readonly failures: readonly string[];
  /** Files below the posts folder. */
  readonly added: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: number;
  /** Occurrences that are copies of another one in the same dumps. */
  readonly copies: number;
  /** Files with fields in which a person has the say. */
  readonly corrected: readonly { readonly file: string; readonly fields: readonly FieldName[] }[];
  /** Posts kept although the dump they were seen in no longer holds them. */
  readonly orphans: readonly string[];
  readonly remarks: readonly Remark[];
}

/**
 * Read dumps and bring the posts folder up to date with them. A dump that cannot be read fails
 * alone; the posts of the others are still written.
 */
export function importDumps(
  files: readonly string[],
  folder: string,
  onProgress: (step: string, done: number, total: number) => void = () => undefined,
): ImportReport {
  const stored = readStore(folder);
  const ledger = readLedger(folder);
  refuseSameNames(files);

  const found: Findings[] = [];
  const failures: ArchiveError[] = [];
  files.forEach((file, at) => {
    onProgress("Reading dump", at + 1, files.length);
    const reading = readFindings(file);
    if (reading instanceof ArchiveError) failures.push(reading);
    else found.push(reading);
  });
  const occurrences = found.flatMap(({ occurrences }) => occurrences);
  const plan = planImport(stored, occurrences, new Set(found.map(({ record }) => record.name)));

  const texts = new Map(found.flatMap(({ texts }) => [...texts]));
  plan.writes.forEach((planned, at) => {
    writePost(folder, planned, (place) => texts.get(placeKey(place)));
    onProgress("Writing post", at + 1, plan.writes.length);
  });
  const dumps = found.map(({ record }) => record);
  if (dumps.length > 0) writeLedger(folder, mergeRecords(ledger, dumps));

  return {
    dumps,
    failures: failures.map(({ message }) => message),
    added: plan.writes.filter((write) => !write.stored).map(({ file }) => file),
    updated: plan.writes.filter((write) => write.stored).map(({ file }) => file),
    unchanged: plan.unchanged,
    copies: occurrences.length - new Set(occurrences.map(({ textHash }) => textHash)).size,
    corrected: stored
      .filter(({ corrected }) => corrected.length > 0)
      .map(({ summary, corrected }) => ({ file: summary.file, fields: corrected })),
    orphans: plan.orphans.map(({ file }) => file),
    remarks: found.flatMap(({ remarks }) => remarks),
  };
}

interface Findings {
  readonly record: DumpRecord;
  readonly occurrences: readonly Occurrence[];
  readonly texts: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/** Read and annotate one dump; what a person can mend comes back as an error. */
function readFindings(file: string): Findings | ArchiveError {
  try {
    const reading = readDump({ name: basename(file), bytes: readBytes(file) });
    const { name, size, sha256, shape, lineCount, posts, remarks } = reading;
    return {
      record: { name, size, sha256, shape, lines: lineCount, posts: posts.length },
      occurrences: posts.map((post) => identify(annotate(post))),
      texts: new Map(posts.map((post) => [placeKey(post), post.text])),
      remarks,
    };
  } catch (error) {
    if (error instanceof ArchiveError) return error;
    throw error;
  }
}

const readBytes = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw diskError(file, error);
  }
};

const placeKey = ({ dump, lines }: Sighting): string => `${lines.from} ${dump}`;

/** Posts name their dumps by file name alone, so two files must not share one. */
function refuseSameNames(files: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const file of files) {
    const twin = seen.get(basename(file));
    if (twin !== undefined && twin !== file) {
      throw new ArchiveError(
        { file },
        "dumps with different names",
        `the same name as ${twin}`,
        "rename one of them",
      );
    }
    seen.set(basename(file), file);
  }
}
