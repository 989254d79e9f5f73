import { describe, expect, test } from "vitest";
import { indexLines, joinLines, lineText } from "../../../src/sources/text/lines.ts";

const cases = [
  ["nothing", "", []],
  ["one line", "a", ["a"]],
  ["LF", "a\nb\n", ["a", "b"]],
  ["CRLF", "a\r\nb\r\n", ["a", "b"]],
  ["lone CR", "a\rb\r", ["a", "b"]],
  ["mixed", "a\nb\rc\r\nd", ["a", "b", "c", "d"]],
  ["blank lines", "\n\na\n\n", ["", "", "a", ""]],
  ["blank lines in CRLF", "a\r\n\r\nb", ["a", "", "b"]],
  ["LF before CR", "a\n\rb", ["a", "", "b"]],
  ["no other line ends", "a\u2028b\u0085c\vd", ["a\u2028b\u0085c\vd"]],
  ["more than one script", "ж\n🇷🇺\n中", ["ж", "🇷🇺", "中"]],
] as const;

describe("indexLines", () => {
  test.each(cases)("%s", (_name, text, expected) => {
    const lines = indexLines(Buffer.from(text));
    expect(Array.from({ length: lines.count }, (_, at) => lineText(lines, at))).toEqual(expected);
    expect(joinLines(lines, 0, lines.count)).toBe(expected.join("\n"));
  });

  test("many lines", () => {
    const lines = indexLines(Buffer.from("ab\n".repeat(5000)));
    expect(lines.count).toBe(5000);
    expect(lineText(lines, 4999)).toBe("ab");
    expect(joinLines(lines, 4998, 5000)).toBe("ab\nab");
  });
});
