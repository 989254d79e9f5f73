import { z } from "zod";
import { canonicalLanguage } from "../platform/text/language-tag.ts";
import { isEdtf } from "./dates/edtf.ts";
import {
  checked,
  type Expectation,
  type Field,
  field,
  listOf,
  ONE_TEXT,
  stringOf,
} from "./field.ts";
import { isCountryCode, isDayOrTime, isHashtag } from "./field-values.ts";
import { MESSAGE_FIELDS } from "./message-fields.ts";
import { postId } from "./post-id.ts";
import {
  SIGHTING_EXPECTED,
  sightingSchema,
  spellSighting,
  writeSighting,
} from "./sighting-field.ts";

const once = (codes: readonly string[]): string[] => [...new Set(codes)];

const dayOrTime = stringOf((value) => checked(isDayOrTime)(value.replace(" ", "T")));
const hashtag = stringOf((value) => checked(isHashtag)(value.replace(/^#/, "")));
const countryCode = stringOf((value) => checked(isCountryCode)(value.toUpperCase()));
const evidence = z.strictObject({
  date: z.string().exactOptional(),
  countries: z.record(countryCode, z.string()).default({}),
});

const CODES: Expectation = ["ISO 3166-1 codes of two letters", "write a list such as [HU, RU]"];

/**
 * The fields of a post in the order in which they stand in its file. A new one goes to the end: files
 * without it stay as they are.
 */
const FIELDS = {
  id: field({
    schema: postId,
    expected: [
      "ten or more of the characters 0-9 and a-z without i, l, o and u, or a channel/number",
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
    schema: listOf(sightingSchema),
    expected: [
      "a list of places, each with dump and lines or a record",
      "write - {dump: a.txt, lines: 76-80}",
    ],
    expectedInside: SIGHTING_EXPECTED,
    ...{ decidedBy: "dumps", isCorrectable: true, index: "head", isOnCards: false },
    write: (seen) => seen.map(writeSighting),
    canonical: (seen) => seen.map(spellSighting).join("\n"),
  }),
  permalink: field({
    schema: z.string(),
    expected: [
      "/posts/<slug>-<id>.html with this post's id and a slug of a-z, 0-9 and single hyphens, or /posts/<channel>/<number>.html",
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
  ...MESSAGE_FIELDS,
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

/** Fields that are decided by the text, the dumps or the search for versions; see `Field`. */
export type NamesDecidedBy<Authority extends Field["decidedBy"]> = NamesWith<{
  readonly decidedBy: Authority;
}>;
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
