import fc from "fast-check";
import { expect, test } from "vitest";
import { ArchiveError } from "../../src/core/errors.ts";
import type { Post } from "../../src/core/post.ts";
import type { PostId } from "../../src/core/types.ts";
import { formatDocument, newDocument, parseDocument } from "../../src/format/document.ts";
import { splitDocument } from "../../src/format/front-matter.ts";
import { post as anyPost, anyString, RUNS } from "../support/arbitraries.ts";

const POST: Post = {
  id: "4t9k2m7xqz" as PostId,
  title: "Russia's Foreign Minister Sergey Lavrov arrives in New York",
  date: "2024-07-15",
  edtf: "2024-07-15",
  hashtags: ["UNCharterIsOurRules"],
  countries: ["NO", "RU"],
  mentions: [],
  evidence: {
    date: 'line 77: "NYC, July 15, 2024"',
    countries: { NO: "flag 🇳🇴", RU: 'title: "Russia"' },
  },
  seen: [
    { dump: "000_e24faed82d9ddb80.txt", lines: { from: 76, to: 80 } },
    { dump: "001_4b1d.txt", lines: { from: 7, to: 7 } },
  ],
  permalink: "/posts/russias-foreign-minister-4t9k2m7xqz.html",
  text: "❗️ 1. <...>\n\n\n* * *\n#UNCharterIsOurRules {{ x }}",
};

test("a file", () => {
  expect(formatDocument(newDocument(POST))).toMatchInlineSnapshot(`
    "---
    id: 4t9k2m7xqz
    title: Russia's Foreign Minister Sergey Lavrov arrives in New York
    date: "2024-07-15"
    edtf: "2024-07-15"
    hashtags: [UNCharterIsOurRules]
    countries: ["NO", RU]
    mentions: []
    evidence:
      date: 'line 77: "NYC, July 15, 2024"'
      countries: {"NO": flag 🇳🇴, RU: 'title: "Russia"'}
    seen:
      - {dump: 000_e24faed82d9ddb80.txt, lines: 76-80}
      - {dump: 001_4b1d.txt, lines: "7"}
    permalink: /posts/russias-foreign-minister-4t9k2m7xqz.html
    imported: BPtdQtZJH8tZJH8_pLDkW15-X2jmj72jmj72jmj7-lieEsMN9jq1OAyNfOgi.CgpkpJ0yx9fPKtLRpeY4QJiSq2zLeAZqo3jannBpfF8
    ---
    ❗️ 1. <...>

    \\
    \\* * \\*
    #UNCharterIsOurRules {{ x }}
    "
  `);
});

test("what is written is read back", () => {
  fc.assert(
    fc.property(anyPost, (post) => {
      const document = newDocument(post);
      expect(parseDocument(formatDocument(document), "a.md")).toEqual(document);
    }),
    RUNS,
  );
});

test("what is read is written the same from then on", () => {
  const values = anyString.map((value) => `'${value.replaceAll("'", "''")}'`);
  fc.assert(
    fc.property(anyPost, values, anyString, (post, title, body) => {
      const source = formatDocument(newDocument(post)).replace(
        /^title: .*$/m,
        () => `title: ${title}`,
      );
      const document = readable(`${source}${body}`);
      if (document === undefined) return;
      const written = formatDocument(document);
      expect(parseDocument(written, "a.md")).toEqual(document);
      expect(formatDocument(parseDocument(written, "a.md"))).toBe(written);
    }),
    RUNS,
  );
});

function readable(source: string) {
  try {
    return parseDocument(source, "a.md");
  } catch (error) {
    if (error instanceof ArchiveError) return undefined;
    throw error;
  }
}

test("any text is a post or an error that names its file and line", () => {
  const lines = fc.array(fc.oneof(anyString, fc.constantFrom("---", "id: 4t9k2m7xqz", "title:")));
  fc.assert(
    fc.property(lines, (all) => {
      try {
        parseDocument(all.join("\n"), "a.md");
      } catch (error) {
        expect(error).toBeInstanceOf(ArchiveError);
        expect(String(error)).toMatch(/^ArchiveError: a\.md:\d+/);
      }
    }),
    RUNS,
  );
});

test("however often a post was seen, its file is read again once a person has edited it", () => {
  const [post] = fc.sample(anyPost, { numRuns: 1, seed: 1 });
  if (post === undefined) throw new Error("no post");
  const seen = Array.from({ length: 3000 }, (_, at) => ({
    dump: `copies of the year, part ${at}.txt`,
    lines: { from: at + 1, to: at + 1 },
  }));
  const source = formatDocument(newDocument({ ...post, seen }));
  expect(source.length).toBeGreaterThan(100_000);
  const edited = source.replace(/^title: .*$/m, "title:   'Another title' # better");
  expect(parseDocument(edited, "a.md").post).toMatchObject({ title: "Another title", seen });
});

test("with and without the YAML parser a file reads the same", () => {
  fc.assert(
    fc.property(anyPost, (post) => {
      const source = formatDocument(newDocument(post));
      const byParser = splitDocument(source.replace("---\n", "--- \n"), "a.md");
      const { data, body } = splitDocument(source, "a.md");
      expect({ data, body }).toEqual({ data: byParser.data, body: byParser.body });
    }),
    RUNS,
  );
});
