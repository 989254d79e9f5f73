import fc from "fast-check";
import type { Post } from "../../src/core/post.ts";
import type { PostId } from "../../src/core/types.ts";

/** Runs of each property; a longer budget comes from the environment. */
export const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) };

/** Pieces that mean something in Markdown, HTML, YAML or templates, or look like nothing at all. */
const PIECES = [
  ...["<", ">", "<b>", "</b>", "<!--", "-->", "<?", "<!X", "<...>", "<https://a.b>", "<a@b.c>"],
  ...["*", "**", "***", " * ", "* * *", "_", "__", "a_b", "`", "``", "```", "~", "~~", "~~~"],
  ...["1.", "1)", "12.", "0.", "1. x", "123456789.", "1234567890.", "-", "- ", "+", "+ ", "--"],
  ...["---", "- - -", "===", "= =", "#", "# ", "##", "#######", "#Tag", "#none", "|", "|-|", ":-"],
  ...["\\", "\\\\", "\\*", "&", "&amp;", "&#32;", "&#10;", "&nbsp;", "&x", "[", "]", "(", ")", "!"],
  ...["[x](y)", "![x](y)", "[x]: y", "[x]:", "](", "[ ] ", "{{ x }}", "{% x %}", "---js", "$", "%"],
  ...["https://a.b/c_d_e*f*", "t.me/x_y_", "a@b.com", "https://пример.рф/%D0", "www.x.org"],
  ...["tg://resolve?domain=x", "a.b.c", "the end.It", "\n", "\n", "\n\n", "\n\n\n", "\n\n\n\n"],
  ...[" ", " ", "  ", "    ", "\t", "\u00a0", "\u2028", "\u2029", "\u0085", "\ufeff", "\u200b"],
  ...[
    "\u200d",
    "\u3000",
    "\v",
    "\f",
    "\r",
    "\r\n",
    "\u001b",
    "👨‍👩‍👧",
    "🇷🇺",
    "שלום",
    "مرحبا",
    "\u202e",
    "é",
  ],
  ...[
    "é",
    "a",
    "b",
    "Z",
    "word",
    "0",
    "9",
    "hello world",
    "\ufffe",
    "\u{1f600}",
    '"',
    "'",
    ":",
    ": ",
  ],
];

/** Any text without NUL and lone surrogates, rich in what Markdown could mistake. */
export const text: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }) },
    {
      weight: 2,
      arbitrary: fc.array(
        fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 3 })),
        { maxLength: 30 },
      ),
    },
    { weight: 1, arbitrary: fc.array(fc.string({ unit: "grapheme" }), { maxLength: 3 }) },
  )
  .map((pieces) => pieces.join("").replaceAll("\0", ""));

/** Strings that YAML readers like to take for something else. */
const MISTAKABLE = [
  ...["NO", "no", "Yes", "on", "off", "y", "n", "null", "~", "true", "", "2024-07-15", "1e3"],
  ...["2024-07-15T10:00:00Z", "0x1f", "0o17", "012", "1_000", "12:30:45", ".inf", ".nan", "0b101"],
  ...["-", "- a", "? a", ": a", "a: b", "a:", "a #b", "#a", "&a", "*a", "!a", "|", ">", "'", '"'],
  ...["'a'", '"a"', "%a", "@a", "`a`", "[a]", "{a: b}", ", a", " a", "a ", "\ta", "a\n", "\na"],
  ...[
    "a\nb",
    "\r",
    "\u0085",
    "\u2028",
    "\ufeff",
    "\ufeffa",
    "\u00a0a",
    "a\u00a0",
    "\ud800",
    "\udc00a",
  ],
  ...[
    "\ufffe",
    "\uffff",
    "\x7f",
    "\x1b",
    "\0",
    "<<",
    "=",
    "---",
    "--- a",
    "...",
    "\\",
    "\\n",
    "it's",
  ],
  ...["a, b", "a]b", "4t9k2m7xqz", "1234567890", "12e4567890", "76-80", "76", "2024-07", "1-2-3"],
  ...[
    "_",
    "1__2",
    "1.5.txt",
    "000_e24.txt",
    "Infinity",
    "(x)",
    "/a/b",
    "http://a.b",
    "\u200f",
    "é",
  ],
  ...['line 77: "NYC"', `don't "x"`, 'title: "Russia"', "123abc", "1,2", "+1", "-1", "0_g", "🇷🇺"],
];

export const anyString: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...MISTAKABLE) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...MISTAKABLE), { maxLength: 4 }).map(join) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 5 }).map(units),
  },
);

function join(pieces: readonly string[]): string {
  return pieces.join("");
}

function units(codes: readonly number[]): string {
  return String.fromCharCode(...codes);
}

const ID_CHARACTERS = [..."0123456789abcdefghjkmnpqrstvwxyz"];
const id = fc
  .array(fc.constantFrom(...ID_CHARACTERS), { minLength: 10, maxLength: 12 })
  .map((characters) => characters.join("") as PostId);

const code = fc.constantFrom("NO", "RU", "US", "HU", "XK", "CH", "ZW");
const codes = fc.uniqueArray(code, { maxLength: 4 }).map((list) => list.sort());
const tag = fc.constantFrom("UN", "Мир", "no", "123go", "a_b", "हिन्दी", "null", "yes", "é");
const line = fc.integer({ min: 1, max: 100_000 });
const lines = fc.tuple(line, line).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const name = anyString.filter((value) => value !== "");
const dates = fc.constantFrom(
  {},
  { edtf: "../2023-05-05" },
  { edtf: "2024-07" },
  { edtf: "2024-07-16~" },
  { date: "2024-02-29", edtf: "2024-02-29" },
  { date: "2024-07-16", edtf: "2024-07-16~" },
  { date: "2024-07-15T18:45:00+03:00", edtf: "2024-07-15" },
  { date: "2024-07-15T18:45Z", edtf: "2024-07-15T18:45Z" },
);

const REQUIRED = [
  ...(["id", "title", "hashtags", "countries", "mentions", "evidence", "seen", "slug"] as const),
  ...(["text", "dates"] as const),
];

/** Any post that the schema lets pass. */
export const post: fc.Arbitrary<Post> = fc
  .record(
    {
      id,
      title: anyString,
      hashtags: fc.array(tag, { maxLength: 3 }),
      countries: codes,
      mentions: codes,
      forwardedFrom: name,
      lang: fc.constantFrom("en", "no", "ru", "pt-BR"),
      newerVersion: id,
      evidence: fc.record(
        { date: name, countries: fc.dictionary(code, anyString, { maxKeys: 3 }) },
        { requiredKeys: ["countries"] },
      ),
      seen: fc.array(fc.record({ dump: name, lines }), { maxLength: 3 }),
      slug: fc.constantFrom("", "a-", "foreign-minister-2024-", "0-"),
      text,
      dates,
    },
    { requiredKeys: REQUIRED },
  )
  .map(({ slug, dates: known, ...fields }) => ({
    ...fields,
    ...known,
    permalink: `/posts/${slug}${fields.id}.html`,
  }));
