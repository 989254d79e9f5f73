import { join } from "node:path";
import { z } from "zod";
import { ArchiveError } from "../core/errors.ts";
import { isSlug } from "../core/field-values.ts";
import { areRanges } from "../core/number-ranges.ts";
import { type DumpRecord, EXPORT_SHAPES, TEXT_SHAPES } from "../core/types.ts";
import { readIfThere } from "../platform/files/read-source.ts";
import { writeFileAtomically } from "../platform/files/write-file.ts";
import { parseJson } from "../platform/text/parse-json.ts";

/** The name of the ledger in the posts folder: the list of dumps that were imported. */
export const LEDGER_FILE = "dumps.json";

const channel = z.strictObject({
  slug: z.string().refine(isSlug),
  id: z.int().nonnegative().exactOptional(),
  username: z.string().exactOptional(),
  title: z.string().exactOptional(),
  numbers: z.string().refine(areRanges),
  until: z.string().exactOptional(),
});

const record = z.strictObject({
  name: z.string().min(1),
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"),
  shape: z.enum([...TEXT_SHAPES, ...EXPORT_SHAPES]),
  lines: z.int().nonnegative(),
  posts: z.int().nonnegative(),
  leftOut: z.record(z.string(), z.int().nonnegative()).exactOptional(),
  channels: z.array(channel).exactOptional(),
});

/** Read the ledger of a posts folder; empty where there is none. Throws an ArchiveError if damaged. */
export function readLedger(folder: string): readonly DumpRecord[] {
  const file = join(folder, LEDGER_FILE);
  const source = readIfThere(file);
  if (source === undefined) return [];
  const checked = z.array(record).safeParse(parseJson(source));
  if (checked.success) return checked.data;
  const [{ path, message } = { path: [], message: "" }] = checked.error.issues;
  const [place, ...field] = path;
  throw new ArchiveError(
    {
      file,
      ...(typeof place === "number" && { line: place + FIRST_RECORD }),
      ...(field.length > 0 && { field: field.join(".") }),
    },
    "a list of imported dumps as an import writes it",
    path.length === 0 ? JSON.stringify(source.slice(0, LONGEST_SHOWN)) : message,
    "restore this file, or delete it and import the dumps again",
  );
}

/** The line of the first record, as `writeLedger` puts it. */
const FIRST_RECORD = 2;
const LONGEST_SHOWN = 60;

/** Records sorted by name; later ones replace earlier ones of the same name. */
export const mergeRecords = (
  ...lists: readonly (readonly DumpRecord[])[]
): readonly DumpRecord[] => {
  const byName = new Map(lists.flat().map((dump) => [dump.name, dump]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Write the ledger, a line a dump; returns whether the file changed. */
export function writeLedger(folder: string, dumps: readonly DumpRecord[]): boolean {
  const file = join(folder, LEDGER_FILE);
  const source = `[\n${dumps.map((dump) => `  ${JSON.stringify(dump)}`).join(",\n")}\n]\n`;
  if (readIfThere(file) === source) return false;
  writeFileAtomically(file, source);
  return true;
}
