import type { FileKind } from "./file-kind.ts";
import { filmKind } from "./film-brands.ts";
import { isMp3 } from "./mp3-frames.ts";
import { isPlainText } from "./plain-text.ts";
import { SIGNATURES } from "./signatures.ts";

/** How many of a file's first bytes tell its kind. */
export const HEAD_BYTES = 65_536;

/**
 * The kind of a file by its first bytes, which must be those of the kind from the first one on: nothing
 * is searched for. What a browser would run or render as a document is a download without a kind,
 * `bin`, for which a static host has no type.
 */
export function kindOfFile(head: Uint8Array): FileKind {
  const latin = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, NEEDED)).toString(
    "latin1",
  );
  const row = SIGNATURES.find(({ marks }) =>
    Object.entries(marks).every(([at, mark]) => latin.startsWith(mark, Number(at))),
  );
  if (row !== undefined) return row.kind;
  const film = filmKind(latin);
  if (film !== undefined) return film;
  if (isMp3(head)) return { extension: "mp3", use: "audio" };
  return { extension: isPlainText(head) ? "txt" : "bin", use: "download" };
}

/** The longest signatures, the brands of films, end before. */
const NEEDED = 512;
