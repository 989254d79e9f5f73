import { addLeftOut, type LeftOut } from "../core/left-out.ts";
import type { ChannelRef } from "../core/message.ts";
import { countNumbers, formatRange, gapsBetween } from "../core/number-ranges.ts";
import type { PostOutline } from "../core/post.ts";
import { COMPLETE_SHAPES, type DumpRecord, type ExportShape } from "../core/types.ts";
import { groupBy } from "../platform/collections/group-by.ts";
import { SOURCES } from "../sources/sources.ts";
import { type ExportedChannel, listExports } from "../store/list-exports.ts";

/** What an import found in one export. */
export interface ExportReport {
  /** The name of its file, or of the folder of its pages. */
  readonly name: string;
  /** What it was taken for, in words. */
  readonly format: string;
  /** Whether the format has every message in its range: then what is missing was not there. */
  readonly isComplete: boolean;
  readonly files: number;
  /** Its messages, those that are no posts counted. */
  readonly records: number;
  /** Those that are in posts. */
  readonly posts: number;
  /** Those that are not, by reason. */
  readonly leftOut: LeftOut;
  readonly channels: readonly ChannelReport[];
}

/** A channel as an export has it. */
export interface ChannelReport extends ChannelRef {
  readonly slug: string;
  /** The lowest and the highest number; absent where messages have none. */
  readonly from?: number;
  readonly to?: number;
  /** How many numbers between them are missing, and which: `4-5,7`. */
  readonly missing: number;
  readonly missingNumbers: string;
  /** The latest time in it, ISO 8601 in UTC. */
  readonly until?: string;
  /** Posts of other exports that it covers and has no more. */
  readonly gone: number;
}

/** Report on the exports among some dumps; `posts` are those of the archive. */
export function reportExports(
  dumps: readonly DumpRecord[],
  posts: readonly Pick<PostOutline, "channel" | "missingFrom">[],
): readonly ExportReport[] {
  const exports = listExports(dumps);
  if (exports.length === 0) return [];
  const marked = posts.filter(({ missingFrom }) => missingFrom !== undefined);
  const gone = groupBy(marked, ({ channel, missingFrom }) => keyOf(missingFrom, channel));
  return exports.map(({ name, shape, files, channels }) => ({
    ...{ name, format: formatOf(shape), isComplete: COMPLETE_SHAPES.has(shape) },
    files: files.length,
    records: files.reduce((sum, { lines }) => sum + lines, 0),
    posts: files.reduce((sum, file) => sum + file.posts, 0),
    leftOut: addLeftOut(files.map(({ leftOut = {} }) => leftOut)),
    channels: channels.map((channel) =>
      reportChannel(channel, gone.get(keyOf(name, channel.slug))?.length ?? 0),
    ),
  }));
}

const keyOf = (name: string | undefined, channel: string | undefined): string =>
  JSON.stringify([name, channel]);

const formatOf = (shape: ExportShape): string =>
  SOURCES.find((each) => each.shape === shape)?.description ?? shape;

function reportChannel({ numbers, ...channel }: ExportedChannel, gone: number): ChannelReport {
  const [first, last] = [numbers[0], numbers.at(-1)];
  const gaps = gapsBetween(numbers);
  return {
    ...channel,
    ...(first !== undefined && last !== undefined && { from: first.from, to: last.to }),
    ...{
      missing: countNumbers(gaps),
      missingNumbers: gaps.map((gap) => formatRange(gap)).join(),
      gone,
    },
  };
}
