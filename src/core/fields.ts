import { z } from "zod";
import { canonicalLanguage } from "../platform/text/language-tag.ts";
import { isEdtf } from "./dates/edtf.ts";
import {
  formatLines,
  isCountryCode,
  isDayOrTime,
  isHashtag,
  isPostId,
  parseLines,
} from "./field-values.ts";
import type { PostId } from "./types.ts";

/** A value of front matter: a text, or texts in lists and maps. */
export type FrontMatterValue =
  | string
  | readonly string[]
  | readonly FlatMap[]
  | { readonly [name: string]: string | FlatMap };

/** A map of texts. */
export interface FlatMap {
  readonly [name: string]: string;
}

/**
 * Two parts of the message for a value that is refused: what was expected, and how to correct it.
 */
export type Expectation = readonly [expected: string, advice: string];

/**
 * Who decides a field when dumps are imported: the post's own `text`, the `dumps` it stands in with
 * their other posts, the search for `versions`, or nobody any more once it is `fixed`.
 */
type Authority = "text" | "dumps" | "versions" | "fixed";

/** The definition of a front-matter field, from which reading, writing, comparing and indexing follow. */
interface Field<Schema extends z.ZodType = z.ZodType> {
  /**
   * Reads the value from a file, whose scalars are all texts; accepts what people write by hand,
   * too.
   */
  readonly schema: Schema;
  readonly expected: Expectation;
  /** The same for values inside a map, by their names. */
  readonly expectedInside?: Readonly<Record<string, Expectation>>;
  readonly decidedBy: Authority;
  /** Whether a person may change it; a field that may not be changed identifies the post. */
  readonly isCorrectable: boolean;
  /** Where the index keeps it: in the head, in memory for every post; in the body, read when shown; or split. */
  readonly index: "head" | "body" | "split";
  /** Whether pages of other posts show it, too. */
  readonly isOnCards: boolean;
  /** The value as front matter, where the two differ; undefined leaves the line out. */
  write?(value: z.output<Schema>): FrontMatterValue | undefined;
  /** A string that is the same for equal values and for no others. */
  canonical?(value: z.output<Schema>): string;
}

/** Defines a field, keeping `index` and `isOnCards` as literal types for `NamesWith`. */
const field = <
  Schema extends z.ZodType,
  const Index extends Field["index"],
  const OnCards extends boolean,
>(
  given: Field<Schema> & { readonly index: Index; readonly isOnCards: OnCards },
) => given;

/** A schema for strings that `read` turns into a value; undefined refuses them. */
function stringOf<T>(read: (value: string) => T | undefined) {
  return z.string().transform((value, context): T => {
    const found = read(value);
    if (found !== undefined) return found;
    context.addIssue("no such value");
    return z.NEVER;
  });
}

const checked = (isValid: (value: string) => boolean) => (value: string) =>
  isValid(value) ? value : undefined;

/**
 * A schema for lists that takes a single item for a list of one, and a blank or absent field for an
 * empty list.
 */
const listOf = <T extends z.ZodType>(item: T) => z.preprocess(asList, z.array(item));
const asList = (value: unknown): unknown =>
  value === undefined || value === "" ? [] : typeof value === "string" ? [value] : value;

const once = (codes: readonly string[]): string[] => [...new Set(codes)];

const postId = z.custom<PostId>((value) => typeof value === "string" && isPostId(value));
const dayOrTime = stringOf((value) => checked(isDayOrTime)(value.replace(" ", "T")));
const hashtag = stringOf((value) => checked(isHashtag)(value.replace(/^#/, "")));
const countryCode = stringOf((value) => checked(isCountryCode)(value.toUpperCase()));
const sighting = z.strictObject({ dump: z.string().min(1), lines: stringOf(parseLines) });
const evidence = z.strictObject({
  date: z.string().exactOptional(),
  countries: z.record(countryCode, z.string()).default({}),
});

const ONE_TEXT: Expectation = ["one text", "put it in quotes"];
const CODES: Expectation = ["ISO 3166-1 codes of two letters", "write a list such as [HU, RU]"];

/**
 * The fields of a post in the order in which they stand in its file. A new one goes to the end: files
 * without it stay as they are.
 */
const FIELDS = {
  id: field({
    schema: postId,
    expected: [
      "ten or more of the characters 0-9 and a-z without i, l, o and u",
      "restore the id that the file's name ends in",
    ],
    ...{ decidedBy: "fixed", isCorrectable: false, index: "head", isOnCards: false },
  }),
  title: field({
    schema: z.string(),
    expected: ONE_TEXT,
    ...{ decidedBy: "text", isCorrectable: true, index: "body", isOnCards: true },
  }),
  date: field({
    schema: dayOrTime.exactOptional(),
    expected: [
      "a day that exists (2024-07-15) or a time on one (2024-07-15T18:45:00+03:00)",
      "correct it, or delete the line where no day is known",
    ],
    ...{ decidedBy: "dumps", isCorrectable: true, index: "head", isOnCards: true },
  }),
  edtf: field({
    schema: stringOf(checked(isEdtf)).exactOptional(),
    expected: [
      "a date in EDTF that agrees with date (2024-07-15, 2024-07, ../2023-05-05, 2024-07-16~)",
      "correct it, or delete the line to have it follow from date",
    ],
    ...{ decidedBy: "dumps", isCorrectable: true, index: "head", isOnCards: true },
  }),
  hashtags: field({
    schema: listOf(hashtag),
    expected: ["hashtags without blanks", "write a list such as [UN, Peace]"],
    ...{ decidedBy: "text", isCorrectable: true, index: "head", isOnCards: true },
  }),
  countries: field({
    schema: listOf(countryCode).transform(once),
    expected: CODES,
    ...{ decidedBy: "text", isCorrectable: true, index: "head", isOnCards: true },
  }),
  mentions: field({
    schema: listOf(countryCode).transform(once),
    expected: CODES,
    ...{ decidedBy: "text", isCorrectable: true, index: "head", isOnCards: false },
  }),
  forwardedFrom: field({
    schema: z.string().exactOptional(),
    expected: ONE_TEXT,
    ...{ decidedBy: "dumps", isCorrectable: true, index: "head", isOnCards: true },
  }),
  lang: field({
    schema: stringOf(canonicalLanguage).exactOptional(),
    expected: ["a language tag (BCP 47)", "write one such as en or pt-BR, or delete the line"],
    ...{ decidedBy: "text", isCorrectable: true, index: "body", isOnCards: true },
  }),
  evidence: field({
    schema: evidence.default({ countries: {} }),
    expected: ["date and countries", "indent them below evidence, each with its text"],
    expectedInside: {
      date: ONE_TEXT,
      countries: ["a text for each ISO 3166-1 code", `write a map such as {RU: 'title: "Russia"'}`],
    },
    ...{ decidedBy: "dumps", isCorrectable: true, index: "split", isOnCards: false },
    write: ({ date, countries }) => {
      const said = {
        ...(date !== undefined && { date }),
        ...(Object.keys(countries).length > 0 && { countries }),
      };
      return Object.keys(said).length > 0 ? said : undefined;
    },
    canonical: ({ date = "", countries }) => {
      const entries = Object.entries(countries).sort(([a], [b]) => (a < b ? -1 : 1));
      return [date, ...entries.flat()].join("\n");
    },
  }),
  seen: field({
    schema: listOf(sighting),
    expected: ["a list of places, each with dump and lines", "write - {dump: a.txt, lines: 76-80}"],
    expectedInside: {
      dump: ["the name of a dump", "write the dump's file name"],
      lines: ["line numbers from 1, in order", "write lines such as 76-80 or 76"],
    },
    ...{ decidedBy: "dumps", isCorrectable: true, index: "head", isOnCards: false },
    write: (seen) => seen.map(({ dump, lines }) => ({ dump, lines: formatLines(lines) })),
    canonical: (seen) =>
      seen.map(({ dump, lines }) => `${dump}\n${lines.from}-${lines.to}`).join("\n"),
  }),
  permalink: field({
    schema: z.string(),
    expected: [
      "/posts/<slug>-<id>.html with this post's id and a slug of a-z, 0-9 and single hyphens",
      "restore the address the post was published at",
    ],
    ...{ decidedBy: "fixed", isCorrectable: true, index: "head", isOnCards: true },
  }),
  newerVersion: field({
    schema: postId.exactOptional(),
    expected: [
      "the id of this post's newest version",
      "write the ten characters that its address ends in, or delete the line",
    ],
    ...{ decidedBy: "versions", isCorrectable: true, index: "head", isOnCards: false },
  }),
} as const;

type Fields = typeof FIELDS;
/** The name of a front-matter field. */
export type FieldName = keyof Fields;

/** All fields, in order. */
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** The definition of a field. */
export const fieldOf = (name: FieldName): Field => FIELDS[name];

/** The schemas of all fields, by name. */
export const fieldSchemas = Object.fromEntries(
  FIELD_NAMES.map((name) => [name, FIELDS[name].schema]),
) as { readonly [Name in FieldName]: Fields[Name]["schema"] };

type Read = z.output<z.ZodObject<{ -readonly [Name in FieldName]: Fields[Name]["schema"] }>>;

/** A type with all that it holds read-only. */
type Frozen<T> = T extends string | number | boolean
  ? T
  : T extends (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [Name in keyof T]: Frozen<T[Name]> };

/** The front-matter fields of a post. */
export type PostFields = { readonly [Name in keyof Read]: Frozen<Read[Name]> };

/** The names of the fields whose definition satisfies a condition, in order. */
export const fieldsWith = (isMeant: (field: Field) => boolean): readonly FieldName[] =>
  FIELD_NAMES.filter((name) => isMeant(FIELDS[name]));

type NamesWith<What extends Partial<Field>> = {
  [Name in FieldName]: Fields[Name] extends What ? Name : never;
}[FieldName];

/** Fields in the head of the index. */
export type HeadName = NamesWith<{ readonly index: "head" }>;
/** Fields in the body of the index. */
export type BodyName = NamesWith<{ readonly index: "body" }>;
/** Fields that pages of other posts show. */
export type CardName = NamesWith<{ readonly isOnCards: true }>;

/** The names of the fields in the head of the index, in order. */
export const HEAD_NAMES = fieldsWith(({ index }) => index === "head") as readonly HeadName[];
/** The names of the fields in its body, in order. */
export const BODY_NAMES = fieldsWith(({ index }) => index === "body") as readonly BodyName[];
/** The names of the fields on cards, in order. */
export const CARD_NAMES = fieldsWith(({ isOnCards }) => isOnCards) as readonly CardName[];

/** Some fields of a post; absent ones are left out. */
export function pickFields<Name extends FieldName>(
  post: Pick<PostFields, Name>,
  names: readonly Name[],
): Pick<PostFields, Name> {
  const picked: Partial<Record<FieldName, unknown>> = {};
  for (const name of names) {
    const value = post[name];
    if (value !== undefined) picked[name] = value;
  }
  // Each value comes from the field of that name.
  return picked as Pick<PostFields, Name>;
}
