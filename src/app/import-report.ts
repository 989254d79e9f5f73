import { describeGaps, missingWord } from "../core/describe-gaps.ts";
import { countLeftOut, describeLeftOut } from "../core/left-out.ts";
import { formatRange, parseRanges } from "../core/number-ranges.ts";
import { printable } from "../core/printable.ts";
import { type DumpShape, EXPORT_SHAPES, type Remark } from "../core/types.ts";
import type { ChannelReport, ExportReport } from "../import/export-report.ts";
import type { ImportReport } from "../import/import-dumps.ts";
import type { KeepReport } from "../media/keep/keep-report.ts";
import { formatBytes } from "../platform/text/format-bytes.ts";

/** The report of an import for a person: what was imported, what is unclear, what went wrong. */
export function describeImport(report: ImportReport): string {
  const {
    dumps,
    exports,
    skipped,
    added,
    updated,
    unchanged,
    copies,
    versions,
    corrected,
    orphans,
    removed,
    remarks,
  } = report;
  const lines = [
    ...dumps
      .filter(({ shape }) => !OF_EXPORTS.has(shape))
      .map(({ name, posts }) => `${name}: ${count(posts, "post")}`),
    ...exports.flatMap(describeExport),
    ...(skipped.length > 0 ? [`${count(skipped.length, "dump")} imported before`] : []),
    ...remarks.map(describeRemark),
    ...corrected.map(({ file, fields }) => `${file}: kept as corrected: ${fields.join(", ")}`),
    ...orphans.map((file) => `${file}: kept, though its dump no longer holds it`),
    ...removed.map(
      (file) => `${file}: removed, since its dump was imported before it was complete`,
    ),
    `${added.length} added, ${updated.length} updated, ${unchanged} unchanged${
      copies > 0 ? `, ${count(copies, "further copy", "further copies")}` : ""
    }${versions > 0 ? `, ${count(versions, "earlier version")} of other posts` : ""}`,
  ];
  return lines.map(printable).join("\n");
}

/** What was kept of the files that messages hold, in a line, and a line for each that is odd. */
export function describeKept({ files, bytes, remarks }: KeepReport): readonly string[] {
  const kept = files === 0 ? [] : [`media: ${count(files, "file")} kept, ${formatBytes(bytes)}`];
  const told = remarks.slice(0, MOST_REMARKS).map(describeRemark);
  const more = remarks.length - told.length;
  return [...kept, ...told, ...(more > 0 ? [`and ${count(more, "more such file")}`] : [])].map(
    printable,
  );
}

const MOST_REMARKS = 50;

const OF_EXPORTS: ReadonlySet<DumpShape> = new Set(EXPORT_SHAPES);

/** One line for the export, and one for each of its channels. */
function describeExport(report: ExportReport): readonly string[] {
  const { name, format, files, records, posts, leftOut, channels, isComplete } = report;
  const pages = files === 1 ? "" : ` (${count(files, "page")})`;
  const others = countLeftOut(leftOut) === 0 ? "" : `; left out: ${describeLeftOut(leftOut)}`;
  const more = channels.length - MOST_CHANNELS;
  return [
    `${name}${pages}: ${format}, ${count(records, "message")}, ${posts} in posts${others}`,
    ...channels.slice(0, MOST_CHANNELS).flatMap((channel) => describeChannel(channel, isComplete)),
    ...(more > 0 ? [`  and ${count(more, "more channel")}`] : []),
  ];
}

function describeChannel(channel: ChannelReport, isComplete: boolean): readonly string[] {
  const { title, username, id, slug, from, to, until, gone, missingNumbers } = channel;
  const known = [
    ...(title === undefined ? [] : [JSON.stringify(title)]),
    ...(username === undefined ? [] : [`@${username}`]),
  ];
  const name = known.length > 0 ? known.join(" ") : `${id ?? slug}`;
  const numbers =
    from === undefined || to === undefined
      ? "messages without numbers"
      : `${from === to ? "number" : "numbers"} ${formatRange({ from, to })}`;
  const last = until === undefined ? "" : `, until ${until}`;
  const missing =
    from === to
      ? ""
      : `; ${describeGaps(parseRanges(missingNumbers), missingWord(isComplete), { most: MOST_GAPS })}`;
  return [
    `  ${name}: ${numbers}${last}${missing}`,
    ...(gone > 0
      ? [`  ${count(gone, "post")} of earlier exports ${gone === 1 ? "is" : "are"} no longer in it`]
      : []),
  ];
}

const MOST_CHANNELS = 10;
const MOST_GAPS = 8;

const describeRemark = ({ dump, line, record, message }: Remark): string => {
  if (record !== undefined) return `${dump} (record ${record}): ${message}`;
  return line === undefined ? `${dump}: ${message}` : `${dump}:${line}: ${message}`;
};

const count = (value: number, one: string, many = `${one}s`): string =>
  `${value} ${value === 1 ? one : many}`;
