import { statSync } from "node:fs";
import { join } from "node:path";
import type { KeptFile } from "../../core/kept-file.ts";
import { readStart } from "../../platform/files/read-pieces.ts";
import { readBytes } from "../../platform/files/read-source.ts";
import { diskError, isSystemError, writeFileAtomically } from "../../platform/files/write-file.ts";
import type { FileKind } from "../kinds/file-kind.ts";
import { readFilmFacts } from "../kinds/film-facts.ts";
import { HEAD_BYTES, kindOfFile } from "../kinds/kind-of-file.ts";
import { keptName, type MediaFolders, madePath } from "../media-folders.ts";
import { MOST_PIXELS, type PictureHeader, readHeader } from "../pictures/open-picture.ts";
import { makeSmallerCopies } from "../pictures/smaller-copies.ts";
import { stripMetadata } from "../strip/strip-metadata.ts";
import type { CataloguedFile } from "./catalogued-file.ts";

/** A file of the folder of kept files. */
export interface KeptName {
  readonly sha256: string;
  /** As in its name there. */
  readonly extension: string;
}

/** What the bytes of a kept file are. Its smaller copies are made and stored on the way. */
export async function describeFile(
  folders: MediaFolders,
  { sha256, extension: named }: KeptName,
): Promise<CataloguedFile> {
  const path = join(folders.kept, keptName(sha256, named));
  const size = sizeOf(path);
  const kind = kindOfFile(readStart(path, HEAD_BYTES));
  if (kind.use === "picture") return describePicture({ folders, sha256, path, size, kind });
  const file = { sha256, ...kind, size };
  if (!FILMS.has(kind.extension)) return { file, copies: 0 };
  const facts = readFilmFacts(path, size);
  const isSound = kind.extension === "mp4" && facts !== undefined && facts.width === undefined;
  const played = isSound ? ({ extension: "m4a", use: "audio" } as const) : kind;
  return { file: { ...file, ...played, ...facts }, copies: 0 };
}

const FILMS: ReadonlySet<string> = new Set(["mp4", "mov", "m4a"]);

interface Picture {
  readonly folders: MediaFolders;
  readonly sha256: string;
  readonly path: string;
  readonly size: number;
  readonly kind: FileKind;
}

async function describePicture(picture: Picture): Promise<CataloguedFile> {
  const { path, kind } = picture;
  const header = await readHeader(path, kind.extension);
  if (header === undefined) return refused(picture, "damaged");
  if (header.width * header.height > MOST_PIXELS) return refused(picture, "too many pixels");
  try {
    return await describeDecoded(picture, header);
  } catch (error) {
    if (isSystemError(error)) throw diskError(path, error);
    return refused(picture, "damaged");
  }
}

/** What no decoder takes is no picture: a download without a kind. */
const refused = ({ sha256, size }: Picture, fault: string): CataloguedFile => ({
  file: { sha256, extension: "bin", size, use: "download", fault },
  copies: 0,
});

async function describeDecoded(picture: Picture, header: PictureHeader): Promise<CataloguedFile> {
  const { folders, sha256, path, size, kind } = picture;
  const { width, height, isAnimated } = header;
  const { byWidth, thumbnail, placeholder } = await makeSmallerCopies(path, header, size);
  const hasMetadata = isToStrip(picture);
  let copies = thumbnail.length;
  writeFileAtomically(madePath(folders, sha256, "thumb"), thumbnail);
  for (const [narrower, copy] of byWidth) {
    copies += copy.length;
    writeFileAtomically(madePath(folders, sha256, narrower), copy);
  }
  const file: KeptFile = {
    ...{ sha256, ...kind, size, width, height },
    ...(byWidth.size > 0 && { widths: [...byWidth.keys()] }),
    hasThumbnail: true,
    ...(placeholder !== undefined && { placeholder }),
    ...(isAnimated && { isAnimated }),
  };
  return { file, copies, ...(hasMetadata && { hasMetadata }) };
}

/** Whether anything is to be stripped; the stripped copy is made when a site wants it. */
function isToStrip({ path, size, kind }: Picture): boolean {
  if (size > MOST_TAKEN_APART) return true;
  const bytes = readBytes(path);
  return stripMetadata(bytes, kind.extension) !== bytes;
}

/** Pictures are read whole to be taken apart. */
const MOST_TAKEN_APART = 200_000_000;

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (error) {
    throw diskError(path, error);
  }
}
