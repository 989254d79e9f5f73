import type { Post } from "../core/types.ts";
import { newDocument } from "./document.ts";
import {
  FIELDS,
  type FieldName,
  fieldDigest,
  fingerprint,
  joinDigests,
  NOTHING_WRITTEN,
  unlikeFields,
} from "./fingerprint.ts";
import type { PostDocument } from "./post-file.ts";

export interface MergedDocument {
  readonly document: PostDocument;
  /** The fields in which a person has the say against the importer, in the order of FIELDS. */
  readonly corrected: readonly FieldName[];
}

/**
 * Brings a post file up to date: a field that a person corrected stays as it stands on disk, the
 * others become what the importer now says. `known` names the fields on which the importer has
 * something to say; the others stay, corrected or not. Date and EDTF are corrected together.
 *
 * The new fingerprint is that of the importer's words, not of the file's, so a correction is known
 * for one in every later import, until the importer comes to say the same.
 */
export function mergeCorrections(
  onDisk: PostDocument,
  fresh: Post,
  known: readonly FieldName[] = FIELDS,
): MergedDocument {
  const now = fingerprint(onDisk.post, onDisk.body);
  const then = onDisk.fingerprint ?? NOTHING_WRITTEN;
  const written = newDocument(fresh);
  const isKnown = (field: FieldName): boolean => known.includes(field);
  const next = FIELDS.map((field) =>
    fieldDigest(isKnown(field) ? written.fingerprint : then, field),
  );
  const unlike = unlikeFields(now, written.fingerprint);
  const corrected = withBothDates(
    unlikeFields(now, then).filter((field) => !isKnown(field) || unlike.includes(field)),
  );
  const isKept = (field: FieldName): boolean => corrected.includes(field) || !isKnown(field);
  const post = mergePosts(onDisk.post, fresh, isKept);
  const body = isKept("text") ? onDisk.body : written.body;
  const { importedText } = isKnown("text") ? written : onDisk;
  return {
    document: {
      ...{ post, body, fingerprint: joinDigests(next) },
      ...(importedText !== undefined && { importedText }),
    },
    corrected,
  };
}

function withBothDates(corrected: readonly FieldName[]): readonly FieldName[] {
  if (!corrected.some(isDateField)) return corrected;
  return FIELDS.filter((field) => isDateField(field) || corrected.includes(field));
}

const isDateField = (field: FieldName): boolean => field === "date" || field === "edtf";

function mergePosts(onDisk: Post, fresh: Post, isKept: (field: FieldName) => boolean): Post {
  const from = (field: FieldName): Post => (isKept(field) ? onDisk : fresh);
  const { date } = from("date");
  const { edtf } = from("edtf");
  const { forwardedFrom } = from("forwardedFrom");
  const { lang } = from("lang");
  const { newerVersion } = from("newerVersion");
  return {
    id: onDisk.id,
    title: from("title").title,
    ...(date !== undefined && { date }),
    ...(edtf !== undefined && { edtf }),
    hashtags: from("hashtags").hashtags,
    countries: from("countries").countries,
    mentions: from("mentions").mentions,
    ...(forwardedFrom !== undefined && { forwardedFrom }),
    ...(lang !== undefined && { lang }),
    evidence: from("evidence").evidence,
    seen: from("seen").seen,
    permalink: from("permalink").permalink,
    ...(newerVersion !== undefined && { newerVersion }),
    text: from("text").text,
  };
}
