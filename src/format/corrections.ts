import { type FieldName, fieldsWith, type PostFields } from "../core/fields.ts";
import type { Post } from "../core/post.ts";
import { keepDescriptions } from "./descriptions.ts";
import { newDocument } from "./document.ts";
import {
  CORRECTABLE,
  type CorrectableName,
  fieldDigest,
  fingerprint,
  joinDigests,
  NOTHING_WRITTEN,
  unlikeFields,
} from "./fingerprint.ts";
import type { PostDocument } from "./post-file.ts";

interface MergedDocument {
  readonly document: PostDocument;
  /**
   * The corrected fields that differ from what the importer would write, in the order of
   * CORRECTABLE.
   */
  readonly corrected: readonly CorrectableName[];
}

/**
 * Brings a post file up to date: a field that a person corrected stays as it stands on disk, the
 * others get the importer's new values. `known` names the fields for which the importer has values;
 * the others stay, corrected or not. Date and EDTF are corrected together. New media keep the
 * descriptions that a person gave the old ones.
 *
 * The new fingerprint is that of the importer's values, not of the file's, so that a correction is
 * recognised in every later import, until the importer arrives at the same value.
 */
export function mergeCorrections(
  onDisk: PostDocument,
  fresh: Post,
  known: readonly CorrectableName[] = CORRECTABLE,
): MergedDocument {
  const now = fingerprint(onDisk.post, onDisk.body);
  const then = onDisk.fingerprint ?? NOTHING_WRITTEN;
  const written = newDocument(fresh);
  const isKnown = (field: CorrectableName): boolean => known.includes(field);
  const next = CORRECTABLE.map((field) =>
    fieldDigest(isKnown(field) ? written.fingerprint : then, field),
  );
  const unlike = unlikeFields(now, written.fingerprint);
  const corrected = withBothDates(
    unlikeFields(now, then).filter((field) => !isKnown(field) || unlike.includes(field)),
  );
  const isKept = (field: CorrectableName): boolean => corrected.includes(field) || !isKnown(field);
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

function withBothDates(corrected: readonly CorrectableName[]): readonly CorrectableName[] {
  if (!corrected.some(isDateField)) return corrected;
  return CORRECTABLE.filter((field) => isDateField(field) || corrected.includes(field));
}

const isDateField = (field: CorrectableName): boolean => field === "date" || field === "edtf";

function mergePosts(onDisk: Post, fresh: Post, isKept: (name: CorrectableName) => boolean): Post {
  const merged: Partial<Record<FieldName, unknown>> = { id: fresh.id };
  for (const name of fieldsWith(({ isCorrectable }) => isCorrectable)) {
    const value = (isKept(name) ? onDisk : fresh)[name];
    if (value !== undefined) merged[name] = value;
  }
  const { text } = isKept("text") ? onDisk : fresh;
  if (!isKept("media")) Object.assign(merged, keepDescriptions(onDisk, fresh));
  // Every field is that of one of the two.
  return { ...(merged as PostFields), text };
}
