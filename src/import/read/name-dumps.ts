import type { DumpChannel, DumpRecord, Occurrence, Remark } from "../../core/types.ts";
import type { Stamp } from "../../platform/files/file-stamp.ts";
import type { DumpPlace } from "../../store/dump-files.ts";
import { mergeRecords } from "../../store/ledger.ts";
import type { FoundInDump } from "./find-in-export.ts";
import { findByPlace, type NamedChannel } from "./name-channels.ts";
import type { FoundChannel } from "./read-export.ts";

/** A dump that was read, its file, and the folder that holds its texts. */
export interface ReadDump {
  readonly record: DumpRecord;
  readonly stamp?: Stamp;
  readonly occurrences: readonly Occurrence[];
  readonly remarks: readonly Remark[];
  readonly isGrown: boolean;
  readonly file: DumpPlace;
  readonly texts: string;
}

/** What was read, and what the ledger is to say of all dumps. */
export interface ReadDumps {
  /** By name. */
  readonly found: readonly ReadDump[];
  readonly failures: readonly string[];
  readonly ledger: readonly DumpRecord[];
  readonly channels: readonly NamedChannel[];
  readonly slugNow: SlugNow;
}

/** The slug that the channel of a post has now, by the one that it had and the dumps that have it. */
export type SlugNow = (slug: string, seen: readonly { readonly dump: string }[]) => string;

/** The findings of a dump whose channels have no slugs yet. */
export type FoundDump = FoundInDump & Pick<ReadDump, "file" | "texts">;

/** Puts slugs in the place of the channels' places, in what was found and in the ledger. */
export function nameDumps({
  found,
  failures,
  ledger,
  channels,
}: {
  readonly found: readonly FoundDump[];
  readonly failures: readonly string[];
  readonly ledger: readonly DumpRecord[];
  readonly channels: readonly NamedChannel[];
}): ReadDumps {
  const channelAt = findByPlace(channels);
  const slugAt = (dump: string, place: number): string => channelAt(dump, place)?.slug ?? UNNAMED;
  const withSlugs = (record: FoundDump["record"] | DumpRecord): DumpRecord => {
    const { channels: own, ...rest } = record;
    if (own === undefined) return rest;
    return {
      ...rest,
      channels: own.map((channel, place) => withSlug(channel, slugAt(record.name, place))),
    };
  };
  const named = found
    .map(({ record, occurrences, ...rest }): ReadDump => {
      // One string for the dump's name, and one for a channel's, among all occurrences.
      const { name } = record;
      const slugs = (record.channels ?? []).map((_, place) => slugAt(name, place));
      return {
        ...rest,
        record: withSlugs(record),
        occurrences: occurrences.map((each) => inChannel(each, name, slugs)),
      };
    })
    .sort((a, b) => (a.record.name < b.record.name ? -1 : 1));
  return {
    found: named,
    failures: failures.toSorted(),
    ledger: mergeRecords(
      ledger.map(withSlugs),
      named.map(({ record }) => record),
    ),
    channels,
    slugNow: findSlugNow(ledger, slugAt),
  };
}

function findSlugNow(
  ledger: readonly DumpRecord[],
  slugAt: (dump: string, place: number) => string,
): SlugNow {
  const ofDumps = new Map<string, string>();
  const anywhere = new Map<string, string>();
  for (const { name, channels = [] } of ledger) {
    channels.forEach(({ slug }, place) => {
      ofDumps.set(`${name}\0${slug}`, slugAt(name, place));
      if (!anywhere.has(slug)) anywhere.set(slug, slugAt(name, place));
    });
  }
  return (slug, seen) => {
    const known = seen.find(({ dump }) => ofDumps.has(`${dump}\0${slug}`));
    const now = known === undefined ? anywhere.get(slug) : ofDumps.get(`${known.dump}\0${slug}`);
    return now ?? slug;
  };
}

/** A channel of the ledger, its fields in one order whoever read it, and when. */
function withSlug(
  { id, username, title, numbers, until }: FoundChannel,
  slug: string,
): DumpChannel {
  return {
    slug,
    ...(id !== undefined && { id }),
    ...(username !== undefined && { username }),
    ...(title !== undefined && { title }),
    numbers,
    ...(until !== undefined && { until }),
  };
}

/** An occurrence under the slug of its channel, where it has one. */
function inChannel(each: Occurrence<number>, dump: string, slugs: readonly string[]): Occurrence {
  const { message } = each;
  if (message === undefined) return { ...(each as Occurrence<never>), dump };
  return { ...each, dump, message: { ...message, channel: slugs[message.channel] ?? UNNAMED } };
}

const UNNAMED = "channel";
