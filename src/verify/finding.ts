import { ArchiveError, ArchiveErrors } from "../core/errors.ts";
import { printable } from "../core/printable.ts";
import { compare } from "../platform/collections/compare.ts";

/** A fault: where, what, and what to do. */
export interface Finding {
  readonly file: string;
  /** Line of the file, from 1; absent where the whole file is meant. */
  readonly line?: number;
  readonly message: string;
}

/** `posts/2024/x.md:12: seen[0]: ...` */
export const formatFinding = ({ file, line, message }: Finding): string =>
  printable(line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`);

/** Findings by file, then line, then message, each once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const byText = new Map(findings.map((finding) => [formatFinding(finding), finding]));
  return [...byText]
    .sort(
      ([textA, a], [textB, b]) =>
        compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(textA, textB),
    )
    .map(([, finding]) => finding);
}

/** An ArchiveError or ArchiveErrors as findings; any other error is thrown again. */
export function findingsOf(error: unknown): readonly Finding[] {
  if (error instanceof ArchiveErrors) return error.errors.flatMap(findingsOf);
  if (!(error instanceof ArchiveError)) throw error;
  const { file, line } = error.at;
  const place = printable(line === undefined ? file : `${file}:${line}`);
  const message = error.message.slice(place.length).replace(BYTE, "$1").replace(COLON, "");
  return [{ file, ...(line !== undefined && { line }), message }];
}

/** ` (byte 12): ` */
const BYTE = /^ \((byte \d+)\)/;
const COLON = /^: /;
