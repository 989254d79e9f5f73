import { expect, test } from "vitest";
import { Tally } from "../../../src/sources/reading/tally.ts";

function remarksOf(fill: (tally: Tally) => void): readonly string[] {
  const tally = new Tally();
  fill(tally);
  const remarks: string[] = [];
  tally.tell(({ message }) => remarks.push(message));
  return remarks;
}

test("kinds in the order in which they were met, each with its first message", () => {
  const remarks = remarksOf((tally) => {
    tally.note("unknown keys", 7, "depth");
    tally.note("unknown keys", 7, "width");
    tally.note("no date", undefined);
    tally.note("unknown keys", 8, "depth");
    tally.noteOf("name/9")("a date that is none", "");
    tally.noteOf("name/9")("unknown keys", "x".repeat(100));
  });
  expect(remarks).toEqual([
    `3 messages have unknown keys (depth, width, ${"x".repeat(60)}), the first is 7`,
    "1 message has no date",
    "1 message has a date that is none, the first is name/9",
  ]);
});

test("of many names some are told", () => {
  const remarks = remarksOf((tally) => {
    for (let at = 0; at < 1000; at++) tally.note("unknown keys", undefined, `key ${at}`);
  });
  expect(remarks).toHaveLength(1);
  expect(remarks[0]?.match(/key \d+/g)).toHaveLength(30);
  expect(remarks[0]).toMatch(/^1000 messages have unknown keys \(.*, key 29 and others\)$/);
});
