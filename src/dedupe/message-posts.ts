import { latestOf } from "../core/dates/iso-times.ts";
import { messageId } from "../core/post-id.ts";
import type { Occurrence, PostId } from "../core/types.ts";
import { compare } from "../platform/collections/compare.ts";
import { groupBy } from "../platform/collections/group-by.ts";
import { splitIntoAlbums } from "./albums.ts";
import type { NumberedOccurrence, ReadMessage } from "./numbered.ts";

/** A message with a number, or the messages of an album: one post. */
export interface MessagePost {
  readonly id: PostId;
  readonly channel: string;
  /** That of the first message. */
  readonly number: number;
  /** The numbers of an album's messages; absent for a single one. */
  readonly album?: readonly number[];
  /** The occurrences of the newest text: one list a message, the fullest source first. */
  readonly members: readonly (readonly Occurrence[])[];
  /** The occurrences of earlier texts of its messages. */
  readonly earlier: readonly Occurrence[];
}

/** What is known of the dumps that messages come from. */
export interface DumpFacts {
  /** The latest time in a dump, ISO 8601 in UTC: an export is at least as young. */
  readonly untilOf: (dump: string) => string;
  /** Sources that say more have lower ranks. */
  readonly rankOf: (dump: string) => number;
  /** Whether a dump would say that a message was edited. */
  readonly tellsEdits: (dump: string) => boolean;
}

/**
 * The posts that messages make, by channel and number: of several texts of one message the newest
 * counts, by the time of its edit where all sources would tell it, else by that of the export; of
 * texts of one age the one that stands last.
 * The outcome depends on the set of occurrences alone.
 */
export function gatherMessages(
  occurrences: readonly NumberedOccurrence[],
  dumps: DumpFacts,
): readonly MessagePost[] {
  const channels = groupBy(occurrences, ({ message }) => message.channel);
  return [...channels].flatMap(([channel, ofChannel]) => {
    const numbers = groupBy(ofChannel, ({ message }) => message.number);
    const messages = [...numbers]
      .sort(([a], [b]) => a - b)
      .map(([number, seen]) => readMessage(number, seen, dumps));
    return splitIntoAlbums(messages).map((album) => toPost(channel, album));
  });
}

function readMessage(
  number: number,
  seen: readonly NumberedOccurrence[],
  dumps: DumpFacts,
): ReadMessage {
  if (seen.length === 1) return { number, newest: seen, earlier: NONE };
  const ordered = seen.toSorted((a, b) => compareSources(a, b, dumps));
  const texts = groupBy(ordered, ({ textHash }) => textHash);
  const [first] = ordered;
  if (texts.size < 2 || first === undefined) return { number, newest: ordered, earlier: [] };
  const areEditsTold = seen.every(({ dump }) => dumps.tellsEdits(dump));
  const ageOf = (versions: readonly NumberedOccurrence[]): string => {
    const edited = latestOf(versions.map(({ message }) => message.edited ?? ""));
    const until = latestOf(versions.map(({ dump }) => dumps.untilOf(dump)));
    return areEditsTold ? `${edited} ${until}` : `${until} ${edited}`;
  };
  const ages = [...texts].map(([textHash, versions]) => ({
    ...{ textHash, age: ageOf(versions) },
    last: versions.reduce((a, b) => (comparePlaces(a, b) < 0 ? b : a)),
  }));
  const newest = ages.reduce((a, b) =>
    (compare(a.age, b.age) || comparePlaces(a.last, b.last)) < 0 ? b : a,
  );
  return {
    number,
    newest: texts.get(newest.textHash) ?? [],
    earlier: ordered.filter(({ textHash }) => textHash !== newest.textHash),
  };
}

const NONE: readonly never[] = [];

const compareSources = (a: Occurrence, b: Occurrence, { rankOf }: DumpFacts): number =>
  rankOf(a.dump) - rankOf(b.dump) || comparePlaces(a, b);

const comparePlaces = (a: Occurrence, b: Occurrence): number =>
  compare(a.dump, b.dump) || (a.record ?? 0) - (b.record ?? 0);

function toPost(channel: string, messages: readonly ReadMessage[]): MessagePost {
  const numbers = messages.map(({ number }) => number);
  const [number = 0] = numbers;
  return {
    id: messageId(channel, number),
    channel,
    number,
    ...(numbers.length > 1 && { album: numbers }),
    members: messages.map(({ newest }) => newest),
    earlier: messages.flatMap(({ earlier }) => earlier),
  };
}
