import { fromUtf8, toUtf8 } from "../bytes/utf8.ts";
import type { PostRow } from "./document.ts";

/** Posts of a block of facts: what a screen of results loads at least. */
export const POSTS_OF_FACTS = 64;

/** Posts of a block of keys, which only the program reads that makes an index. */
export const POSTS_OF_KEYS = 4096;

/** What an update and a merge must know of a post. */
export type KeyRow = Pick<PostRow, "key" | "digest" | "date">;

/** What is shown of a post. */
export type FactsRow = Omit<PostRow, "digest">;

/** A JSON list of `[key, date, title, address, filters]`. */
export const encodeFacts = (rows: readonly PostRow[]): Uint8Array =>
  toUtf8(
    JSON.stringify(
      rows.map(({ key, date, title, address, filters }) => [key, date, title, address, filters]),
    ),
  );

/** Throws where the bytes are no such list. */
export function decodeFacts(bytes: Uint8Array): readonly FactsRow[] {
  return parseRows(bytes).map(([key, date, title, address, filters]) => ({
    key: String(key),
    date: String(date),
    title: String(title),
    address: String(address),
    filters: checkFilters(filters),
  }));
}

/** A JSON list of `[key, digest, date]`. */
export const encodeKeys = (rows: readonly KeyRow[]): Uint8Array =>
  toUtf8(JSON.stringify(rows.map(({ key, digest, date }) => [key, digest, date])));

/** Throws where the bytes are no such list. */
export const decodeKeys = (bytes: Uint8Array): readonly KeyRow[] =>
  parseRows(bytes).map(([key, digest, date]) => ({
    key: String(key),
    digest: String(digest),
    date: String(date),
  }));

function parseRows(bytes: Uint8Array): readonly (readonly unknown[])[] {
  const rows: unknown = JSON.parse(fromUtf8(bytes));
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) {
    throw new TypeError("expected a list of rows");
  }
  return rows;
}

function checkFilters(value: unknown): FactsRow["filters"] {
  if (typeof value !== "object" || value === null) throw new TypeError("expected filters by name");
  return Object.fromEntries(
    Object.entries(value).map(([name, values]) => [
      name,
      Array.isArray(values) ? values.map(String) : [],
    ]),
  );
}
