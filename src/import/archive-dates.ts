import { resolveDates } from "../annotate/dates/resolve.ts";
import type { Sighting } from "../core/locator.ts";
import { positionOf } from "../core/locator.ts";
import type { DateClue, DatedPlace, PostDate, PostId } from "../core/types.ts";
import type { OwnDate } from "./planned-post.ts";

/** A post of the resulting archive, before its date is known. */
export interface UndatedPost {
  readonly id: PostId;
  readonly seen: readonly Sighting[];
  readonly dateClues: readonly DateClue[];
  /** The exact time that a message header gave, ISO 8601 with an offset. */
  readonly postedAt?: string;
  /** The date that a person wrote, or took away. */
  readonly ownDate?: OwnDate;
}

/**
 * The dates of all posts, by id. Every dump is a sequence in time; a post's own words, corrections
 * by hand and neighbouring posts are the evidence.
 */
export function resolveArchiveDates(
  entries: readonly UndatedPost[],
): ReadonlyMap<string, PostDate> {
  const places = new Map<string, PlaceInDump[]>();
  for (const { id, seen, dateClues, postedAt, ownDate } of entries) {
    const fixed = ownDate === undefined ? postedAt : ownDate.edtf;
    const place = { key: id, clues: dateClues, ...(fixed !== undefined && { fixed }) };
    for (const sighting of seen) {
      const position = positionOf(sighting);
      const known = places.get(sighting.dump);
      if (known === undefined) places.set(sighting.dump, [{ position, place }]);
      else known.push({ position, place });
    }
  }
  return resolveDates(
    [...places].map(([name, posts]) => ({
      name,
      posts: posts.sort(byPosition).map(({ place }) => place),
    })),
  );
}

interface PlaceInDump {
  readonly position: number;
  readonly place: DatedPlace;
}

/** Posts that only earlier editions of a dump contained can share a position; ids break the tie. */
const byPosition = (a: PlaceInDump, b: PlaceInDump): number =>
  a.position - b.position || (a.place.key < b.place.key ? -1 : 1);
