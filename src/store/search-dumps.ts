import { ArchiveError } from "../core/errors.ts";
import { refuseUnreadable } from "../platform/files/zip-content.ts";
import { readZipDirectory, type ZipDirectory } from "../platform/files/zip-directory.ts";
import { recogniseZipped } from "../sources/foreign/binary.ts";
import { ADVICE } from "../sources/foreign/form.ts";
import { expectedDump } from "../sources/recognise-source.ts";
import type { Source } from "../sources/source.ts";
import type { DumpPlace } from "./dump-files.ts";
import { type DumpKind, kindOf, refusal } from "./dump-kinds.ts";
import { type DumpFolder, type FileInFolder, isIgnored, openZipFolder } from "./dump-trees.ts";
import { MEDIA_FOLDERS } from "./media-folders.ts";

/** A search for dumps, and what it has found, which it adds to. */
export interface DumpSearch {
  readonly sources: readonly Source[];
  readonly dumps: DumpPlace[];
  readonly refused: ArchiveError[];
}

/** Search the folder of dumps itself, which may be empty. */
export async function searchTop(search: DumpSearch, { files, folders }: DumpFolder): Promise<void> {
  const known = withKinds(search, files);
  await addFiles(search, known);
  // Somebody may have unpacked an export right here.
  const isExport = known.some(isExported);
  for (const { name, open } of folders) {
    const part = lastPart(name);
    if (isExport && MEDIA_FOLDERS.has(part)) continue;
    const isPart = isExport && PAGE_FOLDERS.has(part);
    await refusing(search, () => {
      return isPart ? searchPart(search, open(), true) : searchFolder(search, open());
    });
  }
}

/** Search a folder in which there must be something. */
export async function searchFolder(search: DumpSearch, folder: DumpFolder): Promise<void> {
  const found = countFound(search);
  await searchPart(search, folder, false);
  if (countFound(search) === found) search.refused.push(emptyError(search, folder.name));
}

/** Search a folder, in an export or not. */
async function searchPart(
  search: DumpSearch,
  { files, folders }: DumpFolder,
  isInExport: boolean,
): Promise<void> {
  const known = withKinds(search, files);
  const isExport = isInExport || known.some(isExported);
  // A file of an export that is damaged is told of, not passed over.
  const isDump = (file: KnownFile): boolean =>
    isExported(file) || exportName.test(lastPart(file.place.name));
  await addFiles(search, isExport ? known.filter(isDump) : known);
  for (const { name, open } of folders) {
    if (isExport && MEDIA_FOLDERS.has(lastPart(name))) continue;
    await refusing(search, () => searchPart(search, open(), isExport));
  }
}

// "result.json", "messages12.html"
const exportName = /^(?:result\.json|messages\d*\.html)$/;

/** Add a file, or what a zip archive holds. */
export const searchFile = (search: DumpSearch, file: FileInFolder): Promise<void> =>
  addFiles(search, withKinds(search, [file]));

interface KnownFile extends Pick<FileInFolder, "place"> {
  readonly kind: DumpKind;
}

const withKinds = ({ sources }: DumpSearch, files: readonly FileInFolder[]): readonly KnownFile[] =>
  files.map((file) => ({ place: file.place, kind: kindOf(file, sources) }));

const isExported = ({ kind }: KnownFile): boolean => kind === "export";

/** Add files that are dumps, or an error for each that is none. */
async function addFiles(search: DumpSearch, files: readonly KnownFile[]): Promise<void> {
  const errors: ArchiveError[] = [];
  for (const { place, kind } of files) {
    if (kind instanceof ArchiveError) errors.push(kind);
    else if (kind !== "zip") search.dumps.push(place);
    else if (place.entry === undefined) await refusing(search, () => searchZip(search, place));
    else errors.push(refusal(place.name, NESTED, search.sources));
  }
  const named = errors.length > MOST_NAMED ? errors.slice(0, MOST_NAMED - 1) : errors;
  search.refused.push(...named);
  const last = errors[named.length];
  if (last !== undefined)
    search.refused.push(moreError(search, last, errors.length - named.length));
}

const NESTED = { name: "a zip archive in another", advice: ADVICE.archive };

/** A folder of photos is told of in so many lines, not in thousands. */
const MOST_NAMED = 10;

async function searchZip(search: DumpSearch, zip: DumpPlace): Promise<void> {
  const directory = await readZipDirectory(zip);
  const document = recogniseZipped(directory);
  if (document !== undefined) throw refusal(zip.name, document, search.sources);
  refuseOdd(zip, directory);
  await searchFolder(search, openZipFolder(zip, directory));
}

/** One error for an archive of which some files cannot be read, unless they are attachments. */
function refuseOdd(zip: DumpPlace, directory: ZipDirectory): void {
  for (const [path, entry] of directory) {
    const parts = path.split("/");
    const isSkipped =
      parts.some(isIgnored) || parts.slice(0, -1).some((part) => MEDIA_FOLDERS.has(part));
    if (!isSkipped) refuseUnreadable({ zip, path, entry });
  }
}

/** Its other folders. */
const PAGE_FOLDERS: ReadonlySet<string> = new Set(["chats", "css", "images", "js", "lists"]);

const lastPart = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

const countFound = ({ dumps, refused }: DumpSearch): number => dumps.length + refused.length;

/** What a search throws is one more refusal. */
async function refusing(search: DumpSearch, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    search.refused.push(error);
  }
}

const emptyError = ({ sources }: DumpSearch, file: string): ArchiveError =>
  new ArchiveError(
    { file },
    expectedDump(sources),
    "nothing in it",
    "put the dumps into it again, or take it out of dumps/",
  );

const moreError = ({ sources }: DumpSearch, first: ArchiveError, count: number): ArchiveError =>
  new ArchiveError(
    first.at,
    expectedDump(sources),
    `that this file and ${count - 1} after it in its folder are none`,
    ADVICE.other,
  );
