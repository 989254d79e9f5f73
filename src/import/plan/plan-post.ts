import { dayOf } from "../../core/dates/iso-times.ts";
import { edtfOf } from "../../core/dates/seen-times.ts";
import { fieldOf, fieldsWith } from "../../core/fields.ts";
import { sightingOf } from "../../core/locator.ts";
import { isMessageId } from "../../core/post-id.ts";
import type { Occurrence, PostDate } from "../../core/types.ts";
import type { DumpFacts } from "../../dedupe/message-posts.ts";
import { CORRECTABLE, type CorrectableName } from "../../format/fingerprint.ts";
import type { StoredPost } from "../../store/stored-post.ts";
import { statedTime } from "./archive-dates.ts";
import { describeTime } from "./describe-time.ts";
import type { ImportEntry } from "./import-entry.ts";
import {
  type FoundText,
  fileOf,
  type MemberPlace,
  type PlannedPost,
  textFieldsOf,
} from "./planned-post.ts";

/** A post's date with its evidence. */
export function dateOf(entry: ImportEntry, inferred: PostDate): PostDate {
  if (entry.ownDate !== undefined) return { ...inferred, evidence: "corrected by hand" };
  const stated = statedTime(entry);
  if (stated?.time === undefined) return inferred;
  return { date: stated.time, edtf: edtfOf(stated), evidence: describeTime(stated) };
}

/** Whether anything of a stored post may have changed. */
export const needsLook = ({ stored }: ImportEntry, date: PostDate): boolean =>
  stored?.date === undefined ||
  stored.date.date !== date.date ||
  stored.date.edtf !== date.edtf ||
  stored.date.evidence !== date.evidence;

/** Plan one post of the resulting archive, under a date. */
export function planPost(
  entry: ImportEntry,
  date: PostDate,
  stored: StoredPost | undefined,
  dumps: DumpFacts,
): PlannedPost {
  const { id, seen, forwardedFrom, dateClues, best, ownDate, message } = entry;
  return {
    ...{ id, seen, date, dateClues },
    ...(forwardedFrom !== undefined && { forwardedFrom }),
    ...(message && { message }),
    known: knownFields(entry, stored),
    ...(best !== undefined && { found: foundText(entry, best, stored, dumps) }),
    ...(best === undefined && stored !== undefined && { says: textFieldsOf(stored.summary) }),
    ...(stored !== undefined && { stored: fileOf(stored, ownDate) }),
  };
}

/**
 * Leaves corrected fields out of those that neighbours and other sightings decide: the stored value
 * was an input, so that the outcome is not the importer's own. The address changes with the id.
 */
function knownFields(
  { id, best }: ImportEntry,
  stored: StoredPost | undefined,
): readonly CorrectableName[] {
  if (stored === undefined) return NONE;
  const fields = best === undefined ? NEIGHBOURED : REREAD;
  const isMoved = stored.summary.id !== id;
  return [...fields, ...(isMoved ? (["permalink"] as const) : [])].filter(
    (field) => !(NEIGHBOURED.includes(field) && stored.corrected.includes(field)),
  );
}

function foundText(
  { id, members }: ImportEntry,
  best: Occurrence,
  stored: StoredPost | undefined,
  { untilOf }: DumpFacts,
): FoundText {
  const { textHash, textDigest, textLength } = best;
  const memberAt = (each: Occurrence): MemberPlace => ({
    ...sightingOf(each),
    ...(isMessageId(id) && { taken: dayOf(untilOf(each.dump)) }),
  });
  return {
    place: sightingOf(best),
    ...(members && { members: members.map((message) => message.map(memberAt)) }),
    identity: { textHash, textDigest, textLength },
    isOtherText:
      stored === undefined ||
      (textDigest !== stored.text.textDigest && !stored.corrected.includes("text")),
  };
}

// The address of a post never changes, nor its id, which comes from the text. Versions are linked
// once all posts are written.
const NEIGHBOURED: readonly CorrectableName[] = fieldsWith(
  ({ decidedBy }) => decidedBy === "dumps",
);
const REREAD = CORRECTABLE.filter(
  (name) => name === "text" || ["text", "dumps"].includes(fieldOf(name).decidedBy),
);

const NONE: readonly never[] = [];
