import { printable } from "./printable.ts";

/** Where something went wrong: a file, and a line (from 1), a byte offset or a field where known. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly offset?: number;
  readonly field?: string;
}

/**
 * An error that a person can correct: says where, what was expected, what was found and what to do.
 */
export class ArchiveError extends Error {
  override name = "ArchiveError";
  readonly at: Location;

  constructor(at: Location, expected: string, found: string, advice: string) {
    super(printable(`${formatLocation(at)}: expected ${expected}, found ${found}; ${advice}`));
    this.at = at;
  }
}

/** Several such errors at once: one message a line. */
export class ArchiveErrors extends Error {
  override name = "ArchiveErrors";
  readonly errors: readonly ArchiveError[];

  constructor(errors: readonly ArchiveError[]) {
    super(errors.map(({ message }) => message).join("\n"));
    this.errors = errors;
  }
}

/** A command line that cannot be understood; ends in exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

const formatLocation = ({ file, line, offset, field }: Location): string => {
  const place = line === undefined ? file : `${file}:${line}`;
  const byte = offset === undefined ? "" : ` (byte ${offset})`;
  return field === undefined ? `${place}${byte}` : `${place}${byte}: ${field}`;
};
