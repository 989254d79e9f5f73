import { expect, test } from "vitest";
import { addLeftOut, countLeftOut, describeLeftOut } from "../../src/core/left-out.ts";

test.each([
  ["nothing", {}, ""],
  ["one service message", { "service: pin_message": 1 }, "1 service message (1 pin message)"],
  [
    "the most first, then by name",
    { unsupported: 2, empty: 2, "personal chat": 9, "service: a": 1, "service: b_c": 2 },
    "9 personal chat, 3 service messages (2 b c, 1 a), 2 empty, 2 unsupported",
  ],
])("what was left out, in words: %s", (_name, leftOut, expected) => {
  expect(describeLeftOut(leftOut)).toBe(expected);
});

test("of very many kinds the rest is one number, in the form that is asked for", () => {
  const actions = Array.from({ length: 5000 }, (_, at) => [`service: x${at}`, at === 0 ? 1001 : 1]);
  const words = describeLeftOut(Object.fromEntries(actions), (count) => count.toLocaleString("en"));
  expect(words).toContain("6,000 service messages (1,001 x0, 1 x1, ");
  expect(words).toContain(", 4,992 of other kinds)");
  expect(words.length).toBeLessThan(150);
});

test("counts add up", () => {
  const all = addLeftOut([{ empty: 1, unsupported: 2 }, { empty: 3 }]);
  expect(all).toEqual({ empty: 4, unsupported: 2 });
  expect(countLeftOut(all)).toBe(6);
});
