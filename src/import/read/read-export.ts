import { isNamed } from "../../core/channel.ts";
import type { ChannelRef } from "../../core/message.ts";
import { formatRanges } from "../../core/number-ranges.ts";
import type { DumpChannel, Occurrence, RawPost, Remark } from "../../core/types.ts";
import { endIfOrphaned } from "../../platform/processes/orphaned.ts";
import { readRecords } from "../../sources/read-records.ts";
import type { ExportedMessage, Source } from "../../sources/source.ts";
import type { DumpFile } from "../../store/dump-files.ts";
import { type AnnotateAll, gatherPosts, numberChannels } from "./gather-posts.ts";
import { type MediaFinder, mediaFinder } from "./media-finder.ts";
import type { ReadSettings } from "./read-settings.ts";
import { warnOfRepeats } from "./repeated-numbers.ts";
import { storableFacts } from "./storable-facts.ts";

/** What an export holds, without its texts. */
interface ExportReading {
  readonly occurrences: readonly Occurrence<number>[];
  /** The channels that occurrences name by their places here. */
  readonly channels: readonly FoundChannel[];
  /** The number of its records. */
  readonly records: number;
  /** Records that are no posts, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly remarks: readonly Remark[];
}

/** A channel of an export, before it has a slug. */
export type FoundChannel = Omit<DumpChannel, "slug">;

interface ExportRequest {
  readonly source: Source;
  /** The folder to keep the texts in until their posts are written. */
  readonly texts: string;
  readonly settings: ReadSettings;
  readonly annotateAll: AnnotateAll;
}

/** Read an export record by record; its texts go into a folder of their own. */
export async function readExport(
  file: DumpFile,
  { source, texts, settings, annotateAll }: ExportRequest,
): Promise<ExportReading> {
  const dump = file.name;
  const numbering = numberChannels();
  const { channels } = numbering;
  const media = mediaFinder(file);
  const remarks: Remark[] = [];
  const leftOut = new Map<string, number>();
  const numbers = new Map<number, number[]>();
  let records = 0;
  let isUnnamed = false;
  const posts = async function* (): AsyncGenerator<RawPost> {
    for await (const record of readRecords(source, file, settings, (remark) => {
      remarks.push({ dump, ...remark });
    })) {
      records += 1;
      endIfOrphaned();
      const { channel, number } = "message" in record ? record.message : record;
      isUnnamed ||= "message" in record && !isNamed(record.message.channel);
      if (channel !== undefined && isNamed(channel)) {
        const place = numbering.placeOf(channel);
        const known = numbers.get(place) ?? [];
        numbers.set(place, known);
        if (number !== undefined && number > 0) known.push(number);
      }
      if ("leftOut" in record) leftOut.set(record.leftOut, (leftOut.get(record.leftOut) ?? 0) + 1);
      else yield await toPost({ dump, record: records }, record.message, media);
    }
  };
  const request = { dump, texts, settings, channels: numbering, annotateAll };
  const { occurrences, remarks: ofTimes } = await gatherPosts(posts(), request);
  const untils = latestTimes(occurrences);
  return {
    ...{ occurrences, records, leftOut: sortedCounts(leftOut) },
    channels: channels.map((channel: ChannelRef, place): FoundChannel => {
      const until = untils.get(place);
      const ranges = formatRanges(numbers.get(place) ?? []);
      return { ...channel, numbers: ranges, ...(until !== undefined && { until }) };
    }),
    remarks: [
      ...remarks,
      ...(isUnnamed ? [askForChannel(dump)] : []),
      ...ofTimes,
      ...warnOfRepeats(dump, occurrences),
      ...media.remarks(),
    ],
  };
}

const askForChannel = (dump: string): Remark => ({
  dump,
  message: `its messages do not say of which channel they are: they are known by their texts, not by their numbers; name the channel in archive.config.ts: channels: { ${JSON.stringify(dump)}: { username: "NAME" } }`,
});

async function toPost(
  place: { readonly dump: string; readonly record: number },
  { body, channel, number, time, forwardedFrom, facts }: ExportedMessage,
  media: MediaFinder,
): Promise<RawPost> {
  const found = storableFacts(facts.media === undefined ? facts : await media.find(facts));
  return {
    ...{ ...place, body },
    ...(time !== undefined && { postedAt: time }),
    ...(forwardedFrom !== undefined && {
      forwardedFrom: forwardedFrom === "" ? DELETED : forwardedFrom,
    }),
    message: { channel, ...(number !== undefined && { number }), facts: found },
  };
}

/** As Telegram names a source that is gone. */
const DELETED = "Deleted Account";

/** The latest time of each channel's messages, in UTC. */
function latestTimes(occurrences: readonly Occurrence<number>[]): ReadonlyMap<number, string> {
  const latest = new Map<number, number>();
  for (const { message, time } of occurrences) {
    if (message === undefined || time === undefined) continue;
    const instant = Date.parse(time);
    if (instant > (latest.get(message.channel) ?? Number.NEGATIVE_INFINITY)) {
      latest.set(message.channel, instant);
    }
  }
  return new Map([...latest].map(([place, time]) => [place, toUtc(time)]));
}

const toUtc = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

const sortedCounts = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
