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
import { outlineOf, shortHash } from "./outline.ts";
import type { FileStamp } from "./scan-files.ts";
import type { StoreCache } from "./store-cache.ts";

/** The columns that are loaded for every post at every build. */
export interface IndexHead extends PostOutline, Omit<FileStamp, "path"> {
  /** How the post's date is known. */
  readonly dateEvidence?: string;
  /** The fields that a person has changed since the importer wrote them; absent where there is none. */
  readonly corrected?: readonly CorrectableName[];
  /** Stands for all in the file that can matter to an import: same key, same outcome. */
  readonly importKey: string;
}

/** The rest of what the index keeps of a post file; the title is that which pages show. */
export interface IndexBody extends Pick<PostFields, BodyName> {
  readonly countryEvidence: PostFields["evidence"]["countries"];
}

export type IndexEntry = Row<IndexHead, IndexBody>;

/** What the index keeps of one post file, as it crosses from process to process. */
export interface IndexedPost {
  readonly head: IndexHead;
  readonly body: IndexBody;
}

/** The columns that only imports need; in a file of their own, since most builds import nothing. */
export interface DetailsHead {
  /** Of the file that the details are of. */
  readonly digest: string;
  /** What near copies of the text are found by. */
  readonly sketch: string;
  /** Absent where there is none. */
  readonly dateClues?: readonly DateClue[];
  /** The exact time that a message header gave, as far as the file still tells. */
  readonly postedAt?: string;
}

/** What an import asks of a post file that it may write. */
export interface DetailsBody extends Partial<Imported> {
  readonly text: TextIdentity;
}

export type DetailsEntry = Row<DetailsHead, DetailsBody>;

export interface DetailedPost {
  readonly head: DetailsHead;
  readonly body: DetailsBody;
}

/** How the index keeps post files. */
export const INDEX: RowFormat<IndexHead> = {
  keyOf: ({ file }) => file,
  heads: columnFormat<IndexHead>({
    ...columnsOf(HEAD_NAMES),
    ...{ file: true, digest: true, card: true, size: true, time: true, dateEvidence: true },
    ...{ corrected: true, importKey: true },
  }),
};

/** How details are kept. */
export const DETAILS: RowFormat<DetailsHead> = {
  keyOf: ({ digest }) => digest,
  heads: columnFormat<DetailsHead>({ digest: true, sketch: true, dateClues: true, postedAt: true }),
};

export const indexFile = ({ folder, version }: StoreCache): RowFile<IndexHead> => ({
  ...INDEX,
  path: join(folder, "posts-index"),
  version,
});

export const detailsFile = ({ folder, version }: StoreCache): RowFile<DetailsHead> => ({
  ...DETAILS,
  path: join(folder, "posts-details"),
  version,
});

/** The post of an entry without its text. */
export function summaryOf({ head, body }: IndexEntry): PostSummary {
  const { countryEvidence: countries, ...shown } = parseLazy(body);
  const { file, digest, dateEvidence: date } = head;
  return {
    ...pickFields(head, HEAD_NAMES),
    ...shown,
    ...{ file, digest, evidence: { ...(date !== undefined && { date }), countries } },
  };
}

/** What other pages show of the post of an entry. */
export const shownOf = ({ head, body }: IndexEntry): ShownPost => ({
  ...pickFields(head, HEAD_CARD_NAMES),
  ...pickFields(parseLazy(body), BODY_CARD_NAMES),
});

const isOnCards = (name: FieldName): name is CardName => fieldOf(name).isOnCards;
const HEAD_CARD_NAMES = HEAD_NAMES.filter((name) => isOnCards(name)) as readonly (HeadName &
  CardName)[];
const BODY_CARD_NAMES = BODY_NAMES.filter((name) => isOnCards(name)) as readonly (BodyName &
  CardName)[];

/** What the index keeps of a post file with this content. Throws an ArchiveError if it is none. */
export function indexPost(folder: string, stamp: FileStamp, source: string): IndexedPost {
  const document = parseSource(source, join(folder, stamp.path));
  return indexDocument(stamp, source, document, correctedFields(document));
}

/** The same of a document that is known already. */
export function indexDocument(
  { path, size, time }: FileStamp,
  source: string,
  document: PostSource,
  corrected: readonly CorrectableName[],
): IndexedPost {
  // Of a document in full the text is there, too, and is not to be remembered.
  const { text: _text, ...fields }: PostFields & { readonly text?: string } = document.post;
  const { evidence } = fields;
  const title = shownTitle(fields.title, document.body);
  return {
    head: {
      ...outlineOf({ ...fields, title, file: path, digest: shortHash(source) }),
      ...{ size, time },
      ...(evidence.date !== undefined && { dateEvidence: evidence.date }),
      ...(corrected.length > 0 && { corrected }),
      importKey: importKey(path, document, corrected),
    },
    body: {
      ...pickFields({ ...fields, title }, BODY_NAMES),
      countryEvidence: evidence.countries,
    },
  };
}

/** What an import asks of a post file with this content. */
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
      ...exactTime(document),
    },
    body: {
      ...(fingerprint !== undefined && { fingerprint }),
      ...(importedText !== undefined && { importedText }),
      text: identifyText(text),
    },
  };
}

/**
 * Of a post that stands as the importer wrote it the fingerprint says all, but for where it is; of a
 * corrected one all that a plan looks at is said, so that a better title calls for no new plan.
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

/** A time of day can only come from a header, unless a person wrote it. */
const exactTime = (document: PostSource): Pick<DetailsHead, "postedAt"> => {
  const { date } = document.post;
  if (date === undefined || !date.includes("T")) return {};
  return correctedFields(document).includes("date") ? {} : { postedAt: date };
};
