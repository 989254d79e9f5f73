import { hashBytes } from "./hash.ts";
import { fromUtf8, toUtf8 } from "./utf8.ts";

/** Version of the format of parts (docs/search-format.md). */
export const FORMAT = 1;

/** A part of an index that is missing, damaged or of another version. */
export class SearchPartError extends Error {
  override name = "SearchPartError";
  readonly part: string;
  readonly reason: string;

  constructor(part: string, reason: string) {
    super(`${part}: ${reason}`);
    this.part = part;
    this.reason = reason;
  }
}

/** The first bytes of a part, for "Annals search part". */
const MAGIC = "ASP";
const HEAD = MAGIC.length + 1 + 4;

/** Content as a part: the letters `ASP`, the version, the checksum of the content, the content. */
export function sealPart(content: Uint8Array): Uint8Array {
  const part = new Uint8Array(HEAD + content.length);
  part.set(toUtf8(MAGIC));
  part[MAGIC.length] = FORMAT;
  new DataView(part.buffer).setUint32(HEAD - 4, hashBytes(content), true);
  part.set(content, HEAD);
  return part;
}

/** The content of a part; throws a `SearchPartError` that names it where it is not whole. */
export function openPart(name: string, part: Uint8Array): Uint8Array {
  if (part.length < HEAD || fromUtf8(part.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new SearchPartError(name, "is no part of a search index");
  }
  const version = part[MAGIC.length];
  if (version !== FORMAT) {
    throw new SearchPartError(name, `has format ${version}, expected ${FORMAT}`);
  }
  const content = part.subarray(HEAD);
  const sum = new DataView(part.buffer, part.byteOffset).getUint32(HEAD - 4, true);
  if (sum !== hashBytes(content)) throw new SearchPartError(name, "is damaged");
  return content;
}
