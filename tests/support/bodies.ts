import fc from "fast-check";
import { RANGE_KINDS, type RangeKind, type TextRange } from "../../src/core/message.ts";
import type { Body } from "../../src/core/types.ts";
import { text } from "./arbitraries.ts";

/** What formats meet in real posts: words, blanks, line ends, other scripts, signs of Markdown. */
const PIECES = [
  ...[
    "word",
    "two words",
    "a",
    "x1",
    "Слово",
    "中文",
    "、",
    "שלום",
    "مرحبا ",
    "é",
    "e\u0301",
    "🇷🇺",
  ],
  ...[
    "👨‍👩‍👧",
    "\u{1d400}",
    " ",
    " ",
    "\n",
    "\n",
    "\n\n",
    "\n\n\n",
    "\t",
    "\u00a0",
    ".",
    ",",
    "!",
    "(",
  ],
  ...[")", "«", "»", '"', "—", "*", "**", "_", "~~", "||", "|", "`", "``", "```", "\\", "<", "<b>"],
  ...["</b>", "[", "]", "](", "[!quote]-", "> ", "# ", "1. ", "- ", "&amp;", "@name", "#Tag", "\r"],
  ...["https://a.example/b_c", "```\n", "\u200b", "\u202e", "!", "---"],
];

const richText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 14 })
  .map((pieces) => pieces.join(""));

const URLS = [
  ...[
    "https://a.example/",
    "https://a.example/(b)",
    "https://a.example/)(",
    "tg://resolve?domain=x",
    "mailto:a@b.example",
  ],
  ...["https://a.example/?a=1&lt;=2", "javascript:alert(1)", "inward.html", ""],
];

const COMMON = [
  ...["bold", "bold", "italic", "italic", "underline", "strikethrough", "spoiler", "spoiler"],
  ...["code", "pre", "blockquote", "expandable-blockquote", "text-link", "text-link"],
] as const;

const kind: fc.Arbitrary<RangeKind> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...COMMON) },
  { weight: 1, arbitrary: fc.constantFrom(...RANGE_KINDS) },
);

const rangesOf = (length: number): fc.Arbitrary<readonly TextRange[]> => {
  const offset = fc.integer({ min: 0, max: length });
  const range = fc
    .record({ kind, a: offset, b: offset, url: fc.constantFrom(...URLS) })
    .map(({ kind, a, b, url }): TextRange => {
      const span = { kind, from: Math.min(a, b), to: Math.max(a, b) };
      if (kind === "text-link") return { ...span, url };
      return kind === "pre" ? { ...span, language: "c++" } : span;
    });
  return fc.array(range, { maxLength: 7 });
};

/** Bodies with all kinds of ranges, which overlap, nest, touch and end anywhere. */
export const body: fc.Arbitrary<Body> = fc
  .oneof({ weight: 3, arbitrary: richText }, { weight: 1, arbitrary: text })
  .chain((value) => rangesOf(value.length).map((ranges): Body => ({ text: value, ranges })));
