import { expect, test } from "vitest";
import { ArchiveError } from "../../src/core/errors.ts";
import { splitDocument } from "../../src/format/front-matter.ts";

const files = [
  ["as written", '---\ntitle: a\ndate: "2024-07-15"\n---\nbody\n'],
  ["with CR LF", '---\r\ntitle: a\r\ndate: "2024-07-15"\r\n---\r\nbody\r\n'],
  ["with a byte order mark", '\uFEFF---\ntitle: a\ndate: "2024-07-15"\n---\nbody\n'],
  ["with blanks behind the hyphens", "--- \ntitle: a\ndate: 2024-07-15\n---\t\nbody"],
  ["with blank lines around the body", "---\ntitle: a\ndate: 2024-07-15\n---\n\n \nbody\n\n \n"],
  ["with a comment", "---\n# by hand\ntitle: 'a' # so\ndate: 2024-07-15\n---\nbody"],
] as const;

test.each(files)("a file %s", (_name, source) => {
  const { data, body } = splitDocument(source, "a.md");
  expect(data).toEqual({ title: "a", date: "2024-07-15" });
  expect(body).toBe("body");
});

test("every scalar is text", () => {
  const source = "---\na: NO\nb: 2024-07-15\nc: 1e3\nd: null\ne:\nf: [on, 0x1f]\n---\n";
  expect(splitDocument(source, "a.md").data).toEqual({
    ...{ a: "NO", b: "2024-07-15", c: "1e3", d: "null", e: "" },
    f: ["on", "0x1f"],
  });
});

test("the body is kept as it is, hyphens and indented code too", () => {
  const source = "---\na: b\n---\n\n    code\n\n---\nc: d\n---\n";
  expect(splitDocument(source, "a.md").body).toBe("    code\n\n---\nc: d\n---");
});

const refused = [
  ["no front matter", "a: b\n", /^a\.md:1: expected a line with --- alone, found "a: b"/],
  ["an empty file", "", /^a\.md:1: expected a line with --- alone, found ""/],
  ["code", "---js\n{a: 1}\n---\n", /^a\.md:1: expected a line with --- alone, found "---js"/],
  ["JSON", '---json\n{"a": 1}\n---\n', /^a\.md:1: /],
  ["a prototype's name", "---constructor\na\n---\n", /^a\.md:1: /],
  ["a long fence", "----\na: b\n---\n", /^a\.md:1: /],
  ["no end", "---\na: b\n\nbody\n", /^a\.md:1: expected a second line with ---, found none/],
  ["an end with more on it", "---\na: b\n--- c\n---\n", /^a\.md:3: expected a line with --- alone/],
  ["broken YAML", "---\na: b\nc: [d\n---\n", /^a\.md:\d: expected YAML, found /],
  [
    "a field twice",
    "---\na: b\na: c\n---\n",
    /^a\.md:3: expected YAML, found duplicated mapping key/,
  ],
  ["a tag", "---\na: !!js/function x\n---\n", /^a\.md:2: expected YAML/],
  ["an alias", "---\na: &x b\nc: *x\n---\n", /^a\.md:\d: expected YAML/],
  [
    "a flood of blank lines",
    `---\n${"\n".repeat(70_000)}a: b\n---\n`,
    /:1: expected at most 1000 blank lines among the fields, found 70000; delete them/,
  ],
] as const;

test.each(refused)("%s is refused with file and line", (_name, source, message) => {
  const split = () => splitDocument(source, "a.md");
  expect(split).toThrow(ArchiveError);
  expect(split).toThrow(message);
});

test("JavaScript in front matter does not run", () => {
  expect(() => splitDocument("---js\n(globalThis.ran = true, {})\n---\n", "a.md")).toThrow();
  expect(globalThis).not.toHaveProperty("ran");
});
