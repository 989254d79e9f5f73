import fc from "fast-check";
import { expect, test } from "vitest";
import type { LazyJson } from "../../../src/platform/collections/lazy-json.ts";
import { itemAt } from "../../../src/platform/collections/list.ts";
import { columnFormat } from "../../../src/platform/rows/columns.ts";

interface Item {
  readonly id: string;
  readonly size: number;
  readonly tags: readonly string[];
  readonly note?: string;
}

const format = columnFormat<Item>({ id: true, size: true, tags: true, note: true });

const holdTexts = (texts: readonly string[]): readonly LazyJson<unknown>[] =>
  texts.map((text) => {
    const bytes = Buffer.from(text);
    return { bytes, from: 0, to: bytes.length };
  });

const hold = (items: readonly Item[]) =>
  format.fromLines(items.length, holdTexts(format.toLines(items)));

/** Items are read field by field. */
const copy = ({ id, size, tags, note }: Item): Item => ({
  ...{ id, size, tags },
  ...(note !== undefined && { note }),
});

const item = fc.record(
  {
    id: fc.string({ unit: "binary" }),
    size: fc.oneof(
      fc.nat(3),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((size) => size + 0),
    ),
    tags: fc.array(fc.constantFrom("a", "b", "null", "\n")),
    note: fc.constantFrom("one", "two"),
  },
  { requiredKeys: ["id", "size", "tags"] },
);

test("items come back from columns as they were, whatever recurs in them or is absent", () => {
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const lines = format.toLines(items);
      expect(lines).toHaveLength(format.width);
      expect(lines.join("")).not.toContain("\n");
      expect(hold(items).map(copy)).toEqual(items);
      expect(format.toLines(hold(items))).toEqual(lines);
    }),
  );
});

test("what recurs is there once", () => {
  const items = Array.from({ length: 10 }, (_, at) => ({ id: `${at}`, size: 1, tags: ["a", "b"] }));
  const held = hold(items);
  expect(new Set(held.map(({ tags }) => tags)).size).toBe(1);
  expect(itemAt(format.toLines(items), 2)).toBe('{"values":[["a","b"]]}');
});

test("a field that nobody asks for is never parsed", () => {
  const lines = holdTexts(['["a","b"]', "damaged", "damaged", "damaged"]);
  const items = format.fromLines(2, lines);
  expect(items.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(() => items.map(({ size }) => size)).toThrow(SyntaxError);
});
