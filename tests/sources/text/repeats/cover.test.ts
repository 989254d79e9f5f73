import { describe, expect, test } from "vitest";
import { coverWithPosts } from "../../../../src/sources/text/repeats/cover.ts";
import { sequenceOf, wordsOf } from "./sequences.ts";

/** Each letter is a line, F a header, - a rule; in the readings * marks a post that is dumped twice. */
const cases = [
  ["one line", "a", "a"],
  ["one-liners", "abc", "a b c"],
  ["a post of two lines", "abb", "ab*"],
  ["a post of four lines", "abcdbcd", "abcd*"],
  ["posts side by side", "abcbcdefefghh", "abc* def* gh*"],
  ["a one-liner before a post", "sabcbc", "s abc*"],
  ["one-liners after a post", "abcbcst", "abc* s t"],
  ["a first line like the line before it", "abxbxxycyc", "abx* xyc*"],
  ["a hashtag as last line, next first line and next last line", "abxbxxcxcx", "abx* xcx*"],
  ["a text whose first and last lines are the same, after a one-liner", "sxcxcx", "s xcx*"],
  ["a rest that repeats itself", "axyxyxyxy", "axyxy*"],
  ["a rest of two equal lines", "abbbb", "abb*"],
  ["the last line twice in a longer text", "abcddbcdd", "abcdd*"],
  ["a rule inside a text", "a-b-b", "a-b*"],
  ["two equal one-liners at the start", "aab", "a a b"],
  ["two equal one-liners after a post", "abcbcss", "abc* s s"],
  ["two equal one-liners after a post of two lines", "mddnn", "md* n n"],
  ["three equal one-liners", "aaa", "a a a"],
  ["seven equal one-liners", "aaaaaaa", "a a a a a a a"],
  ["a first line that says what the second says", "aabab", "aab*"],
  ["a one-liner that says again what the post before ended with", "saaa", "sa* a"],
  ["the same post twice", "abcbcabcbc", "abc* abc*"],
  ["the same post twice after a one-liner", "tabcbcabcbc", "t abc* abc*"],
  ["the same post twice after a post of two lines", "xyyabcbcabcbc", "xy* abc* abc*"],
  ["the same post of two lines twice after a one-liner", "tabbabb", "t ab* ab*"],
  ["the same post three times", "abcbcabcbcabcbc", "abc* abc* abc*"],
  ["the same two posts twice after a one-liner", "tabcbcdefefabcbcdefef", "t abc* def* abc* def*"],
  ["a text with a repeat among other lines", "tuvwxyyzuvwxyyz", "tuvwxyyz*"],
  ["lines that are posts elsewhere", "sxyyptqtuvvtxtt", "s xy* p t q t uv* t x t t"],
  ["a header", "Fabb", "F:ab*"],
  ["a header before a one-liner", "Fab", "F:a b"],
  ["headers before each", "FabbFcFdefef", "F:ab* F:c F:def*"],
  ["the same forwarded one-liner twice", "tFaFa", "t F:a F:a"],
  ["the same forwarded post twice", "tFabbFabb", "t F:ab* F:ab*"],
  ["a header within a longer text", "abcFdbcFd", "abcFd*"],
  ["a header with nothing after it", "abbF", "ab* F"],
  ["two headers", "FFabb", "F F:ab*"],
  ["a header that was dumped as the first line", "Fbcdbcd", "F:bcd*"],
  ["rules between posts", "abb-cdede-f", "ab* - cde* - f"],
] as const;

describe("coverWithPosts", () => {
  test.each(cases)("%s: %s", (_name, letters, expected) => {
    expect(wordsOf(letters, coverWithPosts(sequenceOf(letters)))).toBe(expected);
  });
});
