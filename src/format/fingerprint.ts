import { hash } from "node:crypto";
import type { PostFields } from "../core/fields.ts";
import { type FieldName, fieldOf, fieldsWith } from "../core/fields.ts";
import { memoize } from "../platform/collections/memoize.ts";
import type { Imported, PostSource } from "./post-file.ts";

/** The name of a field that a person may correct, or of the text. */
export type CorrectableName = FieldName | "text";

const TEXT = "text";

/**
 * All of these, in the order of their digests; new fields go to the end, which older fingerprints
 * lack.
 */
export const CORRECTABLE: readonly CorrectableName[] = fieldsWith(
  ({ isCorrectable }) => isCorrectable,
).flatMap((name) => (name === "permalink" ? [name, TEXT] : [name]));

/**
 * The fingerprint of a post as the importer writes it, by which later imports recognise
 * corrections: the first 30 bits of a SHA-1 a field, in base64url, joined in the order of
 * CORRECTABLE. A correction would go unnoticed only where the old and the new value share them:
 * once in 2^30 times. The text counts as its Markdown, since making a word bold is a correction
 * too.
 */
export function fingerprint(post: PostFields, body: string): string {
  return joinDigests(CORRECTABLE.map((field) => digest(canonical(post, body, field))));
}

/** Joins the digests of all fields; those of empty fields after the text are left out. */
export const joinDigests = (digests: readonly string[]): string => {
  const last = digests.findLastIndex((digest, at) => digest !== NOTHING || at < SURE);
  return digests.slice(0, last + 1).join("");
};

/** `fingerprint` or `fingerprint.hash`, the hash in base64url; undefined where it is neither. */
export function parseImported(value: string): Imported | undefined {
  const { fields, text } = FINGERPRINT.exec(value)?.groups ?? {};
  if (fields === undefined) return undefined;
  const importedText = text && Buffer.from(text, "base64url").toString("hex");
  return { fingerprint: fields, ...(importedText && { importedText }) };
}

/** The reverse of `parseImported`. */
export const formatImported = ({ fingerprint, importedText }: Imported): string =>
  importedText === undefined
    ? fingerprint
    : `${fingerprint}.${Buffer.from(importedText, "hex").toString("base64url")}`;

/** The digest of one field in a fingerprint; a field that is no longer written has none. */
export const fieldDigest = (print: string, field: CorrectableName): string =>
  isRetired(field) ? NOTHING : writtenDigest(print, field);

const isRetired = (field: CorrectableName): boolean =>
  field !== TEXT && fieldOf(field).isRetired === true;

function writtenDigest(print: string, field: CorrectableName): string {
  const start = CORRECTABLE.indexOf(field) * WIDTH;
  return print.slice(start, start + WIDTH) || NOTHING;
}

/** The fields in which two fingerprints differ, in the order of CORRECTABLE. */
export const unlikeFields = (a: string, b: string): readonly CorrectableName[] =>
  a === b ? [] : CORRECTABLE.filter((field) => fieldDigest(a, field) !== fieldDigest(b, field));

/**
 * The fields of a file that are not as the importer wrote them, in the order of CORRECTABLE. In a
 * file without a fingerprint, written wholly by hand, they are all that have a value. Media that
 * somebody described count, too, though the fingerprint does not cover the description.
 */
export function correctedFields(document: PostSource): readonly CorrectableName[] {
  const { post, body, fingerprint: then = NOTHING_WRITTEN } = document;
  const unlike = unlikeFields(fingerprint(post, body), then);
  const isDescribed = post.media?.some(({ alt }) => alt !== undefined) ?? false;
  if (!isDescribed || unlike.includes("media")) return unlike;
  return CORRECTABLE.filter((field) => field === "media" || unlike.includes(field));
}

/**
 * Whether the importer would now write another value into one of the fields; the text is not
 * compared.
 */
export function differs(
  print: string,
  fresh: PostFields,
  fields: readonly CorrectableName[],
): boolean {
  return fields.some(
    (field) =>
      field !== TEXT && digest(canonical(fresh, "", field)) !== writtenDigest(print, field),
  );
}

/** Whether this Markdown is the one that the importer wrote. */
export const isTextWritten = (print: string, markdown: string): boolean =>
  digest(markdown) === fieldDigest(print, TEXT);

/**
 * A field's value as a string, the same for equal values; an absent value is the same as an empty
 * one.
 */
function canonical(post: PostFields, body: string, name: CorrectableName): string {
  if (name === TEXT) return body;
  const value = post[name];
  if (value === undefined) return "";
  const spell = fieldOf(name).canonical;
  if (spell !== undefined) return spell(value);
  return Array.isArray(value) ? value.join("\n") : String(value);
}

/** Most fields of most posts are empty. */
function digest(value: string): string {
  if (value === "") return NOTHING;
  return value.length <= SHORT ? shortDigest(value) : freshDigest(value);
}

/**
 * Short values (none, a language, a day, a few countries) recur in many posts, so their digests are
 * memoized.
 */
const SHORT = 10;

const WIDTH = 5;
/** The number of digests that every fingerprint has: those up to the text's. */
const SURE = CORRECTABLE.indexOf(TEXT) + 1;
const freshDigest = (value: string): string => hash("sha1", value, "base64url").slice(0, WIDTH);
const shortDigest = memoize(freshDigest);
const FINGERPRINT = new RegExp(
  `^(?<fields>[\\w-]{${WIDTH * SURE}}(?:[\\w-]{${WIDTH}}){0,${CORRECTABLE.length - SURE}})(?:\\.(?<text>[\\w-]{43}))?$`,
);
const NOTHING = freshDigest("");

/** The fingerprint of an importer that wrote nothing. */
export const NOTHING_WRITTEN = NOTHING.repeat(CORRECTABLE.length);
