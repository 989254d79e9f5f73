/**
 * The hash of the text that a post file says was imported (hexadecimal), found without parsing the
 * file; undefined where the file does not end its fields with it, as the importer does.
 */
export function importedTextOf(source: string): string | undefined {
  const end = source.indexOf(FENCE, FENCE.length);
  const start = source.lastIndexOf("\n", end - 1) + 1;
  const from = end - HASH_LENGTH;
  if (end === -1 || !source.startsWith(NAME, start) || source[from - 1] !== ".") return undefined;
  const hash = source.slice(from, end);
  return HASH.test(hash) ? Buffer.from(hash, "base64url").toString("hex") : undefined;
}

const FENCE = "\n---\n";
const NAME = "imported: ";

/** A SHA-256 in base64url, behind the fingerprint and a dot; see `formatImported`. */
const HASH = /^[\w-]{43}$/;
const HASH_LENGTH = 43;
