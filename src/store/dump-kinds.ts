import { ArchiveError } from "../core/errors.ts";
import { decodeHead, encodingOfHead, HEAD_BYTES } from "../sources/file-head.ts";
import { BINARY_HEAD_BYTES, isZip, recogniseBinary } from "../sources/foreign/binary.ts";
import type { ForeignForm } from "../sources/foreign/form.ts";
import { expectedDump, recogniseSource } from "../sources/recognise-source.ts";
import type { Source } from "../sources/source.ts";
import type { FileInFolder } from "./dump-trees.ts";

/**
 * What a file is by its content: an export that a reader knows, a zip archive, what may be a text,
 * or none of these, with the error that says so.
 */
export type DumpKind = "export" | "zip" | "text" | ArchiveError;

/** The kind of a file, by its first 4 KiB, or 64 KiB where these may be text. */
export function kindOf(file: FileInFolder, sources: readonly Source[]): DumpKind {
  try {
    const start = file.readStart(BINARY_HEAD_BYTES);
    const binary = recogniseBinary(start, encodingOfHead(start));
    if (binary !== undefined) {
      return isZip(binary) ? "zip" : refusal(file.place.name, binary, sources);
    }
    if (sources.length === 0) return "text";
    const head = start.length < BINARY_HEAD_BYTES ? start : file.readStart(HEAD_BYTES + 1);
    return recogniseSource(decodeHead(head), sources) === undefined ? "text" : "export";
  } catch (error) {
    if (error instanceof ArchiveError) return error;
    throw error;
  }
}

/** The error for a file of a form that no reader knows. */
export const refusal = (
  file: string,
  { name, advice }: ForeignForm,
  sources: readonly Source[],
): ArchiveError => new ArchiveError({ file }, expectedDump(sources), name, advice);
