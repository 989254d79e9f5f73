import { latestOf } from "../../core/dates/iso-times.ts";
import { isInRanges, type NumberRange } from "../../core/number-ranges.ts";
import { COMPLETE_SHAPES, type DumpRecord, type DumpShape } from "../../core/types.ts";
import type { DumpFacts } from "../../dedupe/message-posts.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import { exportName, listExports } from "../../store/list-exports.ts";
import type { LinkContext } from "./link-messages.ts";

/** All numbers that one export has of a channel: a file, or the pages of a folder. */
interface ChannelExport {
  /** The name of the dump, or of the folder of its pages. */
  readonly name: string;
  readonly slug: string;
  readonly dumps: readonly string[];
  /** In order. */
  readonly numbers: readonly NumberRange[];
  readonly until: string;
}

/** The exports that have every message in their range, by channel and name. */
const listComplete = (records: readonly DumpRecord[]): readonly ChannelExport[] =>
  listExports(records)
    .filter(({ shape }) => COMPLETE_SHAPES.has(shape))
    .flatMap(({ name, files, channels }) =>
      channels.map(({ slug, numbers }) => {
        const own = files.filter((file) => file.channels?.some((channel) => channel.slug === slug));
        const until = latestOf([...own.map(lastMessage), exportDay(name)]);
        return { name, slug, dumps: own.map((file) => file.name), numbers, until };
      }),
    );

/** What planning asks of dumps and exports. */
export function compareExports(records: readonly DumpRecord[]): DumpFacts & LinkContext {
  const byName = new Map(records.map((record) => [record.name, record]));
  const bySlug = groupBy(listComplete(records), ({ slug }) => slug);
  const untils = listUntils(records);
  const untilOf = (dump: string): string => untils.get(dump) ?? "";
  return {
    untilOf,
    rankOf: (dump) => RANKS.indexOf(byName.get(dump)?.shape ?? "table"),
    tellsEdits: (dump) => TELL_EDITS.has(byName.get(dump)?.shape ?? "table"),
    missingFrom: (channel, number, dumps) => {
      const last = latestOf(dumps.map(untilOf));
      const later = (bySlug.get(channel) ?? []).filter(
        ({ until, numbers, dumps: parts }) =>
          until > last && covers(numbers, number) && !parts.some((dump) => dumps.includes(dump)),
      );
      const lacking = later.filter(({ numbers }) => !isInRanges(numbers, number));
      return lacking.reduce<ChannelExport | undefined>(
        (a, b) => (a === undefined || b.until > a.until ? b : a),
        undefined,
      )?.name;
    },
  };
}

const covers = (numbers: readonly NumberRange[], number: number): boolean =>
  (numbers[0]?.from ?? Number.POSITIVE_INFINITY) <= number && number <= (numbers.at(-1)?.to ?? 0);

/**
 * How young the export of each dump is: at least as its latest message, on whatever page that is, and
 * as the day in the name that Telegram Desktop gave its folder.
 */
function listUntils(records: readonly DumpRecord[]): ReadonlyMap<string, string> {
  const exports = groupBy(records, ({ name, shape }) => exportName(name, shape));
  return new Map(
    [...exports.values()].flatMap((pages) => {
      const until = latestOf(pages.flatMap((page) => [lastMessage(page), exportDay(page.name)]));
      return pages.map(({ name }): [string, string] => [name, until]);
    }),
  );
}

/** `ChatExport_2024-07-16 (1)/result.json` */
const exportDay = (name: string): string => EXPORT_FOLDER.exec(name)?.groups?.day ?? "";
const EXPORT_FOLDER =
  /(?:^|\/)(?:Chat|Data)Export_(?<day>\d{4}-\d{2}-\d{2})(?: \(\d+\))?(?:\.zip)?(?:\/|$)/;

const lastMessage = ({ channels = [] }: DumpRecord): string =>
  latestOf(channels.map(({ until = "" }) => until));

/** Formats by how much they say of a message. */
const RANKS: readonly DumpShape[] = [
  ...(["message-list", "desktop-json", "desktop-html", "telegram-page", "table"] as const),
];

const TELL_EDITS: ReadonlySet<DumpShape> = new Set(["message-list", "desktop-json"]);
