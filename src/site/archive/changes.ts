import { edtfBounds } from "../../core/dates/edtf.ts";
import { rfc3339 } from "../../core/dates/iso-times.ts";
import type { PostOutline, PostSummary } from "../../core/post.ts";
import type { PostId } from "../../core/types.ts";
import { itemAt, type List } from "../../platform/collections/list.ts";

/** Something that happened to a post after it was published. */
export type Change =
  /** An earlier version was replaced by the next one. */
  | (ChangedPost & {
      readonly kind: "edit";
      /** The earlier version among those of `Archive.older`. */
      readonly version: number;
    })
  /** A later export has it no more. */
  | (ChangedPost & { readonly kind: "gone" });

interface ChangedPost {
  /** Of the newest version in the archive. */
  readonly position: number;
  /** ISO 8601, a day or a time; empty where it is not known. */
  readonly time: string;
}

/** What tells of changes; as in `Archive`. */
interface KnownChanges {
  readonly older: ReadonlyMap<PostId, readonly PostSummary[]>;
  readonly untils: ReadonlyMap<string, string>;
}

/** All changes, the oldest first. Only posts that have changed are read. */
export function listChanges(
  outlines: readonly PostOutline[],
  posts: List<PostSummary>,
  { older, untils }: KnownChanges,
): readonly Change[] {
  const changes: Change[] = [];
  for (const [position, { id, missingFrom }] of outlines.entries()) {
    if (missingFrom !== undefined) {
      changes.push({ kind: "gone", position, time: untils.get(missingFrom) ?? "" });
    }
    const versions = older.size === 0 ? undefined : older.get(id);
    for (const version of versions?.keys() ?? []) {
      const newer = versions?.[version - 1] ?? itemAt(posts, position);
      changes.push({ kind: "edit", position, version, time: timeOfEdit(newer) });
    }
  }
  return changes.length < 2 ? changes : sorted(changes, outlines);
}

/** When a text was edited: the version that the edit left says so, or is of that time. */
function timeOfEdit({ edited, date, edtf }: PostSummary): string {
  if (edited !== undefined || date !== undefined) return edited ?? date ?? "";
  const { from, to } = edtf === undefined ? {} : edtfBounds(edtf);
  return to ?? from ?? "";
}

function sorted(changes: readonly Change[], outlines: readonly PostOutline[]): readonly Change[] {
  const instants = new Map(changes.map((change) => [change, instantOf(change.time)]));
  const idOf = ({ position }: Change): string => outlines[position]?.id ?? "";
  const versionOf = (change: Change): number => (change.kind === "edit" ? change.version : -1);
  return changes.toSorted(
    (a, b) =>
      (instants.get(a) ?? 0) - (instants.get(b) ?? 0) ||
      (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : versionOf(b) - versionOf(a)),
  );
}

/** Milliseconds since 1970. */
const instantOf = (time: string): number =>
  time === "" ? Number.NEGATIVE_INFINITY : Date.parse(rfc3339(time));
