import { knownPeriods } from "../../core/dates/periods.ts";
import type { Sighting } from "../../core/locator.ts";
import { isMessageId } from "../../core/post-id.ts";
import type { Occurrence, PostId } from "../../core/types.ts";
import {
  chooseSource,
  compareCopies,
  mergeSightings,
  type UniquePost,
} from "../../dedupe/copies.ts";
import { postFile } from "../../format/permalink.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { IndexHead } from "../../store/post-index.ts";
import type { StoredPosts } from "../../store/stored-post.ts";
import type { SlugNow } from "../read/name-dumps.ts";
import type { ImportEntry } from "./import-entry.ts";
import { type MessagePlace, postDateFrom } from "./planned-post.ts";

/** What dumps that were read now add to a stored post. */
interface Additions {
  /** The copies of its text. */
  readonly copies?: UniquePost | undefined;
  /** Places in other dumps that join it, or leave it. */
  readonly joined?: readonly Sighting[] | undefined;
  readonly left?: ReadonlySet<Sighting> | undefined;
  /** Its id from now on, where its channel has another slug. */
  readonly id?: PostId | undefined;
  readonly message?: MessagePlace | undefined;
}

/** The places of a stored post that dumps read now do not replace. */
export const placesElsewhere = (
  { seen }: Pick<IndexHead, "seen">,
  reread: ReadonlySet<string>,
): readonly Sighting[] =>
  seen.some(({ dump }) => reread.has(dump)) ? seen.filter(({ dump }) => !reread.has(dump)) : seen;

/** A stored post with what the dumps add to it. `reread` names the dumps read now. */
export function keepStored(
  stored: StoredPosts,
  at: number,
  reread: ReadonlySet<string>,
  { copies, joined = NONE, left, id, message }: Additions,
): ImportEntry {
  const head = itemAt(stored.heads, at);
  const details = itemAt(stored.details, at);
  const { corrected = NONE, edtf } = head;
  const before = withOldTime(head);
  const here = placesElsewhere({ seen: before }, reread);
  const elsewhere = left === undefined ? here : here.filter((seen) => !left.has(seen));
  const isUntouched =
    copies === undefined &&
    joined.length === 0 &&
    elsewhere === before &&
    id === undefined &&
    message?.channel === head.channel;
  const seen = isUntouched
    ? elsewhere
    : mergeSightings([...elsewhere, ...joined, ...(copies?.seen ?? [])]);
  const isOrphaned = seen.length === 0 && head.seen.length > 0;
  const hasOwnText = corrected.includes("text");
  // Where all dumps that hold it were read again, what they said before no longer counts.
  const isReadAnew = copies !== undefined && elsewhere.length === 0;
  const isFuller =
    copies !== undefined &&
    (hasOwnText ||
      (isReadAnew && head.channel !== undefined) ||
      compareCopies(copies.best, { ...stored.at(at).text, ...(message && { message }) }) <= 0);
  const place = isFuller ? placeOf(copies.best) : message;
  const forwardedFrom = chooseSource([
    isReadAnew ? undefined : head.forwardedFrom,
    copies?.forwardedFrom,
  ]);
  const isAsPlanned =
    corrected.length === 0 && head.file === postFile(head.permalink, knownPeriods(edtf).year);
  return {
    id: id ?? head.id,
    seen: isOrphaned ? before : seen,
    ...(forwardedFrom !== undefined && { forwardedFrom }),
    dateClues: (isFuller && !hasOwnText ? copies.best.dateClues : details.dateClues) ?? NONE,
    ...(corrected.includes("edtf") && { ownDate: edtf === undefined ? {} : { edtf } }),
    ...(isFuller && { best: copies.best }),
    ...(place && { message: place }),
    stored: {
      at,
      isOrphaned,
      ...(isUntouched && isAsPlanned && { date: postDateFrom(head.date, edtf, head.dateEvidence) }),
    },
  };
}

const NONE: readonly never[] = [];

/** Which message a record without a number is of, or an earlier text of one. */
export const placeOf = ({ message }: Pick<Occurrence, "message">): MessagePlace | undefined =>
  message && {
    channel: message.channel,
    ...(message.number !== undefined && { number: message.number }),
  };

/** What a stored file says of its message, under the slug that its channel has now. */
export const storedMessage = (
  { channel, number, album, sameText, missingFrom, seen }: IndexHead,
  { slugNow }: { readonly slugNow: SlugNow },
): MessagePlace | undefined => {
  if (channel === undefined) return undefined;
  return {
    channel: slugNow(channel, seen),
    ...(number !== undefined && { number }),
    ...(album !== undefined && { album }),
    ...(sameText !== undefined && { sameText }),
    ...(missingFrom !== undefined && { missingFrom }),
  };
};

/**
 * The places of a stored post. Older versions wrote the time of a header as the date of the post
 * alone: it is that of its first place.
 */
function withOldTime({ seen, date, corrected, id }: IndexHead): readonly Sighting[] {
  const [first, ...others] = seen;
  if (first === undefined || date === undefined || !date.includes("T")) return seen;
  const isTold = isMessageId(id) || seen.some(({ time }) => time !== undefined);
  if (isTold || corrected?.includes("date")) return seen;
  return [{ ...first, time: date, known: "header" }, ...others];
}
