import { resolveDates } from "../../annotate/dates/resolve.ts";
import { dayOf } from "../../core/dates/iso-times.ts";
import { edtfOf } from "../../core/dates/seen-times.ts";
import type { SeenTime, Sighting } from "../../core/locator.ts";
import { positionOf } from "../../core/locator.ts";
import { isMessageId } from "../../core/post-id.ts";
import type { DateClue, DatedPlace, PostDate, PostId } from "../../core/types.ts";
import { earliestTime } from "../../dedupe/copies.ts";
import type { OwnDate } from "./planned-post.ts";

/** A post of the resulting archive, before its date is known. */
export interface UndatedPost {
  readonly id: PostId;
  readonly seen: readonly Sighting[];
  readonly dateClues: readonly DateClue[];
  /** The date that a person wrote, or took away. */
  readonly ownDate?: OwnDate;
}

/**
 * The dates of all posts, by id. Every dump is a sequence in time; a post's own words, corrections
 * by hand and neighbouring posts are the evidence. A place with a time of its own stands at it.
 * Messages of exports have neighbours in their channel only: files of exports that follow each other
 * by name are no dump that was cut.
 */
export function resolveArchiveDates(
  entries: readonly UndatedPost[],
): ReadonlyMap<string, PostDate> {
  const texts: Places = new Map();
  const channels = new Map<string, Places>();
  for (const entry of entries) {
    const { id, seen, dateClues, ownDate } = entry;
    const time = statedTime(entry);
    for (const sighting of seen) {
      const own = isMessageId(id) || sighting.time === undefined ? time : sighting;
      const fixed = ownDate === undefined ? own && edtfOf(own) : ownDate.edtf;
      const key = own?.time === time?.time ? id : `${id} ${own?.time}`;
      const place = { key, clues: dateClues, ...(fixed !== undefined && { fixed }) };
      const position = positionOf(sighting);
      const [channel = ""] = id.split("/", 1);
      const isOfExport = isMessageId(id) && sighting.lines === undefined;
      const places = isOfExport ? (channels.get(channel) ?? new Map()) : texts;
      if (isOfExport) channels.set(channel, places);
      const known = places.get(sighting.dump);
      if (known === undefined) places.set(sighting.dump, [{ position, place }]);
      else known.push({ position, place });
    }
  }
  const dates = new Map(resolvePlaces(texts));
  for (const places of channels.values()) {
    for (const [key, date] of resolvePlaces(places)) {
      if (date.edtf !== undefined || !dates.has(key)) dates.set(key, date);
    }
  }
  return dates;
}

/** Places by dump. */
type Places = Map<string, PlaceInDump[]>;

const resolvePlaces = (places: Places): ReadonlyMap<string, PostDate> =>
  resolveDates(
    [...places].map(([name, posts]) => ({
      name,
      posts: posts.sort(byPosition).map(({ place }) => place),
    })),
  );

/**
 * The time of a post that its dumps state. A message has one, and the surest source says it; a text
 * that was published several times is dated by the first.
 */
export function statedTime({ id, seen }: Pick<UndatedPost, "id" | "seen">): SeenTime | undefined {
  const timed = seen.filter(({ time }) => time !== undefined);
  const [first] = timed;
  if (first === undefined) return undefined;
  const rank = isMessageId(id) ? Math.min(...timed.map(rankOf)) : undefined;
  const best = rank === undefined ? timed : timed.filter((each) => rankOf(each) === rank);
  const earliest = firstOf(best);
  if (earliest?.known !== "day") return earliest;
  const sameDay = best.filter(
    ({ time, known }) => known !== "day" && dayOf(time ?? "") === earliest.time,
  );
  return firstOf(sameDay) ?? earliest;
}

const firstOf = (seen: readonly SeenTime[]): SeenTime | undefined => {
  const time = earliestTime(seen.map((each) => each.time));
  return seen.find((each) => each.time === time);
};

const rankOf = ({ known }: SeenTime): number => SUREST.indexOf(known ?? "day");
const SUREST: readonly string[] = ["unix", "offset", "local", "header", "hour", "day"];

interface PlaceInDump {
  readonly position: number;
  readonly place: DatedPlace;
}

/** Posts that only earlier editions of a dump contained can share a position; ids break the tie. */
const byPosition = (a: PlaceInDump, b: PlaceInDump): number =>
  a.position - b.position || (a.place.key < b.place.key ? -1 : 1);
