import { jsonOf, type LazyJson } from "../collections/lazy-json.ts";

/**
 * Stores items of one type column by column: a value that recurs is stored once, and a column is
 * parsed when one of its values is first read. Decoded items have getters, so they cannot be
 * spread.
 */
export interface ColumnFormat<Item> {
  /** The number of columns, which are lines of JSON. */
  readonly width: number;
  /** Encodes items, one line a field; values must survive JSON, and an absent one becomes null. */
  readonly toLines: (items: readonly Item[]) => readonly string[];
  /** Decodes this many items. */
  readonly fromLines: (length: number, lines: readonly LazyJson<unknown>[]) => readonly Item[];
}

/** Field names in the form that `columnFormat` takes. */
export const columnsOf = <Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, true>> =>
  Object.fromEntries(names.map((name) => [name, true])) as Record<Name, true>;

/**
 * The format of items with these fields, which must be all of theirs, in the order of the lines.
 */
export function columnFormat<Item extends object>(
  all: Readonly<Record<keyof Item & string, true>>,
): ColumnFormat<Item> {
  const fields = Object.keys(all) as (keyof Item & string)[];
  class LazyItem {
    readonly columns: Columns;
    readonly at: number;

    constructor(columns: Columns, at: number) {
      this.columns = columns;
      this.at = at;
    }
  }
  for (const [column, field] of fields.entries()) {
    Object.defineProperty(LazyItem.prototype, field, {
      get(this: LazyItem) {
        return this.columns.valuesOf(column)[this.at];
      },
    });
  }
  const toLines = (items: readonly Item[]): readonly string[] =>
    fields.map((field) => pack(items.map((item) => item[field])));
  const fromLines = (length: number, lines: readonly LazyJson<unknown>[]): readonly Item[] => {
    const columns = new Columns(length, lines);
    // It has a getter for each field of an Item.
    return Array.from({ length }, (_, at) => new LazyItem(columns, at) as object as Item);
  };
  return { width: fields.length, toLines, fromLines };
}

/** The columns of some items, each parsed at the first access. */
class Columns {
  readonly #length: number;
  readonly #lines: (LazyJson<unknown> | undefined)[];
  readonly #parsed: (readonly unknown[] | undefined)[];

  constructor(length: number, lines: readonly LazyJson<unknown>[]) {
    this.#length = length;
    this.#lines = [...lines];
    this.#parsed = lines.map(() => undefined);
  }

  valuesOf(column: number): readonly unknown[] {
    return this.#parsed[column] ?? this.#parse(column);
  }

  #parse(column: number): readonly unknown[] {
    const line = this.#lines[column];
    if (line === undefined) throw new RangeError(`no column ${column}`);
    const values = unpack(jsonOf(line), this.#length);
    this.#parsed[column] = values;
    this.#lines[column] = undefined;
    return values;
  }
}

/** Values as JSON: a list, or where they recur a dictionary and the indices into it. */
function pack(values: readonly unknown[]): string {
  const texts = values.map((value) => JSON.stringify(value ?? null));
  const places = new Map<string, number>();
  for (const text of texts) if (!places.has(text)) places.set(text, places.size);
  if (2 * places.size > texts.length) return `[${texts.join()}]`;
  const of = places.size === 1 ? "" : `,"of":[${texts.map((text) => places.get(text)).join()}]`;
  return `{"values":[${[...places.keys()].join()}]${of}}`;
}

function unpack(json: string, length: number): readonly unknown[] {
  const packed: readonly unknown[] | Recurring = JSON.parse(json);
  if (isList(packed)) return packed.map(orAbsent);
  const values = packed.values.map(orAbsent);
  const { of } = packed;
  return of === undefined
    ? Array.from({ length }, () => values[0])
    : of.map((place) => values[place]);
}

interface Recurring {
  readonly values: readonly unknown[];
  /** Absent where all are the first. */
  readonly of?: readonly number[];
}

const isList = (packed: readonly unknown[] | Recurring): packed is readonly unknown[] =>
  Array.isArray(packed);

const orAbsent = (value: unknown): unknown => value ?? undefined;
