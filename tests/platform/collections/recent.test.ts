import { expect, test } from "vitest";
import { keepRecent } from "../../../src/platform/collections/recent.ts";

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["all that fit", ["aa", "bbb", "c"], ["aa", "bbb", "c"]],
  ["the last ones", ["aa", "bbb", "cc", "d"], ["bbb", "cc", "d"]],
  ["none but the last, where it is as large as all", ["aa", "bbbbbb"], ["bbbbbb"]],
  ["not one that is larger than all together", ["aa", "bbbbbbb"], []],
  ["one that was set again, as the latest", ["aa", "bb", "aa", "ccc"], ["aa", "ccc"]],
];

test.each(cases)("keeps %s", (_name, values, expected) => {
  const recent = keepRecent<string, string>(6, ({ length }) => length);
  for (const value of values) recent.set(value, value);
  const kept = [...new Set(values)].filter((value) => recent.get(value) === value);
  expect(kept.sort()).toEqual([...expected].sort());
});
