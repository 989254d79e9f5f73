import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createAnnotator } from "../../../src/annotate/annotate.ts";
import { foldHashtag } from "../../../src/annotate/hashtags.ts";
import { identifyText } from "../../../src/dedupe/identity.ts";
import { foldLetters } from "../../../src/dedupe/near/words.ts";
import { type NormalForm, normalise } from "../../../src/platform/text/normal-form.ts";
import { tagPath } from "../../../src/site/archive/urls.ts";
import { foldLine } from "../../../src/sources/text/fold.ts";
import { readStamp } from "../../../src/sources/text/messages/stamps.ts";

const FORMS: readonly NormalForm[] = ["NFC", "NFD", "NFKC"];

/** Marks of several classes, some that decompose into two, some of class 0, some outside the BMP. */
const MARKS = [
  ..."\u0301\u0300\u0327\u0316\u0321\u0338\u0345\u0344\u035C\u034F\u05B0\u05B7\u05BC\u064B\u0651\u0670",
  ..."\u093C\u094D\u0903\u0F71\u0F72\u0F74\u0F73\u0F77\u0F81\u3099\uFF9E\uFF9F\u{1D165}\u{1D16D}\u{1D1AA}\uFE0F",
];

const mark = fc.constantFrom(...MARKS);
const base = fc.oneof(
  fc.constantFrom(
    "e",
    "é",
    "\u1E69",
    "か",
    "ｶ",
    "\u05D0",
    "क",
    "\u1100",
    "각",
    "😀",
    "\uD83D",
    " ",
    "",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);
/** Runs on both sides of the length from which on they are sorted beforehand. */
const run = fc.oneof(
  fc.array(mark, { maxLength: 5 }),
  fc.array(mark, { minLength: 50, maxLength: 200 }),
  fc.array(fc.constantFrom("\u0301", "\u0327"), { minLength: 60, maxLength: 300 }),
);
const text = fc
  .array(fc.tuple(base, run), { maxLength: 6 })
  .map((parts) => parts.map(([letter, marks]) => letter + marks.join("")).join(""));

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a normal form", () => {
  test.each(FORMS)("%s is the runtime's own, of any text", (form) => {
    let long = 0;
    fc.assert(
      fc.property(text, (any) => {
        if (/\p{M}{64}/u.test(any)) long += 1;
        expect(normalise(any, form)).toBe(any.normalize(form));
      }),
      { seed: 8, numRuns: 2000 },
    );
    expect(long).toBeGreaterThan(500);
  });

  test("of every single character, alone and in a long run", () => {
    const marks = "\u0301\u0327".repeat(40);
    let tried = 0;
    for (let point = 0; point <= 0x10ffff; point++) {
      if (point >= 0xac00 && point <= 0xd7a3) continue;
      const character = String.fromCodePoint(point);
      if (
        /[\p{L}\p{N}\p{P}\p{S}\p{C}\p{Z}]/u.test(character) &&
        character.normalize("NFKD") === character
      )
        continue;
      tried += 1;
      const given = `e${marks}${character}${marks}`;
      for (const form of FORMS) {
        if (normalise(given, form) !== given.normalize(form)) expect(point).toBe(form);
      }
    }
    expect(tried).toBeGreaterThan(5000);
  });
});

/** The longest run of marks out of canonical order that the runtime was given to sort. */
function longestUnsorted(run: () => void): number {
  let longest = 0;
  const native = String.prototype.normalize;
  vi.spyOn(String.prototype, "normalize").mockImplementation(function (this: string, form) {
    for (const [marks] of this.matchAll(/[\p{M}\uFF9E\uFF9F]+/gu)) {
      if (marks.length > longest && native.call(marks, "NFD") !== marks) longest = marks.length;
    }
    return native.call(this, form);
  });
  run();
  vi.restoreAllMocks();
  return longest;
}

describe("no long run of marks is left to the runtime to sort", () => {
  const zalgo = `e${"\u0301\u0327".repeat(3000)}`;
  const places: readonly (readonly [string, () => void])[] = [
    ["in the identity of a text", () => identifyText(zalgo)],
    ["in the lines of a dump", () => foldLine(zalgo)],
    ["in the words of near copies", () => foldLetters(zalgo)],
    ["in a hashtag", () => foldHashtag(zalgo)],
    ["in the address of a hashtag", () => tagPath(zalgo)],
    ["in the time of a header", () => readStamp(`16 ${zalgo} 2024 18:45`)],
    [
      "in what a text says of itself",
      () => {
        const text = `Russia ${zalgo}\n#${zalgo}\nGeneva, 16 ${zalgo} 2024: Paris ${zalgo}`;
        createAnnotator([])({ body: { text } });
      },
    ],
  ];
  test.each(places)("%s", (_name, run) => {
    expect(longestUnsorted(run)).toBeLessThan(64);
  });
});
