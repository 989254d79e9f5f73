import { expect, test } from "vitest";
import { isSettled } from "../../../src/platform/files/file-stamp.ts";

test.each([
  ["long ago", 1_000_000.5, 1_000_100, true],
  ["within a tick", 1_000_090.5, 1_000_100, false],
  ["in a whole second, which tells of a coarse clock", 1_000_000, 1_001_999, false],
  ["in a whole second before the last two", 1_000_000, 1_002_001, true],
  ["after it was looked at", 1_000_200.5, 1_000_100, false],
])("a file changed %s", (_name, time, lookedAt, expected) => {
  expect(isSettled({ size: 1, time }, lookedAt)).toBe(expected);
});
