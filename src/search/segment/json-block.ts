import { fromUtf8, toUtf8 } from "../bytes/utf8.ts";
import type { PostRow } from "./document.ts";

/** Posts of a block of facts: what a screen of results loads at least. */
export const POSTS_OF_FACTS = 64;

/** Posts of a block of keys, which only the program reads that makes an index. */
export const POSTS_OF_KEYS = 4096;

/** What an update and a merge must know of a post. */
export type KeyRow = Pick<PostRow, "key" | "digest" | "date">;

/** What is shown of a post. */
export type FactsRow = Omit<PostRow, "key" | "digest">;

/** The columns of facts: `filters` has the values of each filter for each post. */
type FactsColumns = readonly [
  dates: readonly string[],
  titles: readonly string[],
  addresses: readonly string[],
  filters: Readonly<Record<string, readonly (readonly string[])[]>>,
];

/** Facts as JSON of columns, which deflate better than rows. */
export function encodeFacts(rows: readonly PostRow[]): Uint8Array {
  const names = [...new Set(rows.flatMap(({ filters }) => Object.keys(filters)))].sort();
  const columns: FactsColumns = [
    rows.map(({ date }) => date),
    rows.map(({ title }) => title),
    rows.map(({ address }) => address),
    Object.fromEntries(names.map((name) => [name, rows.map(({ filters }) => filters[name] ?? [])])),
  ];
  return toUtf8(JSON.stringify(columns));
}

/** A part's checksum tells that its rows are those that were written; throws where they are no JSON. */
export function decodeFacts(bytes: Uint8Array): readonly FactsRow[] {
  const [dates, titles, addresses, filters]: FactsColumns = JSON.parse(fromUtf8(bytes));
  return dates.map((date, at) => ({
    ...{ date, title: titles[at] ?? "", address: addresses[at] ?? "" },
    filters: Object.fromEntries(
      Object.entries(filters).map(([name, values]) => [name, values[at] ?? []]),
    ),
  }));
}

type KeysColumns = readonly [
  keys: readonly string[],
  digests: readonly string[],
  dates: readonly string[],
];

/** Keys, digests and dates in the same way. */
export function encodeKeys(rows: readonly KeyRow[]): Uint8Array {
  const columns: KeysColumns = [
    rows.map(({ key }) => key),
    rows.map(({ digest }) => digest),
    rows.map(({ date }) => date),
  ];
  return toUtf8(JSON.stringify(columns));
}

export function decodeKeys(bytes: Uint8Array): readonly KeyRow[] {
  const [keys, digests, dates]: KeysColumns = JSON.parse(fromUtf8(bytes));
  return keys.map((key, at) => ({ key, digest: digests[at] ?? "", date: dates[at] ?? "" }));
}
