import { nameKey, parseKey } from "../bytes/pair-key.ts";
import { fromUtf8, toUtf8 } from "../bytes/utf8.ts";
import type { DictionaryKind } from "./dictionary.ts";
import { type ListTable, textAt } from "./list-table.ts";
import { pairEntry } from "./pair-bucket.ts";
import { EMPTY_TABLE } from "./table-collector.ts";
import { wordEntry } from "./word-bucket.ts";

/** A term as the only entry of a table, without posts: to be found in another one. */
export const entryOf = (kind: DictionaryKind, term: string): ListTable => ({
  ...EMPTY_TABLE,
  ...(kind === "w" ? wordEntry(toUtf8(term)) : pairEntry(parseKey(term))),
});

/** How an entry is named: a word by itself, a pair by its key. */
export const nameEntry = (kind: DictionaryKind, table: ListTable, index: number): string =>
  kind === "w" ? fromUtf8(textAt(table, index).subarray(0, -1)) : nameKey(table.keys[index] ?? 0);
