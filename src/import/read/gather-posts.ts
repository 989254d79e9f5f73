import { type LocalTime, readLocals } from "../../annotate/post-times.ts";
import { type ChannelSettings, isNamed, settingsFor } from "../../core/channel.ts";
import { positionOf } from "../../core/locator.ts";
import type { ChannelRef } from "../../core/message.ts";
import type { CountryOverride, Occurrence, RawPost, Remark } from "../../core/types.ts";
import { memoize } from "../../platform/collections/memoize.ts";
import type { AnnotatedBatch, BatchPost, PostBatch } from "./annotate-posts.ts";

/** What of an archive's settings decides how posts are annotated. */
export interface GatherSettings {
  /** IANA time zone of the clocks in message headers and exports, where their channel has none of its own. */
  readonly timeZone: string;
  /** Corrections of how countries are read, for the whole archive. */
  readonly countries: readonly CountryOverride[];
  readonly channels: readonly ChannelSettings[];
}

/** Annotates batches of posts, here or in other processes; results come in any order. */
export type AnnotateAll = <Batch extends PostBatch>(
  batches: AsyncIterable<Batch>,
  onResult: (annotated: AnnotatedBatch, batch: Batch) => void,
) => Promise<void>;

interface GatherRequest {
  readonly dump: string;
  /** The folder to keep the texts of the dump in until its posts are written. */
  readonly texts: string;
  readonly settings: GatherSettings;
  readonly channels: ChannelNumbers;
  readonly annotateAll: AnnotateAll;
}

/** The posts of one dump without their texts. */
interface GatheredPosts {
  readonly occurrences: readonly Occurrence<number>[];
  readonly remarks: readonly Remark[];
}

/** Annotate the posts of one dump, which come in its order. */
export async function gatherPosts(
  posts: Iterable<RawPost> | AsyncIterable<RawPost>,
  request: GatherRequest,
): Promise<GatheredPosts> {
  const batches: AnnotatedBatch[] = [];
  await request.annotateAll(listBatches(posts, request), (annotated, { at }) => {
    batches[at] = annotated;
  });
  const occurrences = batches.flatMap((batch) => batch.occurrences);
  const { times, warnings } = readLocals(joinLocals(batches));
  for (const [at, time] of times) {
    const found = occurrences[at];
    if (found === undefined) continue;
    const known = found.lines === undefined ? "local" : "header";
    occurrences[at] = { ...found, time, known };
  }
  const remarks = [...warnings, ...warnOfHours(occurrences)].flatMap(({ at, message }) => {
    const found = occurrences[at];
    return found === undefined ? [] : [{ dump: request.dump, ...remarkPlace(found), message }];
  });
  return { occurrences, remarks };
}

/** The channels of one dump, numbered in the order in which they are first named. */
export interface ChannelNumbers {
  /** The place of a channel, from 0. */
  readonly placeOf: (channel: ChannelRef) => number;
  /** By their places. */
  readonly channels: readonly ChannelRef[];
}

/** Numbers the channels of one dump. */
export function numberChannels(): ChannelNumbers {
  const channels: ChannelRef[] = [];
  const places = new Map<string, number>();
  return {
    channels,
    placeOf: (channel) => {
      const key = JSON.stringify([channel.id, channel.username, channel.title]);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, channels.length);
      return channels.push(channel) - 1;
    },
  };
}

/** A batch, and its place among those of its dump. */
interface NumberedBatch extends PostBatch {
  readonly at: number;
}

/** Few enough that a process holds little at a time, however large the dump. */
const MOST_POSTS = 500;
const MOST_CHARACTERS = 4_000_000;

async function* listBatches(
  posts: Iterable<RawPost> | AsyncIterable<RawPost>,
  { dump, texts, settings, channels: { placeOf, channels } }: GatherRequest,
): AsyncGenerator<NumberedBatch> {
  const { timeZone, countries } = settings;
  const zoneOf = memoize((place: number): string => {
    const channel = channels[place];
    return (channel && settingsFor(channel, settings.channels)?.zone) ?? timeZone;
  });
  const place = (post: RawPost): BatchPost => {
    const named = post.message?.channel;
    if (named === undefined || !isNamed(named)) return { post, zone: timeZone };
    const channel = placeOf(named);
    return { post, channel, zone: zoneOf(channel) };
  };
  let some: BatchPost[] = [];
  let size = 0;
  let at = 0;
  for await (const post of posts) {
    some.push(place(post));
    size += post.body.text.length;
    if (some.length < MOST_POSTS && size < MOST_CHARACTERS) continue;
    yield { dump, texts, countries, posts: some, at: at++ };
    some = [];
    size = 0;
  }
  if (some.length > 0) yield { dump, texts, countries, posts: some, at };
}

/** All local times, by the places of posts in the dump. */
function joinLocals(batches: readonly AnnotatedBatch[]): readonly LocalTime[] {
  let before = 0;
  return batches.flatMap(({ occurrences, locals }) => {
    const first = before;
    before += occurrences.length;
    return locals.map((local) => ({ ...local, at: first + local.at }));
  });
}

/** One remark for all times that are exact to an hour only. */
function warnOfHours(
  occurrences: readonly Occurrence<number>[],
): readonly { readonly at: number; readonly message: string }[] {
  const at = occurrences.findIndex(({ known }) => known === "hour");
  if (at === -1) return [];
  const count = occurrences.filter(({ known }) => known === "hour").length;
  const message = `${count} times are exact to an hour only: the export tells the offset that its clock has in winter, and timeZone in archive.config.ts is of another; say which zone it is: channels: { "NAME": { zone: "Area/City" } }`;
  return [{ at, message }];
}

const remarkPlace = (
  found: Occurrence<number>,
): { readonly line: number } | { readonly record: number } =>
  found.lines === undefined ? { record: positionOf(found) } : { line: found.lines.from };
