import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonMender } from "../../../src/sources/desktop-json/mend-json.ts";

const SIZES = [1, 2, 3, 4, 5, 6, 7, 1000];

function mend(
  text: string,
  size: number,
): { readonly mended: string; readonly mender: JsonMender } {
  const mender = new JsonMender();
  let mended = "";
  for (let at = 0; at < text.length; at += size) mended += mender.mend(text.slice(at, at + size));
  return { mended: mended + mender.end(), mender };
}

describe.each(SIZES)("in pieces of %i", (size) => {
  test.each([
    ["an escape in the manner of C", '{"a":"x\\x0Cy"}', { a: "x\fy" }, "escape", 1],
    ["two digits and no more", '{"a":"1=4\\x012=9"}', { a: "1=4\u00012=9" }, "escape", 1],
    ["an escaped backslash", '{"a":"\\\\x0C"}', { a: "\\x0C" }, undefined, 0],
    ["an escaped backslash and an escape", '{"a":"\\\\\\x0C"}', { a: "\\\f" }, "escape", 1],
    ["behind an escaped quote", '{"a":"\\"\\x0C"}', { a: '"\f' }, "escape", 1],
    ["no hexadecimal digits", '{"a":"\\xzz"}', { a: "\\xzz" }, "escape", 1],
    ["digits that the string cuts", '{"a":"\\x0"}', { a: "\\x0" }, "escape", 1],
    ["a letter that is no escape", '{"a":"\\q"}', { a: "\\q" }, "escape", 1],
    ["a character that is no digit", '{"a":"\\u12x4"}', { a: "\\u12x4" }, "escape", 1],
    ["in a key", '{"a\\x0C":1}', { "a\f": 1 }, "escape", 1],
    [
      "JSON's own escapes",
      '{"a":"\\u000c\\"\\/\\b\\f\\n\\r\\t"}',
      { a: '\f"/\b\f\n\r\t' },
      undefined,
      0,
    ],
    ["raw control characters", '{"a":"x\u0001\n\ty"}', { a: "x\u0001\n\ty" }, "control", 3],
    [
      "a value without quotes",
      '{\n "a": stickers/sticker (2).webm\n}',
      { a: "stickers/sticker (2).webm" },
      "bare",
      1,
    ],
    [
      "a value without quotes, and more",
      '{\r\n "a": files/x, y\\z}.webm,\r\n "b": 1}',
      { a: "files/x, y\\z}.webm", b: 1 },
      "bare",
      1,
    ],
    ["a value in brackets", '{\n "a": (unavailable)\n}', { a: "(unavailable)" }, "bare", 1],
    ["a value like a literal", '{\n "a": truest.webm\n}', { a: "truest.webm" }, "bare", 1],
    [
      "literals and numbers",
      '{"a":true,"b": false , "c":null,"d":-1e3,"e":[true],"f":{"g":null}}',
      { a: true, b: false, c: null, d: -1000, e: [true], f: { g: null } },
      undefined,
      0,
    ],
    [
      "colons in strings",
      '{"a": "b: c\\": d",\n "e":"f"}',
      { a: 'b: c": d', e: "f" },
      undefined,
      0,
    ],
  ] as const)("%s", (_name, text, value, defect, count) => {
    const { mended, mender } = mend(text, size);
    expect(JSON.parse(mended)).toEqual(value);
    const expected = defect === undefined ? [] : [[defect, count]];
    expect(Array.from(mender.defects, ([kind, found]) => [kind, found.count])).toEqual(expected);
  });

  test("lines are counted, also those within strings", () => {
    const { mender } = mend('{\n"a":"x\ny",\r\n"b":"\\x01",\n"c":\n bare\n}', size);
    expect(mender.line).toBe(7);
    expect(Object.fromEntries(mender.defects)).toEqual({
      control: { count: 1, line: 2 },
      escape: { count: 1, line: 4 },
      bare: { count: 1, line: 6 },
    });
  });

  test.each([
    '{"a":"x\\',
    '{"a":"x\\x0',
    '{"a":"x\\u00',
    '{"a":sti',
    '{"a":tru',
    '{"a":x "b":1}',
    '{"a":x "b":1\n}',
  ])("what is cut or no JSON at all stays: %s", (text) => {
    expect(mend(text, size).mended).toBe(text);
  });
});

test("JSON stays as it is, whatever the borders", () => {
  const cases = fc.property(
    fc.jsonValue(),
    fc.nat(3),
    fc.integer({ min: 1, max: 9 }),
    (...given) => {
      const [value, indent, size] = given;
      const text = JSON.stringify({ value, list: [value] }, null, indent);
      const { mended, mender } = mend(text, size);
      expect(mended).toBe(text);
      expect(mender.defects.size).toBe(0);
    },
  );
  fc.assert(cases, { seed: 7, numRuns: 500 });
});

test("a string that no message has is cut, and what follows is read", () => {
  const text = `{"a":"${"x\\\\".repeat(700_000)}\\"","b":"y"}`;
  const { mended, mender } = mend(text, 65_537);
  const { a, b } = JSON.parse(mended);
  expect(b).toBe("y");
  expect(a.length).toBeLessThan(1_200_000);
  expect(mender.defects.get("long")).toEqual({ count: 1, line: 1 });
});
