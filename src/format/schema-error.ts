import type { z } from "zod";
import { ArchiveError } from "../core/errors.ts";
import type { SplitDocument } from "./front-matter.ts";
import { lineOfField } from "./locate-field.ts";
import { nearestName } from "./nearest-name.ts";
import { FIELD_NAMES } from "./schema.ts";

/** A front matter that is not as it should be, and the file it stands in. */
export interface RefusedFrontMatter extends SplitDocument {
  readonly file: string;
}

/**
 * What a person should know of a front matter that the schema refuses: the first thing to mend, a
 * name that is not known before a value that is not right, with its line.
 */
export function schemaError(refused: RefusedFrontMatter, error: z.ZodError): ArchiveError {
  const unknown = error.issues.find(({ code }) => code === "unrecognized_keys");
  const issue = unknown ?? error.issues[0];
  const path = issue?.path ?? [];
  return issue?.code === "unrecognized_keys"
    ? unknownField(refused, path, issue.keys[0] ?? "")
    : fieldError(refused, path);
}

/** The error for a field whose value is not what EXPECTATIONS asks for. */
export function fieldError(refused: RefusedFrontMatter, path: Path): ArchiveError {
  const found = describe(valueAt(refused.data, path));
  const [expected, advice] = expectation(path);
  return new ArchiveError(place(refused, path), expected, found, advice);
}

type Path = readonly PropertyKey[];

function unknownField(refused: RefusedFrontMatter, path: Path, name: string): ArchiveError {
  const known = path.length === 0 ? FIELD_NAMES : path[0] === "seen" ? SIGHTING : EVIDENCE;
  const near = nearestName(name, known);
  return new ArchiveError(
    place(refused, [...path, name]),
    "a field of the post format",
    JSON.stringify(name),
    near === undefined ? `delete it; the fields are ${known.join(", ")}` : `write ${near}`,
  );
}

const SIGHTING = ["dump", "lines"];
const EVIDENCE = ["date", "countries"];

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

type Expectation = readonly [expected: string, advice: string];

/** What each field must hold and how to mend it; `seen.lines` goes before `seen`. */
function expectation(path: Path): Expectation {
  const names = path.filter((step) => typeof step === "string");
  const inner = EXPECTATIONS[names.slice(0, 2).join(".")];
  return inner ?? EXPECTATIONS[names[0] ?? ""] ?? ["fields, one a line", "write name: value"];
}

const LIST_ADVICE = "write a list such as";

const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  id: [
    "ten or more of the characters 0-9 and a-z without i, l, o and u",
    "restore the id that the file's name ends in",
  ],
  title: ["one text", "put it in quotes"],
  date: [
    "a day that exists (2024-07-15) or a time on one (2024-07-15T18:45:00+03:00)",
    "correct it, or delete the line where no day is known",
  ],
  edtf: [
    "a date in EDTF that agrees with date (2024-07-15, 2024-07, ../2023-05-05, 2024-07-16~)",
    "correct it, or delete the line to have it follow from date",
  ],
  hashtags: ["hashtags without blanks", `${LIST_ADVICE} [UN, Peace]`],
  countries: ["ISO 3166-1 codes of two letters", `${LIST_ADVICE} [HU, RU]`],
  mentions: ["ISO 3166-1 codes of two letters", `${LIST_ADVICE} [HU, RU]`],
  forwardedFrom: ["one text", "put it in quotes"],
  lang: ["a language tag (BCP 47)", "write one such as en or pt-BR, or delete the line"],
  evidence: ["date and countries", "indent them below evidence, each with its text"],
  "evidence.date": ["one text", "put it in quotes"],
  "evidence.countries": [
    "a text for each ISO 3166-1 code",
    `write a map such as {RU: 'title: "Russia"'}`,
  ],
  seen: ["a list of places, each with dump and lines", "write - {dump: a.txt, lines: 76-80}"],
  "seen.dump": ["the name of a dump", "write the dump's file name"],
  "seen.lines": ["line numbers from 1, in order", "write lines such as 76-80 or 76"],
  permalink: [
    "/posts/<slug>-<id>.html with this post's id and a slug of a-z, 0-9 and single hyphens",
    "restore the address the post was published at",
  ],
  newerVersion: [
    "the id of this post's newest version",
    "write the ten characters that its address ends in, or delete the line",
  ],
  imported: [
    "the digests that the importer wrote",
    "restore the line from version control, or delete it to keep every field as it stands",
  ],
};
