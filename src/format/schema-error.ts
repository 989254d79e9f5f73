import type { z } from "zod";
import { ArchiveError } from "../core/errors.ts";
import type { Expectation } from "../core/field.ts";
import { FIELD_NAMES, fieldOf } from "../core/fields.ts";
import type { SplitDocument } from "./front-matter.ts";
import { lineOfField } from "./locate-field.ts";
import { nearestName } from "./nearest-name.ts";
import { IMPORTED, LINE_NAMES } from "./schema.ts";

/** A front matter that was refused, and its file. */
export interface RefusedFrontMatter extends SplitDocument {
  readonly file: string;
}

/**
 * The error for a front matter that the schema refuses, with the line of the first thing to
 * correct: an unknown name before a wrong value.
 */
export function schemaError(refused: RefusedFrontMatter, error: z.ZodError): ArchiveError {
  const unknown = error.issues.find(({ code }) => code === "unrecognized_keys");
  const issue = unknown ?? error.issues[0];
  const path = issue?.path ?? [];
  return issue?.code === "unrecognized_keys"
    ? unknownField(refused, path, issue.keys[0] ?? "")
    : fieldError(refused, path);
}

/** The error for a field whose value is not as its definition expects. */
export function fieldError(refused: RefusedFrontMatter, path: Path): ArchiveError {
  const found = describe(valueAt(refused.data, path));
  const [expected, advice] = expectation(path);
  return new ArchiveError(place(refused, path), expected, found, advice);
}

type Path = readonly PropertyKey[];

function unknownField(refused: RefusedFrontMatter, path: Path, name: string): ArchiveError {
  const known = path.length === 0 ? LINE_NAMES : Object.keys(lineOf(path)?.expectedInside ?? {});
  const near = nearestName(name, known);
  return new ArchiveError(
    place(refused, [...path, name]),
    "a field of the post format",
    JSON.stringify(name),
    near === undefined ? `delete it; the fields are ${known.join(", ")}` : `write ${near}`,
  );
}

const place = ({ file, yaml }: RefusedFrontMatter, path: Path) => ({
  file,
  line: lineOfField(yaml, path),
  ...(path.length > 0 && { field: formatPath(path) }),
});

/** `seen[1].lines` */
const formatPath = (path: Path): string =>
  path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .slice(1);

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    const inside: unknown = typeof value === "object" && value !== null ? value : {};
    value = Object.getOwnPropertyDescriptor(inside, step)?.value;
  }
  return value;
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return JSON.stringify(value.slice(0, LONGEST_SHOWN));
  return Array.isArray(value) ? "a list" : "a map";
}

const LONGEST_SHOWN = 80;

/** What a field must hold and how to mend it; of a value inside one, what that must hold. */
function expectation(path: Path): Expectation {
  if (path[0] === IMPORTED) return EXPECTED_IMPORTED;
  const [, name] = path.filter((step) => typeof step === "string");
  const { expected, expectedInside } = lineOf(path) ?? {};
  return expectedInside?.[name ?? ""] ?? expected ?? ["fields, one a line", "write name: value"];
}

const lineOf = ([name]: Path) => FIELD_NAMES.filter((known) => known === name).map(fieldOf)[0];

const EXPECTED_IMPORTED: Expectation = [
  "the digests that the importer wrote",
  "restore the line from version control, or delete it to keep every field as it stands",
];
