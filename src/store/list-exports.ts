import { posix } from "node:path";
import { latestOf } from "../core/dates/iso-times.ts";
import type { ChannelRef } from "../core/message.ts";
import { mergeRanges, type NumberRange, parseRanges } from "../core/number-ranges.ts";
import { type DumpRecord, type DumpShape, EXPORT_SHAPES, type ExportShape } from "../core/types.ts";
import { groupBy } from "../platform/collections/group-by.ts";

/** An export as the ledger has it: one file, or the pages of a folder. */
export interface Export {
  /** The name of the dump, or of the folder of its pages. */
  readonly name: string;
  readonly shape: ExportShape;
  /** Its files, by name. */
  readonly files: readonly DumpRecord[];
  /** By slug. */
  readonly channels: readonly ExportedChannel[];
}

/** A channel as one export has it. */
export interface ExportedChannel extends ChannelRef {
  readonly slug: string;
  /** The numbers of its messages, in order; those that are no posts count. */
  readonly numbers: readonly NumberRange[];
  /** The latest time in it, ISO 8601 in UTC. */
  readonly until?: string;
}

/** The exports among the dumps of a ledger, in its order. */
export function listExports(records: readonly DumpRecord[]): readonly Export[] {
  const exports = groupBy(records.filter(isExport), ({ name, shape }) =>
    JSON.stringify([exportName(name, shape), shape]),
  );
  return [...exports.values()].flatMap((files) => {
    const [first] = files;
    if (first === undefined) return [];
    const { name, shape } = first;
    return [{ ...{ name: exportName(name, shape), shape, files }, channels: channelsOf(files) }];
  });
}

type ExportRecord = DumpRecord & { readonly shape: ExportShape };

const isExport = (record: DumpRecord): record is ExportRecord => SHAPES.has(record.shape);

const SHAPES: ReadonlySet<DumpShape> = new Set(EXPORT_SHAPES);

/** Pages lie in one folder; those that lie beside other dumps are known by their own names. */
export const exportName = (name: string, shape: DumpShape): string => {
  const folder = posix.dirname(name);
  return shape === "desktop-html" && folder !== "." ? folder : name;
};

function channelsOf(files: readonly DumpRecord[]): readonly ExportedChannel[] {
  const parts = groupBy(
    files.flatMap(({ channels = [] }) => channels),
    ({ slug }) => slug,
  );
  return [...parts]
    .map(([slug, some]): ExportedChannel => {
      const until = latestOf(some.map(({ until = "" }) => until));
      return {
        ...{ slug, ...namesOf(some) },
        // Most builds ask for the last time only.
        get numbers() {
          return mergeRanges(some.flatMap(({ numbers }) => parseRanges(numbers)));
        },
        ...(until !== "" && { until }),
      };
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The last of some names of each kind. */
function namesOf(refs: readonly ChannelRef[]): ChannelRef {
  const id = refs.findLast((ref) => ref.id !== undefined)?.id;
  const username = refs.findLast((ref) => ref.username !== undefined)?.username;
  const title = refs.findLast((ref) => ref.title !== undefined)?.title;
  return {
    ...(id !== undefined && { id }),
    ...(username !== undefined && { username }),
    ...(title !== undefined && { title }),
  };
}
