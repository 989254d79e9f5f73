import { expect, test } from "vitest";
import { Tally } from "../../../src/sources/desktop-json/tally.ts";

test("topics in a fixed order, each with its first message", () => {
  const tally = new Tally();
  tally.message = 7;
  tally.count("key", "depth");
  tally.message = undefined;
  tally.count("bad date");
  tally.message = 8;
  tally.count("key", "depth");
  tally.count("key", "x".repeat(100));
  expect(tally.sentences()).toEqual([
    "the date is none that can be right: 1 message",
    `unknown keys were passed over: depth (2 messages, the first is 7), ${"x".repeat(60)} (1 message, number 8)`,
  ]);
});

test("of many names some are told", () => {
  const tally = new Tally();
  for (let at = 0; at < 1000; at++) tally.count("key", `key ${at}`);
  const [sentence = ""] = tally.sentences();
  expect(sentence.match(/key \d+ \(1 message\)/g)).toHaveLength(30);
  expect(sentence).toMatch(/others \(970 messages\)$/);
});
