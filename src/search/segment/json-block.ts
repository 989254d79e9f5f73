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

/** A part's checksum tells that its rows are those that were written; throws where they are no JSON. */
export function decodeFacts(bytes: Uint8Array): readonly FactsRow[] {
  const rows: readonly (readonly [string, string, string, string, FactsRow["filters"]])[] =
    JSON.parse(fromUtf8(bytes));
  return rows.map(([key, date, title, address, filters]) => ({
    ...{ key, date, title, address, filters },
  }));
}

/** A JSON list of `[key, digest, date]`. */
export const encodeKeys = (rows: readonly KeyRow[]): Uint8Array =>
  toUtf8(JSON.stringify(rows.map(({ key, digest, date }) => [key, digest, date])));

export function decodeKeys(bytes: Uint8Array): readonly KeyRow[] {
  const rows: readonly (readonly [string, string, string])[] = JSON.parse(fromUtf8(bytes));
  return rows.map(([key, digest, date]) => ({ key, digest, date }));
}
