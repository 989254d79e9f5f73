import { dayOf } from "../../core/dates/iso-times.ts";
import { describeGaps, missingWord } from "../../core/describe-gaps.ts";
import { addLeftOut, countLeftOut, describeLeftOut } from "../../core/left-out.ts";
import { formatRange, gapsBetween, type NumberRange } from "../../core/number-ranges.ts";
import { COMPLETE_SHAPES, type ExportShape } from "../../core/types.ts";
import type { Export, ExportedChannel } from "../../store/list-exports.ts";
import { channelPath } from "../archive/urls.ts";
import type { ViewContext } from "./context.ts";
import type { Labels } from "./labels.ts";
import { shortName } from "./names.ts";
import type { ExportedChannelView, ExportView } from "./views.ts";

/** An export as the page about the archive shows it. */
export function exportView(
  { archive, labels }: ViewContext,
  { name, shape, files, channels }: Export,
): ExportView {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const [{ sha256 } = { sha256: "" }] = files;
  const leftOut = addLeftOut(files.map((file) => file.leftOut ?? {}));
  const more = channels.length - MOST_CHANNELS;
  return {
    ...{ name: shortName(name), format: FORMATS[shape], files: files.length },
    ...(files.length === 1 && { sha256 }),
    size: labels.bytes(sum(files.map(({ size }) => size))),
    messages: labels.count(sum(files.map(({ lines }) => lines))),
    posts: labels.count(sum(files.map(({ posts }) => posts))),
    ...(countLeftOut(leftOut) > 0 && { leftOut: describeLeftOut(leftOut, labels.count) }),
    channels: channels.slice(0, MOST_CHANNELS).map((channel) => ({
      ...exportedChannelView(labels, channel, COMPLETE_SHAPES.has(shape)),
      ...(archive.channels.get(channel.slug) && { href: channelPath(channel.slug) }),
    })),
    ...(more > 0 && { moreChannels: more }),
  };
}

/** What one export has of a channel. */
export function exportedChannelView(
  labels: Labels,
  { slug, title = slug, username, numbers, until }: ExportedChannel,
  isComplete: boolean,
): ExportedChannelView {
  const [first, last] = [numbers[0], numbers.at(-1)];
  const gaps = gapsBetween(numbers);
  return {
    name: shortName(username === undefined ? title : `${title} (@${username})`),
    ...(first !== undefined &&
      last !== undefined && {
        numbers: formatRange({ from: first.from, to: last.to }, "–"),
      }),
    ...(gaps.length > 0 && {
      missing: missingLabel(labels, gaps, missingWord(isComplete)),
    }),
    ...(until !== undefined && {
      until: labels.date({ edtf: dayOf(until) }),
    }),
  };
}

/** Which numbers are missing, as pages say it; the `word` says what they are. */
export const missingLabel = (
  { count }: Pick<Labels, "count">,
  gaps: readonly NumberRange[],
  word: string,
): string => describeGaps(gaps, word, { most: MOST_GAPS, dash: "–", count });

/** What the formats of exports are called. */
export const FORMATS: Readonly<Record<ExportShape, string>> = {
  "desktop-json": "Telegram Desktop, JSON",
  "desktop-html": "Telegram Desktop, HTML",
  "telegram-page": "Saved page of t.me",
  "message-list": "List of messages, JSON",
  table: "Table",
};

const MOST_CHANNELS = 3;
const MOST_GAPS = 6;
