import { posix } from "node:path";
import { ArchiveError } from "../../core/errors.ts";
import type { Media, MessageFacts } from "../../core/message.ts";
import type { Remark } from "../../core/types.ts";
import { thumbnailOf } from "../../media/thumbnail-path.ts";
import { type DumpFile, type FileHash, hashPieces } from "../../store/dump-files.ts";

/** Finds the files that messages name beside an export. */
export interface MediaFinder {
  readonly find: (facts: MessageFacts) => Promise<MessageFacts>;
  /** What was not found, and what is odd, each told once. */
  readonly remarks: () => readonly Remark[];
}

/** Create a finder of the files beside an export. */
export function mediaFinder(file: DumpFile): MediaFinder {
  const folder = posix.dirname(file.name);
  const known = new Map<string, Promise<FileHash | undefined>>();
  const lost: string[] = [];
  const odd: string[] = [];
  const look = async (path: string, isNamed: boolean): Promise<FileHash | undefined> => {
    if (isNamed && HIDDEN.test(path))
      odd.push(`${path}, whose name has signs that hide or turn letters`);
    const found = file.neighbour(path);
    if (found === undefined) {
      if (isNamed) lost.push(path);
      return undefined;
    }
    if ("odd" in found) {
      odd.push(`${path}, which is ${found.odd}; it is left out`);
      return undefined;
    }
    try {
      return await hashPieces(found.read());
    } catch (error) {
      // What is damaged in a zip archive stays so; a disk may read the file the next time.
      if (!(error instanceof ArchiveError) || file.entry === undefined) throw error;
      odd.push(`${path}, which cannot be unpacked; it is left out`);
      return undefined;
    }
  };
  const hashOf = (path: string, isNamed: boolean): Promise<FileHash | undefined> => {
    const hash = known.get(path) ?? look(path, isNamed);
    known.set(path, hash);
    return hash;
  };
  const locate = async (media: Media): Promise<Media> => {
    if (media.path === undefined) return media;
    const { path, ...rest } = media;
    const hash = await hashOf(path, true);
    if (hash === undefined) return { ...rest, ...nameOf(path, rest), missing: "not in the folder" };
    const thumbnail = media.kind === "photo" ? undefined : await hashOf(thumbnailOf(path), false);
    return {
      ...{ ...rest, path: posix.join(folder, path), size: hash.size, sha256: hash.sha256 },
      ...(thumbnail !== undefined && { thumbnail: thumbnail.sha256 }),
    };
  };
  return {
    find: async (facts) => {
      const media: Media[] = [];
      for (const each of facts.media ?? []) media.push(await locate(each));
      return { ...facts, media };
    },
    remarks: () => [...tellLost(file.name, lost), ...tellOdd(file.name, odd)],
  };
}

// Formats of text and marks of its direction, which make "exe.jpg" of "gpj.exe".
const HIDDEN = /[\p{Cf}\p{Cc}]/u;

function tellLost(dump: string, lost: readonly string[]): readonly Remark[] {
  const [first] = lost;
  if (first === undefined) return [];
  const message = `${lost.length === 1 ? "a file that a message names is" : `${lost.length} files that messages name are`} not beside it, such as ${first}: put the whole folder of the export into dumps/`;
  return [{ dump, message }];
}

function tellOdd(dump: string, odd: readonly string[]): readonly Remark[] {
  const told = odd
    .slice(0, MOST_TOLD)
    .map((what) => ({ dump, message: `a message names ${what}` }));
  const more = odd.length - told.length;
  return more > 0 ? [...told, { dump, message: `messages name ${more} more odd files` }] : told;
}

const MOST_TOLD = 20;

/** The name of a file that is not there, as its path has it. */
const nameOf = (path: string, { name }: Omit<Media, "path">): Pick<Media, "name"> =>
  name === undefined ? { name: posix.basename(path) } : {};
