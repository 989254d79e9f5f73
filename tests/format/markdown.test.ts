import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { decodeText, encodeText } from "../../src/format/markdown.ts";
import { RUNS, text } from "../support/arbitraries.ts";

const cases = [
  ["plain words", "Hello, world.", "Hello, world."],
  ["a line end stays a line end", "a\nb", "a\nb"],
  ["a blank line parts paragraphs", "a\n\nb", "a\n\nb"],
  ["further blank lines", "a\n\n\n\nb", "a\n\n\\\n\\\nb"],
  ["line ends first and last", "\n\na\n", "\\\n\\\na&#10;"],
  ["nothing but line ends", "\n\n", "\\\n&#10;"],
  ["empty", "", ""],
  ["a cut marked by dots", "so <...> on", "so <...> on"],
  ["a tag", "<b>x</b>", "\\<b>x\\</b>"],
  ["an arrow", "a <- b <3", "a <- b <3"],
  ["an autolink", "<a@b.c> <https://x.org>", "\\<a@b.c> \\<https://x.org>"],
  ["a row of asterisks", "* * *", "\\* * \\*"],
  ["a product", "5 * 3", "5 * 3"],
  ["a footnote", "text* and *note", "text\\* and \\*note"],
  ["underscores inside words", "snake_case__x, слово_слово", "snake_case__x, слово_слово"],
  ["underscores around words", "_x_ __y__", "\\_x\\_ \\_\\_y\\_\\_"],
  ["numbered lines", "1. a\n12) b\n2024.", "1\\. a\n12\\) b\n2024\\."],
  ["numbers", "1.5 a\n3.a\n1234567890. x", "1.5 a\n3.a\n1234567890. x"],
  ["headings", "# a\n#\n###### b", "\\# a\n\\#\n\\###### b"],
  ["hashtags", "#Tag and #other\n#Мир", "#Tag and #other\n#Мир"],
  ["seven signs are no heading", "####### x", "####### x"],
  ["quotes", "> a\n>b\na > b", "\\> a\n\\>b\na > b"],
  ["bullets", "- a\n+ b\n-\n• c", "\\- a\n\\+ b\n\\-\n• c"],
  ["minus signs", "-5\n--x\n— d", "-5\n--x\n— d"],
  ["lines under lines", "a\n---\n===\n= =", "a\n\\---\n\\===\n= ="],
  ["a table", "| a | b |\n|---|:-:|", "| a | b |\n\\|---|:-:|"],
  ["fences and code", "```js\n~~~\n`x`", "\\`\\`\\`js\n\\~\\~\\~\n\\`x\\`"],
  ["strikethrough", "~~x~~ ~5", "\\~\\~x\\~\\~ ~5"],
  ["links", "[a](b) ![c](d) [e] f", "[a\\](b) ![c\\](d) [e] f"],
  ["a definition", "[a]: b", "[a\\]: b"],
  ["backslashes", "C:\\new \\* \\", "C:\\new \\\\\\* \\\\"],
  ["entities", "&amp; &#32; AT&T R&D;", "\\&amp; \\&#32; AT&T R\\&D;"],
  ["template code", "{{ x }} {% y %}", "{{ x }} {% y %}"],
  ["blanks at line ends", " a \n\tb\t", "&#32;a&#32;\n&#9;b&#9;"],
  ["an indented line", "    a", "&#32;   a"],
  ["a line of blanks", "a\n \n   \nb", "a\n&#32;\n&#32; &#32;\nb"],
  ["other Unicode blanks", "\u3000a\u00a0", "\u3000a\u00a0"],
  ["a carriage return", "a\rb\r\nc", "a&#13;b&#13;\nc"],
] as const;

test.each(cases)("%s", (_name, plain, markdown) => {
  expect(encodeText(plain)).toBe(markdown);
  expect(decodeText(markdown)).toBe(plain);
});

const foreign = [
  "*x*",
  "# a",
  "a\n\n\n\nb",
  "a  \nb",
  "- a",
  "\\a\\",
  "a\\\nb",
  "&nbsp;",
  " a",
  "a\n",
];

test.each(foreign)("%j is not as encodeText writes it", (markdown) => {
  expect(decodeText(markdown)).toBeUndefined();
});

test("what is escaped depends on its own line alone", () => {
  fc.assert(
    fc.property(
      fc.array(text.map((value) => value.replaceAll("\n", "")).filter(Boolean)),
      (lines) => {
        expect(encodeText(lines.join("\n"))).toBe(lines.map(encodeText).join("\n"));
      },
    ),
    RUNS,
  );
});

test("decodeText gives back what encodeText was given", () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(decodeText(encodeText(value))).toBe(value);
    }),
    RUNS,
  );
});

describe.each(["commonmark", "default"] as const)("an unadapted markdown-it (%s)", (preset) => {
  const stock = new MarkdownIt(preset, { html: true, xhtmlOut: false });

  test("shows the same text, line ends apart", () => {
    fc.assert(
      fc.property(text, (value) => {
        const html = stock.render(encodeText(value));
        expect(stockText(html)).toBe(value);
      }),
      RUNS,
    );
  });
});

function stockText(html: string): string {
  if (html === "") return "";
  const paragraphs = html.slice("<p>".length, -"</p>\n".length).replaceAll("<br>\n", "\n");
  const inner = paragraphs.replaceAll("</p>\n<p>", "\n\n");
  if (/[<>]/.test(inner)) throw new Error(`more than paragraphs: ${html}`);
  const decoded = inner.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
  return decoded.replaceAll("&amp;", "&");
}
