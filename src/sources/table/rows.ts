import { CsvError, Parser } from "csv-parse";
import { declaration } from "../foreign/tables.ts";
import { decodePieces } from "../reading/decode-pieces.ts";
import { countLineEnds } from "../reading/line-ends.ts";
import type { SourceFile } from "../source.ts";
import type { Delimiter } from "./delimiter.ts";

/** A row of a table. */
export interface TableRow {
  readonly fields: readonly string[];
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Whether a quote in it is never closed, so that its line was read without quotes. */
  readonly isUnclosed?: boolean;
}

/**
 * The rows of a table one after the other, blank lines included. Where a quote is opened and never
 * closed, that line is read without quotes, and reading goes on behind it.
 */
export async function* tableRows(file: SourceFile, delimiter: Delimiter): AsyncIterable<TableRow> {
  const before = delimiter.isDeclared ? 1 : 0;
  let from = 1;
  for (let restarts = 0; restarts <= MOST_RESTARTS; restarts++) {
    const hasQuotes = restarts < MOST_RESTARTS;
    let line = from;
    try {
      for await (const fields of parsedFrom(file, delimiter, from, hasQuotes)) {
        yield { fields, line: before + line };
        line += 1 + fields.reduce((sum, field) => sum + countLineEnds(field), 0);
      }
      return;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const text = await lineAt(file, delimiter, line);
      const fields = text.replaceAll('"', "").split(delimiter.sign);
      yield { fields, line: before + line, isUnclosed: true };
      from = line + 1;
    }
  }
}

/** Each restart reads the file once more; after so many quotes are text. */
const MOST_RESTARTS = 20;

/** No post is as long; a quote that is open for longer is one that nobody closed. */
const LONGEST_ROW = 4_000_000;

/**
 * The rows from a line on. They are taken as the parser finds them, since a stream that fails drops
 * what it still holds: an error comes behind all rows before it.
 */
async function* parsedFrom(
  file: SourceFile,
  delimiter: Delimiter,
  line: number,
  hasQuotes: boolean,
): AsyncIterable<readonly string[]> {
  const found: string[][] = [];
  const parser = new Parser({
    delimiter: delimiter.sign,
    quote: hasQuotes ? '"' : null,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
    on_record: (fields: string[]) => {
      found.push(fields);
      return null;
    },
  });
  parser.on("error", () => undefined).resume();
  try {
    for await (const chunk of textFrom(file, delimiter, line)) {
      const error = await settled((done) => parser.write(chunk, done));
      yield* found.splice(0);
      if (error !== undefined) throw error;
    }
    const error = await settled((done) => parser.end(done));
    yield* found;
    if (error !== undefined) throw error;
  } finally {
    parser.destroy();
  }
}

const settled = (run: (done: (error?: Error | null) => void) => void): Promise<Error | undefined> =>
  new Promise((resolve) => run((error) => resolve(error ?? undefined)));

/** The text of a file from a line on, without the blank lines at its start and a declaration. */
async function* textFrom(
  file: SourceFile,
  delimiter: Delimiter,
  line: number,
): AsyncIterable<string> {
  let start: string | undefined = delimiter.isDeclared ? "" : undefined;
  let toSkip = line - 1;
  for await (const chunk of decodePieces(file)) {
    let text = chunk;
    if (start !== undefined) {
      start += chunk;
      if (start.length < LONGEST_DECLARATION) continue;
      text = start.replace(declaration, "");
      start = undefined;
    }
    let at = 0;
    for (; toSkip > 0 && at !== -1; toSkip -= at === -1 ? 0 : 1) {
      const end = text.indexOf("\n", at);
      at = end === -1 ? -1 : end + 1;
    }
    if (at !== -1 && at < text.length) yield text.slice(at);
  }
  if (start !== undefined) yield start.replace(declaration, "");
}

/** One line, as it is written. */
async function lineAt(file: SourceFile, delimiter: Delimiter, line: number): Promise<string> {
  let text = "";
  for await (const chunk of textFrom(file, delimiter, line)) {
    text += chunk;
    if (text.includes("\n") || text.length > LONGEST_ROW) break;
  }
  return text.split("\n", 1)[0]?.replace("\r", "") ?? "";
}

const LONGEST_DECLARATION = 16;
