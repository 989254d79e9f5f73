import { ArchiveError } from "../../src/core/errors.ts";
import { decodeHead } from "../../src/sources/file-head.ts";
import { recogniseSource } from "../../src/sources/recognise-source.ts";
import type { Source, SourceRecord, SourceSettings } from "../../src/sources/source.ts";
import { SOURCES } from "../../src/sources/sources.ts";
import type { Mutant } from "../../testing/exports/mutants.ts";
import { pieceSizes } from "../../testing/exports/mutants.ts";
import { SECRET, SECRET_NUMBER } from "../../testing/exports/values.ts";
import { findLawless } from "./reading-laws.ts";

/** How reading a mutant ended. */
export interface MutantReading {
  readonly messages: number;
  readonly leftOut: number;
  /** The words of an ArchiveError. */
  readonly error?: string;
}

/**
 * Read a mutant whole and in pieces. Throws at whatever no reader may do: fail in another way than
 * by an ArchiveError, ask for the file without end, say something else of other pieces, name a
 * person, or break a law of what is read.
 */
export async function checkMutant(
  source: Source,
  { bytes, keepsSecrets }: Mutant,
  seed: number,
): Promise<MutantReading> {
  recogniseSource(decodeHead(bytes), SOURCES);
  const settings = { allowPrivate: false };
  const whole = await read(source, bytes, settings, () => bytes.length + 1);
  const pieces = await read(source, bytes, settings, pieceSizes(seed, bytes.length));
  const said = JSON.stringify(whole);
  if (said !== JSON.stringify(pieces)) throw new Error(differenceOf(said, JSON.stringify(pieces)));
  for (const fault of findLawless(whole.records, whole.remarks)) throw new Error(fault);
  if (keepsSecrets && named.test(said)) throw new Error(`a person is named: ${around(said)}`);
  const messages = whole.records.filter((record) => "message" in record).length;
  const { error, records } = whole;
  return { messages, leftOut: records.length - messages, ...(error !== undefined && { error }) };
}

const named = new RegExp(`.{0,200}(?:${SECRET}|${SECRET_NUMBER}).{0,99}`);
const around = (said: string): string => named.exec(said)?.[0] ?? "";

interface Reading {
  readonly records: readonly SourceRecord[];
  readonly remarks: readonly string[];
  readonly error?: string;
}

async function read(
  source: Source,
  bytes: Uint8Array,
  settings: SourceSettings,
  sizeOfNext: () => number,
): Promise<Reading> {
  const records: SourceRecord[] = [];
  const remarks: string[] = [];
  let readings = 0;
  const file = {
    name: "dump",
    size: bytes.length,
    async *read() {
      if (++readings > MOST_READINGS) throw new Error("the file is read without end");
      for (let at = 0; at < bytes.length; ) {
        const to = at + sizeOfNext();
        yield bytes.slice(at, to);
        at = to;
      }
    },
  };
  const found = source.read(file, settings, ({ line, message }) =>
    remarks.push(`${line ?? "file"}: ${message}`),
  );
  try {
    for await (const record of found) {
      records.push(record);
      if (records.length > bytes.length) throw new Error("records without end");
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return { records, remarks, error: error.message };
  }
  return { records, remarks };
}

/** A table is read anew behind each quote that nobody closed, at most twenty times, and surveyed. */
const MOST_READINGS = 100;

function differenceOf(whole: string, pieces: string): string {
  let at = 0;
  while (whole[at] === pieces[at]) at += 1;
  const shown = [whole, pieces].map((said) => said.slice(Math.max(at - 100, 0), at + 100));
  return `other pieces, other records:\n${shown.join("\n")}`;
}
