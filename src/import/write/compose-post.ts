import { knownPeriods } from "../../core/dates/periods.ts";
import type { PostFields } from "../../core/fields.ts";
import { isMessageId } from "../../core/post-id.ts";
import type { Body } from "../../core/types.ts";
import { encodeBody } from "../../format/body/encode-body.ts";
import { differs, isTextWritten } from "../../format/fingerprint.ts";
import { permalinkFor, postFile } from "../../format/permalink.ts";
import type { PlannedPost, TextFields } from "../plan/planned-post.ts";

/** A post as the dumps now have it, and the file where it belongs. */
interface ComposedPost {
  /** Path below the posts folder. */
  readonly file: string;
  readonly fresh: PostFields;
}

/**
 * Combine a planned post with the fields of its text, which are those of its dumps, or of the stored
 * file where `found` is absent.
 */
export function composePost(planned: PlannedPost, found: TextFields | undefined): ComposedPost {
  const { id, stored, date, seen, forwardedFrom, newerVersion, message } = planned;
  const { evidence: dateEvidence, ...known } = date;
  const fields = planned.says ?? found;
  if (fields === undefined) throw new RangeError("a post without a text");
  const { countryEvidence, ...said } = fields;
  const permalink = isMessageId(id)
    ? permalinkFor("", id)
    : (stored?.permalink ?? permalinkFor(said.title, id));
  const { edtf } = stored?.ownDate ?? date;
  return {
    file: postFile(permalink, knownPeriods(edtf).year),
    fresh: {
      id,
      ...said,
      ...known,
      ...(forwardedFrom !== undefined && { forwardedFrom }),
      evidence: {
        ...(dateEvidence !== undefined && { date: dateEvidence }),
        countries: countryEvidence,
      },
      seen,
      permalink,
      ...(newerVersion !== undefined && { newerVersion }),
      ...message,
    },
  };
}

/**
 * Whether the post's file need not be written: it is as planned but for corrections, with the text
 * and formats of `body`, if the dumps have one. In a file
 * written wholly by hand, everything but `newerVersion` counts as corrected. A file that an older
 * version wrote without the hash of its text is written once more, with the hash.
 */
export const isWritten = (
  { stored, found, known, newerVersion }: PlannedPost,
  { file, fresh }: ComposedPost,
  body: Body | undefined,
): boolean =>
  stored !== undefined &&
  stored.file === file &&
  found?.isOtherText !== true &&
  (stored.fingerprint === undefined
    ? newerVersion === undefined
    : (found === undefined || stored.importedText === found.identity.textHash) &&
      (body === undefined || isTextWritten(stored.fingerprint, encodeBody(body))) &&
      !differs(stored.fingerprint, fresh, known));
