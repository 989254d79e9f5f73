import { expect, test } from "vitest";
import { nearestName } from "../../src/format/nearest-name.ts";

const KNOWN = ["title", "hashtags", "mentions", "date", "lang", "edtf"];

test.each([
  ["hastags", "hashtags"],
  ["Hashtag", "hashtags"],
  ["tilte", "title"],
  ["mention", "mentions"],
  ["language", undefined],
  ["colour", undefined],
  ["", undefined],
  ["x".repeat(100_000), undefined],
])("%s is most like %s", (name, expected) => {
  expect(nearestName(name, KNOWN)).toBe(expected);
});
