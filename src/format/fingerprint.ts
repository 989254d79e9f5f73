import { hash } from "node:crypto";
import type { Post } from "../core/types.ts";
import { remember } from "../platform/collections/remember.ts";
import type { Imported, PostFields, PostSource } from "./post-file.ts";

/** The fields an importer writes and a person may correct, in the order of their digests. */
export const FIELDS = [
  "title",
  "date",
  "edtf",
  "hashtags",
  "countries",
  "mentions",
  "forwardedFrom",
  "lang",
  "evidence",
  "seen",
  "permalink",
  "text",
  "newerVersion",
] as const;

export type FieldName = (typeof FIELDS)[number];

/**
 * What the importer writes into a file, so that a later import can tell its own words from a
 * person's: the first 30 bits of a SHA-1 a field, in base64url, joined in the order of FIELDS. A
 * correction would go unnoticed only where the old and the new value share them: once in 2^30 times.
 * The text counts as its Markdown, since making a word bold is a correction too.
 */
export function fingerprint(post: PostFields, body: string): string {
  return joinDigests(FIELDS.map((field) => digest(canonical(post, body, field))));
}

/** The digests of all fields as a fingerprint; few posts have a newer version, so most leave it out. */
export const joinDigests = (digests: readonly string[]): string => {
  const print = digests.join("");
  return digests.at(-1) === NOTHING ? print.slice(0, -WIDTH) : print;
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

/** The part of a fingerprint that stands for one field. */
export function fieldDigest(print: string, field: FieldName): string {
  const start = FIELDS.indexOf(field) * WIDTH;
  return print.slice(start, start + WIDTH) || NOTHING;
}

/** The fields in which two fingerprints differ, in the order of FIELDS. */
export const unlikeFields = (a: string, b: string): readonly FieldName[] =>
  FIELDS.filter((field) => fieldDigest(a, field) !== fieldDigest(b, field));

/**
 * The fields of a file that are not as the importer wrote them, in the order of FIELDS. In a file
 * without a fingerprint, written wholly by hand, they are all those that say something.
 */
export const correctedFields = (document: PostSource): readonly FieldName[] =>
  unlikeFields(fingerprint(document.post, document.body), document.fingerprint ?? NOTHING_WRITTEN);

/** Whether the importer would now write another value into one of the fields; the text is not asked. */
export function differs(print: string, fresh: PostFields, fields: readonly FieldName[]): boolean {
  return fields.some(
    (field) =>
      field !== "text" && digest(canonical(fresh, "", field)) !== fieldDigest(print, field),
  );
}

/** A field's value as a string that depends on nothing but the value; absent and empty are one. */
function canonical(post: PostFields, body: string, field: FieldName): string {
  if (field === "text") return body;
  if (field === "evidence") return canonicalEvidence(post.evidence);
  if (field === "seen")
    return post.seen.map(({ dump, lines }) => `${dump}\n${lines.from}-${lines.to}`).join("\n");
  const value = post[field];
  return typeof value === "string" ? value : (value ?? []).join("\n");
}

function canonicalEvidence({ date = "", countries }: Post["evidence"]): string {
  const entries = Object.entries(countries).sort(([a], [b]) => (a < b ? -1 : 1));
  return [date, ...entries.flat()].join("\n");
}

const digest = (value: string): string =>
  value.length <= SHORT ? shortDigest(value) : freshDigest(value);

/** Nothing, a language, a day, a few countries: what is as short is said of many posts. */
const SHORT = 10;

const WIDTH = 5;
const freshDigest = (value: string): string => hash("sha1", value, "base64url").slice(0, WIDTH);
const shortDigest = remember(freshDigest);
const FINGERPRINT = new RegExp(
  `^(?<fields>[\\w-]{${WIDTH * (FIELDS.length - 1)}}(?:[\\w-]{${WIDTH}})?)(?:\\.(?<text>[\\w-]{43}))?$`,
);
const NOTHING = digest("");

/** The fingerprint of an importer that wrote nothing. */
export const NOTHING_WRITTEN = NOTHING.repeat(FIELDS.length);
