import { expect, test } from "vitest";
import { isSaid } from "../../../../src/site/outputs/search/said-words.ts";

test.each([
  ["the beginning", "Ports close. More", "Ports close", true],
  ["the end", "Today:\nports close", "ports close", true],
  ["all of it", "Ports", "Ports", true],
  ["words behind an emoji", "⚡️Ports close, again", "Ports close", true],
  ["a title that was cut", "The northern ports close", "The northern po…", true],
  ["a title that was cut, behind an emoji", "⚡️The northern ports", "The northern po…", true],
  ["a part of a run", "在中国人", "中国", true],
  ["the end of a word", "The import", "port", false],
  ["the beginning of a word", "ports.pdf", "port", true],
  ["the beginning of a word of another stem", "portraits.pdf", "port", false],
  ["a part of a number", "Some 1,300 people", "300 people", false],
  ["a part of a number with a no-break space", "Some 1\u00a0300 people", "300 people", false],
  ["a part behind an apostrophe", "П'ять", "ять", false],
  ["other words", "Ports close", "Harbours", false],
  ["a sign", "Agreed 👍", "👍", true],
])("%s: %j, %j", (_name, text, words, expected) => {
  expect(isSaid(text, words)).toBe(expected);
});
