import { hash } from "node:crypto";
import { join } from "node:path";
import { findDateClues } from "../annotate/dates/clues.ts";
import { identifyText } from "../dedupe/identity.ts";
import { sketchText } from "../dedupe/near/sketch.ts";
import { lookAt } from "../held.ts";
import type { PostId, PostSummary } from "../types.ts";
import { type PostDocument, parseDocument } from "./document.ts";
import { correctedFields, type FieldName } from "./fingerprint.ts";
import type { Row, RowHead } from "./row-cache.ts";
import type { FileStamp } from "./scan-files.ts";
import type { PostDetails } from "./stored-post.ts";

/** What is asked of every post file at every build. */
export interface IndexHead extends FileStamp {
  readonly id: PostId;
  /** Hash of the whole file. */
  readonly digest: string;
  readonly newerVersion?: PostId;
  /** The fields that a person has changed since the importer wrote them. */
  readonly corrected: readonly FieldName[];
  /** Stands for all in the file that can matter to an import: same key, same outcome. */
  readonly importKey: string;
}

/** The rest of what the index keeps of a post file. */
export type IndexBody = Omit<PostSummary, "file" | "digest">;

export type IndexEntry = Row<IndexHead, IndexBody>;

/** What the index keeps of one post file, as it crosses from process to process. */
export interface IndexedPost {
  readonly head: IndexHead;
  readonly body: IndexBody;
}

/** What only an import asks of a post file; kept apart, since most builds import nothing. */
export type DetailsEntry = Row<DetailsHead, PostDetails>;

export interface DetailsHead extends RowHead {
  /** Of the file that the details are of. */
  readonly digest: string;
  /** What near copies of the text are found by. */
  readonly sketch: string;
}

export interface DetailedPost {
  readonly head: DetailsHead;
  readonly body: PostDetails;
}

export const indexFile = (cache: string): string => join(cache, "posts-index");
export const detailsFile = (cache: string): string => join(cache, "posts-details");

/** The post of an entry without its text. */
export const summaryOf = ({ head: { path, digest }, body }: IndexEntry): PostSummary =>
  Object.assign(lookAt(body), { file: path, digest });

/** What the index keeps of a post file with this content. Throws an ArchiveError if it is none. */
export function indexPost(folder: string, stamp: FileStamp, source: string): IndexedPost {
  const document = parseDocument(source, join(folder, stamp.path));
  return indexDocument(stamp, source, document, correctedFields(document));
}

/** The same of a document that is known already. */
export function indexDocument(
  { path, size, time }: FileStamp,
  source: string,
  document: PostDocument,
  corrected: readonly FieldName[],
): IndexedPost {
  const { text: _text, ...body } = document.post;
  const { id, newerVersion } = body;
  return {
    head: {
      ...{ path, size, time, id, digest: shortHash(source) },
      ...(newerVersion !== undefined && { newerVersion }),
      corrected,
      importKey: importKey(path, document, corrected),
    },
    body,
  };
}

/** What an import asks of a post file with this content. */
export function detailPost(folder: string, path: string, source: string): DetailedPost {
  const document = parseDocument(source, join(folder, path));
  const { fingerprint } = document;
  const { text } = document.post;
  return {
    head: { path, digest: shortHash(source), sketch: sketchText(text) },
    body: {
      ...(fingerprint !== undefined && { fingerprint }),
      text: identifyText(text),
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
