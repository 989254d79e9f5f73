import { z } from "zod";
import { isEdtf } from "../core/dates/edtf.ts";
import {
  isCountryCode,
  isDayOrTime,
  isHashtag,
  isPermalinkOf,
  isPostId,
  parseLines,
} from "../core/field-values.ts";
import type { PostId } from "../core/types.ts";
import { canonicalLanguage } from "../platform/text/language-tag.ts";
import { parseImported } from "./fingerprint.ts";

/** A string for which `read` finds a value; undefined is its no. */
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

/** Takes one item for a list of one, and a blank or absent field for an empty list. */
const listOf = <T extends z.ZodType>(item: T) => z.preprocess(asList, z.array(item));
const asList = (value: unknown): unknown =>
  value === undefined || value === "" ? [] : typeof value === "string" ? [value] : value;

/** `lang:` with nothing behind it says as much as no such line. */
function dropBlanks(data: unknown): unknown {
  if (typeof data !== "object" || data === null || !Object.values(data).includes("")) return data;
  const entries = Object.entries(data);
  return Object.fromEntries(entries.filter(([name, value]) => value !== "" || !OPTIONAL.has(name)));
}
const OPTIONAL: ReadonlySet<string> = new Set([
  "date",
  "edtf",
  "forwardedFrom",
  "lang",
  "evidence",
  "newerVersion",
]);

const once = (codes: readonly string[]): readonly string[] => [...new Set(codes)];

const postId = z.custom<PostId>((value) => typeof value === "string" && isPostId(value));
const dayOrTime = stringOf((value) => checked(isDayOrTime)(value.replace(" ", "T")));
const hashtag = stringOf((value) => checked(isHashtag)(value.replace(/^#/, "")));
const countryCode = stringOf((value) => checked(isCountryCode)(value.toUpperCase()));

const sighting = z.strictObject({ dump: z.string().min(1), lines: stringOf(parseLines) });
const evidence = z.strictObject({
  date: z.string().exactOptional(),
  countries: z.record(countryCode, z.string()).default({}),
});

const fields = z.strictObject({
  id: postId,
  title: z.string(),
  date: dayOrTime.exactOptional(),
  edtf: stringOf(checked(isEdtf)).exactOptional(),
  hashtags: listOf(hashtag),
  countries: listOf(countryCode).transform(once),
  mentions: listOf(countryCode).transform(once),
  forwardedFrom: z.string().exactOptional(),
  lang: stringOf(canonicalLanguage).exactOptional(),
  evidence: evidence.default({ countries: {} }),
  seen: listOf(sighting),
  permalink: z.string(),
  newerVersion: postId.exactOptional(),
  imported: stringOf(parseImported).exactOptional(),
});

/**
 * The front matter of a post file, strict in names and values. What a person may as well write is
 * read alike: one word where a list is meant, #Tag for Tag, ru for RU, a blank between day and
 * time, a field left blank for no field. A country named twice counts once.
 */
export const frontMatterSchema = z.compile(
  z.preprocess(
    dropBlanks,
    fields.refine(({ id, permalink }) => isPermalinkOf(id, permalink), { path: ["permalink"] }),
  ),
);

export type FrontMatter = z.infer<typeof fields>;

/** The names of all fields, in the order in which they are written. */
export const FIELD_NAMES: readonly string[] = Object.keys(fields.shape);
