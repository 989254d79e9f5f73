import { isInRanges, type NumberRange } from "../../core/number-ranges.ts";
import type { DumpRecord, DumpShape } from "../../core/types.ts";
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
    .filter(({ shape }) => COMPLETE.has(shape))
    .flatMap(({ name, files, channels }) =>
      channels.map(({ slug, numbers }) => {
        const own = files.filter((file) => file.channels?.some((channel) => channel.slug === slug));
        const until = latest([...own.map(latestOf), exportDay(name)]);
        return { name, slug, dumps: own.map((file) => file.name), numbers, until };
      }),
    );

const COMPLETE: ReadonlySet<DumpShape> = new Set(["desktop-json", "desktop-html"]);

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
      const last = dumps.map(untilOf).reduce((a, b) => (b > a ? b : a), "");
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
      const until = latest(pages.flatMap((page) => [latestOf(page), exportDay(page.name)]));
      return pages.map(({ name }): [string, string] => [name, until]);
    }),
  );
}

/** `ChatExport_2024-07-16 (1)/result.json` */
const exportDay = (name: string): string => EXPORT_FOLDER.exec(name)?.groups?.day ?? "";
const EXPORT_FOLDER =
  /(?:^|\/)(?:Chat|Data)Export_(?<day>\d{4}-\d{2}-\d{2})(?: \(\d+\))?(?:\.zip)?(?:\/|$)/;

const latest = (times: readonly string[]): string => times.reduce((a, b) => (b > a ? b : a), "");

const latestOf = ({ channels = [] }: DumpRecord): string =>
  channels.reduce((latest, { until = "" }) => (until > latest ? until : latest), "");

/** Formats by how much they say of a message. */
const RANKS: readonly DumpShape[] = [
  ...(["message-list", "desktop-json", "desktop-html", "telegram-page", "table"] as const),
];

const TELL_EDITS: ReadonlySet<DumpShape> = new Set(["message-list", "desktop-json"]);
