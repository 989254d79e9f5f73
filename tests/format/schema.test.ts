import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/format/document.ts";

const BASE = {
  id: "4t9k2m7xqz",
  title: "A title",
  permalink: "/posts/a-title-4t9k2m7xqz.html",
};

/** A file with the three fields that must be there, and with other lines below or instead of them. */
function file(lines: readonly string[], base: Readonly<Record<string, string>> = BASE): string {
  const fields = Object.entries(base).map(([name, value]) => `${name}: ${value}`);
  return ["---", ...fields, ...lines, "---", "text", ""].join("\n");
}

const read = (...lines: readonly string[]) => parseDocument(file(lines), "posts/a.md").post;

test("three fields are enough", () => {
  expect(read()).toEqual({
    ...BASE,
    hashtags: [],
    countries: [],
    mentions: [],
    evidence: { countries: {} },
    seen: [],
    text: "text",
  });
});

const variants = [
  ["an unquoted date", ["date: 2024-07-15"], { date: "2024-07-15", edtf: "2024-07-15" }],
  [
    "a blank before the time",
    ["date: 2024-07-15 18:45"],
    { date: "2024-07-15T18:45", edtf: "2024-07-15" },
  ],
  ["only an EDTF day", ["edtf: 2024-07-15"], { date: "2024-07-15", edtf: "2024-07-15" }],
  ["a month", ["edtf: 2024-07"], { edtf: "2024-07" }],
  ["one word for a list", ["hashtags: UN"], { hashtags: ["UN"] }],
  ["hashtags with their sign", ['hashtags: ["#UN", Мир]'], { hashtags: ["UN", "Мир"] }],
  ["a list in block style", ["countries:", "  - RU", "  - hu"], { countries: ["RU", "HU"] }],
  ["a country twice", ["countries: [RU, ru]"], { countries: ["RU"] }],
  ["Norway", ["countries: [NO]", "lang: no"], { countries: ["NO"], lang: "no" }],
  ["fields left blank", ["date:", "lang:", "hashtags:", "evidence:", "seen:"], { hashtags: [] }],
  ["a language in other letters", ["lang: PT-br"], { lang: "pt-BR" }],
  [
    "one line",
    ["seen:", "  - dump: a.txt", "    lines: 76"],
    { seen: [{ dump: "a.txt", lines: { from: 76, to: 76 } }] },
  ],
  ["a folded text", ["forwardedFrom: >-", "  Russian", "  MFA"], { forwardedFrom: "Russian MFA" }],
] as const;

test.each(variants)("takes %s", (_name, lines, expected) => {
  expect(read(...lines)).toMatchObject(expected);
});

test("a field left blank is absent", () => {
  expect(Object.keys(read("date:", "lang:", "forwardedFrom:"))).not.toContain("lang");
});

const refused = [
  [
    "a misspelt name",
    ["hastags: [a]"],
    'posts/a.md:5: hastags: expected a field of the post format, found "hastags"; write hashtags',
  ],
  [
    "an unknown name",
    ["colour: red"],
    'posts/a.md:5: colour: expected a field of the post format, found "colour"; delete it; the fields are id, title,',
  ],
  [
    "an unknown name further in",
    ["seen:", "  - {dump: a, lines: 1, line: 2}"],
    'posts/a.md:6: seen[0].line: expected a field of the post format, found "line"; write lines',
  ],
  [
    "a prototype's name",
    ["__proto__: {a: b}"],
    "posts/a.md:5: __proto__: expected a field of the post format",
  ],
  ["no such day", ["date: 2023-02-29"], "posts/a.md:5: date: expected a day that exists"],
  ["no such hour", ["date: 2024-07-15T25:00"], "posts/a.md:5: date: expected a day that exists"],
  [
    "no EDTF",
    ["edtf: last year"],
    'posts/a.md:5: edtf: expected a date in EDTF that agrees with date (2024-07-15, 2024-07, ../2023-05-05, 2024-07-16~), found "last year"; correct it',
  ],
  [
    "contradicting dates",
    ["lang: en", "date: 2024-07-15", "edtf: 2024-07-16"],
    'posts/a.md:7: edtf: expected a date in EDTF that agrees with date (2024-07-15, 2024-07, ../2023-05-05, 2024-07-16~), found "2024-07-16"',
  ],
  [
    "no country",
    ["mentions: [RU, Russia]"],
    'posts/a.md:5: mentions[1]: expected ISO 3166-1 codes of two letters, found "Russia"',
  ],
  [
    "the EU",
    ["countries:", "  - RU", "  - EU"],
    "posts/a.md:7: countries[1]: expected ISO 3166-1 codes",
  ],
  [
    "a map for a list",
    ["hashtags: {a: b}"],
    "posts/a.md:5: hashtags: expected hashtags without blanks, found a map",
  ],
  [
    "a hashtag of two words",
    ["hashtags: [two words]"],
    'posts/a.md:5: hashtags[0]: expected hashtags without blanks, found "two words"',
  ],
  [
    "a list for a text",
    ["forwardedFrom: [a, b]"],
    "posts/a.md:5: forwardedFrom: expected one text, found a list",
  ],
  [
    "no language",
    ["lang: en_US"],
    'posts/a.md:5: lang: expected a language tag (BCP 47), found "en_US"',
  ],
  [
    "lines backwards",
    ["seen:", "  - {dump: a, lines: 1}", "  - {dump: b, lines: 80-76}"],
    'posts/a.md:7: seen[1].lines: expected line numbers from 1, in order, found "80-76"',
  ],
  [
    "line zero",
    ["seen: [{dump: a, lines: 0-1}]"],
    "posts/a.md:5: seen[0].lines: expected line numbers",
  ],
  [
    "no dump",
    ["seen: [{lines: 1}]"],
    "posts/a.md:5: seen[0].dump: expected the name of a dump, found nothing",
  ],
  [
    "evidence for no country",
    ["evidence:", "  countries: {Russia: x}"],
    "posts/a.md:6: evidence.countries.Russia: expected a text for each ISO 3166-1 code",
  ],
  [
    "a newer version that is no id",
    ["newerVersion: the next one"],
    'posts/a.md:5: newerVersion: expected the id of this post\'s newest version, found "the next one"',
  ],
  [
    "a broken fingerprint",
    ["imported: abc"],
    'posts/a.md:5: imported: expected the digests that the importer wrote, found "abc"',
  ],
] as const;

test.each(refused)("refuses %s", (_name, lines, message) => {
  expect(() => read(...lines)).toThrow(message);
});

describe("what identifies a post", () => {
  const permalinks = [
    ...["/posts/../a-4t9k2m7xqz.html", "/posts/a-4t9k2m7xq0.html", "posts/a-4t9k2m7xqz.html"],
    ...["/posts/a/b-4t9k2m7xqz.html", "/posts/a\\b-4t9k2m7xqz.html", "/posts/A-4t9k2m7xqz.html"],
    ...["/posts/%2e%2e-4t9k2m7xqz.html", "/posts/a4t9k2m7xqz.html", "/posts/a--4t9k2m7xqz.html"],
    ...["/posts/-4t9k2m7xqz.html", "/etc/a-4t9k2m7xqz.html", "/posts/a-4t9k2m7xqz.html?x", '""'],
    ...["//posts/a-4t9k2m7xqz.html", '"/posts/a-4t9k2m7xqz.html\\n"', "/posts/é-4t9k2m7xqz.html"],
  ];

  test.each(permalinks)("refuses the address %s", (permalink) => {
    const parse = () => parseDocument(file([], { ...BASE, permalink }), "posts/a.md");
    expect(parse).toThrow("posts/a.md:4: permalink: expected /posts/<slug>-<id>.html");
  });

  test("takes an address without a slug", () => {
    const permalink = "/posts/4t9k2m7xqz.html";
    const { post } = parseDocument(file([], { ...BASE, permalink }), "posts/a.md");
    expect(post.permalink).toBe(permalink);
  });

  test.each(["4t9k2m7xq", "4T9K2M7XQZ", "4t9k2m7xqi", "../../../etc"])(
    "refuses the id %s",
    (id) => {
      const parse = () => parseDocument(file([], { ...BASE, id }), "posts/a.md");
      expect(parse).toThrow("posts/a.md:2: id: expected ten or more of the characters");
    },
  );

  test.each(["id", "title", "permalink"])("misses %s", (name) => {
    const rest = Object.fromEntries(Object.entries(BASE).filter(([field]) => field !== name));
    const parse = () => parseDocument(file([], rest), "posts/a.md");
    expect(parse).toThrow(new RegExp(`^posts/a\\.md:1: ${name}: expected .*, found nothing`));
  });
});
