import { join } from "node:path";
import { findDateClues } from "../annotate/dates/clues.ts";
import type { PostFields } from "../core/fields.ts";
import {
  BODY_NAMES,
  type BodyName,
  type CardName,
  type FieldName,
  fieldOf,
  fieldsWith,
  HEAD_NAMES,
  type HeadName,
  pickFields,
} from "../core/fields.ts";
import type { PostOutline, PostSummary, ShownPost } from "../core/post.ts";
import type { DateClue, TextIdentity } from "../core/types.ts";
import { identifyText } from "../dedupe/identity.ts";
import { sketchText } from "../dedupe/near/sketch.ts";
import { parseDocument, parseSource } from "../format/document.ts";
import { type CorrectableName, correctedFields } from "../format/fingerprint.ts";
import type { Imported, PostSource } from "../format/post-file.ts";
import { shownTitle } from "../format/shown-title.ts";
import { parseLazy } from "../platform/collections/lazy-json.ts";
import { columnFormat, columnsOf } from "../platform/rows/columns.ts";
import type { Row, RowFormat } from "../platform/rows/row-block.ts";
import type { RowFile } from "../platform/rows/row-cache.ts";
import { telegramKeysIn } from "../platform/text/telegram-links.ts";
import { outlineOf, shortHash } from "./outline.ts";
import { previewOf } from "./preview.ts";
import type { FileStamp } from "./scan-files.ts";
import { searchedKey } from "./searched.ts";
import type { StoreCache } from "./store-cache.ts";

/** The columns that are loaded for every post at every build. */
export interface IndexHead extends PostOutline, Omit<FileStamp, "path"> {
  /** The evidence for the post's date. */
  readonly dateEvidence?: string;
  /** The fields that a person has changed since the importer wrote them; absent where there is none. */
  readonly corrected?: readonly CorrectableName[];
  /** Hash of all in the file that an import depends on: same key, same outcome. */
  readonly importKey: string;
}

/** The rest of what the index keeps of a post file; the title is the one that pages show. */
export interface IndexBody extends Pick<PostFields, BodyName>, Pick<PostSummary, "preview"> {
  readonly countryEvidence: PostFields["evidence"]["countries"];
}

/** One post file in the index. */
export type IndexEntry = Row<IndexHead, IndexBody>;

/** The entry of one post file before it is encoded. */
export interface IndexedPost {
  readonly head: IndexHead;
  readonly body: IndexBody;
}

/** The columns that only imports need; in a file of their own, since most builds import nothing. */
export interface DetailsHead {
  /** Hash of the file. */
  readonly digest: string;
  /** The sketch of the text, by which near copies are found. */
  readonly sketch: string;
  /** Absent where there is none. */
  readonly dateClues?: readonly DateClue[];
}

/** What an import needs of a post file that it may write. */
export interface DetailsBody extends Partial<Imported> {
  readonly text: TextIdentity;
}

/** One post file in the cache of details. */
export type DetailsEntry = Row<DetailsHead, DetailsBody>;

/** The details of one post file before they are encoded. */
export interface DetailedPost {
  readonly head: DetailsHead;
  readonly body: DetailsBody;
}

/** The format of the index. */
export const INDEX: RowFormat<IndexHead> = {
  keyOf: ({ file }) => file,
  heads: columnFormat<IndexHead>({
    ...columnsOf(HEAD_NAMES),
    ...{
      file: true,
      digest: true,
      searched: true,
      card: true,
      size: true,
      time: true,
      dateEvidence: true,
    },
    ...{ files: true, picture: true, named: true, textKey: true, corrected: true, importKey: true },
  }),
};

/** The format of the cache of details. */
export const DETAILS: RowFormat<DetailsHead> = {
  keyOf: ({ digest }) => digest,
  heads: columnFormat<DetailsHead>({ digest: true, sketch: true, dateClues: true }),
};

/** The index of a posts folder. */
export const indexFile = ({ folder, version }: StoreCache): RowFile<IndexHead> => ({
  ...INDEX,
  path: join(folder, "posts-index"),
  version,
});

/** The cache of details of a posts folder. */
export const detailsFile = ({ folder, version }: StoreCache): RowFile<DetailsHead> => ({
  ...DETAILS,
  path: join(folder, "posts-details"),
  version,
});

/** The summary of a post, decoded from its entry. */
export function summaryOf({ head, body }: IndexEntry): PostSummary {
  const { countryEvidence: countries, ...shown } = parseLazy(body);
  const { file, digest, searched, size, corrected, dateEvidence: date } = head;
  return {
    ...pickFields(head, HEAD_NAMES),
    ...shown,
    ...{
      file,
      digest,
      searched,
      size,
      evidence: { ...(date !== undefined && { date }), countries },
    },
    ...(corrected?.includes("text") && { hasOwnText: true }),
  };
}

/** The fields that pages of other posts show, decoded from an entry. */
export function shownOf({ head, body }: IndexEntry): ShownPost {
  const shown = parseLazy(body);
  return {
    ...pickFields(head, HEAD_CARD_NAMES),
    ...pickFields(shown, BODY_CARD_NAMES),
    ...(shown.preview !== undefined && { preview: shown.preview }),
  };
}

const isOnCards = (name: FieldName): name is CardName => fieldOf(name).isOnCards;
const HEAD_CARD_NAMES = HEAD_NAMES.filter((name) => isOnCards(name)) as readonly (HeadName &
  CardName)[];
const BODY_CARD_NAMES = BODY_NAMES.filter((name) => isOnCards(name)) as readonly (BodyName &
  CardName)[];

/** The entry for a post file with this content. Throws an ArchiveError if it is none. */
export function indexPost(folder: string, stamp: FileStamp, source: string): IndexedPost {
  const document = parseSource(source, join(folder, stamp.path));
  return indexDocument(stamp, source, document, correctedFields(document));
}

/** The entry for a document that is parsed already. */
export function indexDocument(
  { path, size, time }: FileStamp,
  source: string,
  document: PostSource,
  corrected: readonly CorrectableName[],
): IndexedPost {
  // A parsed document has the text, too, which is not cached.
  const { text: _text, ...fields }: PostFields & { readonly text?: string } = document.post;
  const { evidence } = fields;
  const title = shownTitle(fields.title, document.body);
  const preview = previewOf(title, fields, document.body);
  const shown = { ...fields, title, ...(preview !== undefined && { preview }) };
  // Of a text that nobody changed the hash of its words: what was made bold says no other words.
  const ownText = corrected.includes("text") ? undefined : document.importedText;
  const post: PostSummary = {
    ...{ ...shown, file: path, digest: shortHash(source), size },
    searched: searchedKey(shown, document.body, ownText ?? document.body),
    ...connectionsOf(document),
  };
  return {
    head: {
      ...outlineOf(post),
      time,
      ...(evidence.date !== undefined && { dateEvidence: evidence.date }),
      ...(corrected.length > 0 && { corrected }),
      importKey: importKey(path, document, corrected),
    },
    body: {
      ...pickFields(post, BODY_NAMES),
      ...(preview !== undefined && { preview }),
      countryEvidence: evidence.countries,
    },
  };
}

/** What connects a post to others besides its fields: what its text names, and the text itself. */
function connectionsOf({
  post,
  body,
  importedText,
}: PostSource): Pick<PostSummary, "named" | "textKey"> {
  const named = telegramKeysIn(body);
  const isComparable = post.number !== undefined && importedText !== undefined && body !== "";
  return {
    ...(named.length > 0 && { named }),
    ...(isComparable && { textKey: importedText.slice(0, TEXT_KEY_LENGTH) }),
  };
}

/** 64 bits: enough to tell the texts of one channel apart. */
const TEXT_KEY_LENGTH = 16;

/** The details of a post file with this content. */
export function detailPost(source: string, file: string): DetailedPost {
  const document = parseDocument(source, file);
  const { fingerprint, importedText } = document;
  const { text } = document.post;
  const dateClues = findDateClues(text);
  return {
    head: {
      digest: shortHash(source),
      sketch: sketchText(text),
      ...(dateClues.length > 0 && { dateClues }),
    },
    body: {
      ...(fingerprint !== undefined && { fingerprint }),
      ...(importedText !== undefined && { importedText }),
      text: identifyText(text),
    },
  };
}

/**
 * For a post that is as the importer wrote it, the fingerprint covers all but its path. For a
 * corrected one the key covers all that a plan reads, so that a better title needs no new plan.
 */
function importKey(
  path: string,
  { post, body, fingerprint, importedText }: PostSource,
  corrected: readonly CorrectableName[],
): string {
  const weighty = corrected.filter((field) => !OWN_AFFAIRS.has(field));
  const said = weighty.length > 0 && [post.date, post.edtf, post.evidence.date, post.seen, body];
  const { id, permalink, newerVersion, forwardedFrom } = post;
  const frame = [path, id, permalink, newerVersion, forwardedFrom, fingerprint, importedText];
  return shortHash(JSON.stringify([...frame, weighty, said]));
}

/** Fields on which nothing outside their post depends. */
const OWN_AFFAIRS: ReadonlySet<CorrectableName> = new Set(
  fieldsWith(({ decidedBy }) => decidedBy === "text"),
);
