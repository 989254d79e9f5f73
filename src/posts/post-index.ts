import { hash } from "node:crypto";
import { join } from "node:path";
import { findDateClues } from "../annotate/dates/clues.ts";
import { identifyText } from "../dedupe/identity.ts";
import { sketchText } from "../dedupe/near/sketch.ts";
import type { PostSummary } from "../types.ts";
import { type PostDocument, parseDocument } from "./document.ts";
import { correctedFields, type FieldName } from "./fingerprint.ts";
import type { FileStamp } from "./scan-files.ts";
import type { PostDetails } from "./stored-post.ts";

/** What the index keeps of one post file. */
export interface IndexEntry extends FileStamp {
  readonly summary: PostSummary;
  /** The fields that a person has changed since the importer wrote them. */
  readonly corrected: readonly FieldName[];
  /** Stands for all in the file that can matter to an import: same key, same outcome. */
  readonly importKey: string;
}

/** What only an import asks of a post file; kept apart, since most builds import nothing. */
export interface DetailsEntry {
  readonly path: string;
  /** Of the file that the details are of. */
  readonly digest: string;
  readonly details: PostDetails;
}

export const indexFile = (cache: string): string => join(cache, "posts-index");
export const detailsFile = (cache: string): string => join(cache, "posts-details");

/** What the index keeps of a post file with this content. Throws an ArchiveError if it is none. */
export function indexEntry(folder: string, stamp: FileStamp, source: string): IndexEntry {
  const document = parseDocument(source, join(folder, stamp.path));
  return entryOf(stamp, source, document, correctedFields(document));
}

/** A copy whose strings stand alone: a part of a string keeps the whole of it, here a file, in memory. */
export const detached = (entry: IndexEntry): IndexEntry => JSON.parse(JSON.stringify(entry));

/** The same of a document that is known already. */
export function entryOf(
  { path, size, time }: FileStamp,
  source: string,
  document: PostDocument,
  corrected: readonly FieldName[],
): IndexEntry {
  const { text: _text, ...fields } = document.post;
  return {
    ...{ path, size, time },
    summary: { ...fields, file: path, digest: shortHash(source) },
    corrected,
    importKey: importKey(path, document, corrected),
  };
}

/** What an import asks of a post file with this content. */
export function detailsEntry(folder: string, path: string, source: string): DetailsEntry {
  const document = parseDocument(source, join(folder, path));
  const { fingerprint } = document;
  const { text } = document.post;
  return {
    path,
    digest: shortHash(source),
    details: {
      ...(fingerprint !== undefined && { fingerprint }),
      text: identifyText(text),
      sketch: sketchText(text),
      dateClues: findDateClues(text),
      ...exactTime(document),
    },
  };
}

/**
 * Of a post that stands as the importer wrote it the fingerprint says all, but for where it is; of a
 * corrected one all that a plan looks at is said, so that a better title calls for no new plan.
 */
function importKey(
  path: string,
  { post, body, fingerprint }: PostDocument,
  corrected: readonly FieldName[],
): string {
  const weighty = corrected.filter((field) => !OWN_AFFAIRS.has(field));
  const said = weighty.length > 0 && [post.date, post.edtf, post.evidence.date, post.seen, body];
  const { id, permalink, newerVersion, forwardedFrom } = post;
  const frame = [path, id, permalink, newerVersion, forwardedFrom, fingerprint];
  return shortHash(JSON.stringify([...frame, weighty, said]));
}

/** Fields that say nothing of any other post, nor of what a dump holds. */
const OWN_AFFAIRS: ReadonlySet<FieldName> = new Set([
  "title",
  "hashtags",
  "countries",
  "mentions",
  "lang",
]);

/** A time of day can only come from a header, unless a person wrote it. */
const exactTime = (document: PostDocument): Pick<PostDetails, "postedAt"> => {
  const { date } = document.post;
  if (date === undefined || !date.includes("T")) return {};
  return correctedFields(document).includes("date") ? {} : { postedAt: date };
};

/** What tells two states of a file apart. */
const shortHash = (source: string): string => hash("sha1", source, "base64url").slice(0, 16);
