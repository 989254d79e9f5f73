import { printable } from "../core/printable.ts";
import type { ImportReport } from "../import/import-dumps.ts";

/** The report of an import for a person: what was imported, what is unclear, what went wrong. */
export function describeImport(report: ImportReport): string {
  const {
    dumps,
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
    ...dumps.map(({ name, posts }) => `${name}: ${count(posts, "post")}`),
    ...(skipped.length > 0 ? [`${count(skipped.length, "dump")} imported before`] : []),
    ...remarks.map(({ dump, line, message }) => `${dump}:${line}: ${message}`),
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

const count = (value: number, one: string, many = `${one}s`): string =>
  `${value} ${value === 1 ? one : many}`;
