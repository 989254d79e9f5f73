import { isUtf8 } from "node:buffer";
import { ArchiveError } from "../core/errors.ts";
import type { Dump } from "../core/types.ts";
import { type Encoding, type Fault, findFault } from "../platform/text/faults.ts";
import { detectEncoding } from "./encoding.ts";
import type { ForeignForm } from "./foreign/form.ts";
import { recogniseForm } from "./foreign/recognise-form.ts";
import { expectedDump } from "./recognise-source.ts";
import { SOURCES } from "./sources.ts";

/**
 * The text of a dump as UTF-8 bytes without a byte order mark, whatever its encoding (UTF-8 or
 * UTF-16, with or without a mark). Bytes, not a string: large dumps are cut into lines first and
 * only what becomes a post is turned into a string.
 *
 * Throws ArchiveError on what is known to be of another form (JSON, HTML, an archive), and, with the
 * byte offset in the file, on a NUL, on bytes that are no text, and where there is nothing but blanks.
 */
export function decodeDump(dump: Dump): Uint8Array {
  if (dump.bytes.length === 0) throw emptyError(dump, "an empty file");
  const form = recogniseForm(dump.bytes);
  if (form !== undefined) throw formError(dump, form);
  const { encoding, bomLength } = detectEncoding(dump.bytes);
  const body = dump.bytes.subarray(bomLength);
  const isClean = encoding === "utf-8" && isUtf8(body) && !body.includes(0);
  const fault = isClean ? undefined : findFault(body, encoding);
  if (fault) throw faultError(dump, body, encoding, bomLength, fault);
  const utf8 = encoding === "utf-8" ? body : toUtf8(body, encoding);
  if (!hasText(utf8)) throw emptyError(dump, "only blank lines");
  return utf8;
}

const toUtf8 = (body: Uint8Array, encoding: Encoding): Uint8Array =>
  new TextEncoder().encode(new TextDecoder(encoding, { ignoreBOM: true }).decode(body));

/** Stops at the first visible ASCII character; only a dump without any is decoded. */
function hasText(utf8: Uint8Array): boolean {
  const first = utf8.findIndex((byte) => byte > 0x20 && byte < 0x7f);
  if (first !== -1) return true;
  return new TextDecoder().decode(utf8).trim() !== "";
}

const emptyError = (dump: Dump, found: string): ArchiveError =>
  new ArchiveError(
    { file: dump.name, offset: 0 },
    "at least one line of text",
    found,
    "remove the file or replace it with a full copy",
  );

const formError = (dump: Dump, { name, advice }: ForeignForm): ArchiveError =>
  new ArchiveError({ file: dump.name }, expectedDump(SOURCES), name, advice);

function faultError(
  dump: Dump,
  body: Uint8Array,
  encoding: Encoding,
  bomLength: number,
  { offset, found }: Fault,
): ArchiveError {
  const before = new TextDecoder(encoding).decode(body.subarray(0, offset));
  const line = before.split(lineEnd).length;
  return new ArchiveError(
    { file: dump.name, line, offset: bomLength + offset },
    `${encoding.toUpperCase()} text`,
    found,
    "save the file as UTF-8 or UTF-16, or mend that place, and import it again",
  );
}

const lineEnd = /\r\n?|\n/;
