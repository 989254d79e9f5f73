import { expect, test } from "vitest";
import { replaceForbidden } from "../../../src/platform/text/forbidden-characters.ts";

test.each([
  ["tab and line ends", "a\tb\nc\rd", "a\tb\nc\rd"],
  ["a vertical tab and a form feed", "a\vb\fc", "a b c"],
  ["control characters", "\0a\u0001\u0008\u000e\u001f\u007f\u0085\u009f", "�a�������"],
  ["noncharacters", "\ufdd0\ufdef\ufffe\uffff\u{1fffe}\u{1ffff}\u{10ffff}", "�������"],
  [
    "their neighbours",
    "\u00a0\ufdcf\ufdf0\ufffd\u{1fffd}\u{20000}",
    "\u00a0\ufdcf\ufdf0\ufffd\u{1fffd}\u{20000}",
  ],
  ["emoji and letters", "👍 ж 中", "👍 ж 中"],
])("%s", (_name, text, expected) => {
  expect(replaceForbidden(text)).toBe(expected);
});
