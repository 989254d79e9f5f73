import { parseImported } from "./fingerprint.ts";

/**
 * The hash of the text that a post file says was imported (hexadecimal), found without parsing the
 * file; undefined where it is not as the importer writes it.
 */
export function importedTextOf(source: string): string | undefined {
  const end = source.indexOf(FENCE, FENCE.length);
  const start = source.lastIndexOf(IMPORTED, end);
  if (start === -1 || end === -1) return undefined;
  return parseImported(source.slice(start + IMPORTED.length, end))?.importedText;
}

const FENCE = "\n---\n";
/** The importer writes it last. */
const IMPORTED = "\nimported: ";
