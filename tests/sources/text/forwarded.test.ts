import { describe, expect, test } from "vitest";
import { forwardedFrom } from "../../../src/sources/text/forwarded.ts";
import { ruleSigns } from "../../../src/sources/text/rules.ts";

const headers = [
  ["plain", "Forwarded from Some Ministry 🇫🇷", "Some Ministry 🇫🇷"],
  ["in brackets", "[Forwarded from Some Ministry]", "Some Ministry"],
  ["blanks around", "  Forwarded from  A B ", "A B"],
  ["a line separator in the name", "[Forwarded from A\u2028B]", "A\u2028B"],
  ["a name with brackets", "[Forwarded from News [EN]]", "News [EN]"],
  ["the longest name", `Forwarded from ${"n".repeat(128)}`, "n".repeat(128)],
  ["no name", "Forwarded from ", undefined],
  ["blank name", "[Forwarded from  ]", undefined],
  ["other words before", "It was Forwarded from A", undefined],
  ["lower case", "forwarded from A", undefined],
  ["an open bracket", "[Forwarded from A", undefined],
  ["words after the bracket", "[Forwarded from A] hello", undefined],
  ["too long for a name", `Forwarded from ${"word ".repeat(100)}`, undefined],
] as const;

describe("forwardedFrom", () => {
  test.each(headers)("%s", (_name, line, expected) => {
    expect(forwardedFrom(line)).toBe(expected);
  });
});

const rules = [
  ["hyphens", "---", "---"],
  ["asterisks", "***", "***"],
  ["em dashes", "———", "———"],
  ["equals signs", "=====", "====="],
  ["underscores", "___", "___"],
  ["blanks between", " * * * ", "***"],
  ["box drawing", "━━━━━━", "━━━━━━"],
  ["two signs", "--", undefined],
  ["mixed signs", "-*-", undefined],
  ["dots", "...", undefined],
  ["a hashtag", "###tag", undefined],
  ["an empty line", "", undefined],
] as const;

describe("ruleSigns", () => {
  test.each(rules)("%s", (_name, line, expected) => {
    expect(ruleSigns(line)).toBe(expected);
  });
});
