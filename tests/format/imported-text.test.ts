import { expect, test } from "vitest";
import type { Post } from "../../src/core/post.ts";
import type { PostId } from "../../src/core/types.ts";
import { identifyText } from "../../src/dedupe/identity.ts";
import { formatDocument, newDocument } from "../../src/format/document.ts";
import { importedTextOf } from "../../src/format/imported-text.ts";

const TEXT = "First line\nimported: no\n---\nlast";

const post: Post = {
  id: "4t9k2m7xqz" as PostId,
  title: "First line",
  ...{ hashtags: [], countries: [], mentions: [], evidence: { countries: {} }, seen: [] },
  permalink: "/posts/first-line-4t9k2m7xqz.html",
  text: TEXT,
};
const written = formatDocument(newDocument(post));
const line = /^imported: (?<value>\S+)$/m.exec(written)?.groups?.value ?? "";

const cases = [
  ["as the importer writes it", written, identifyText(TEXT).textHash],
  ["without the line", written.replace(`imported: ${line}\n`, ""), undefined],
  [
    "of an older version, which has no hash",
    written.replace(line, line.split(".")[0] ?? ""),
    undefined,
  ],
  ["with the line quoted by an editor", written.replace(line, `"${line}"`), undefined],
  ["with other line ends", written.replaceAll("\n", "\r\n"), undefined],
  ["that does not end its fields", written.replaceAll("---", "--"), undefined],
] as const;

test.each(cases)("the hash that a post file %s names", (_name, source, expected) => {
  expect(importedTextOf(source)).toBe(expected);
});
