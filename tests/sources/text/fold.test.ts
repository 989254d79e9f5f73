import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldLine } from "../../../src/sources/text/fold.ts";
import { numberLines } from "../../../src/sources/text/line-ids.ts";
import { indexLines } from "../../../src/sources/text/lines.ts";

const same = [
  ["Unicode form", "й ё é", "и\u0306 е\u0308 e\u0301"],
  ["runs of blanks", "a  b\tc", "a b c"],
  ["blanks at either end", "  a b ", "a b"],
  ["no-break spaces", "a\u00a0b\u202fc", "a b c"],
  ["variation selectors", "❗️ 7️⃣", "❗ 7⃣"],
  ["zero-width characters", "a\u200bb\u200d\ufeff", "ab"],
  ["a joiner between a letter and its mark", "e\u200d\u0301", "é"],
  ["blanks that stand alone", "a\tb\u3000c d", "a b c d"],
  ["variation selectors of pairs", "葛\u{E0100} 𝐀\u{E0101}", "葛 𝐀"],
  ["dashes", "a — b – c − d", "a - b - c - d"],
  ["quotation marks", "«a» “b” „c“ ‘d’", '"a" "b" "c" \'d\''],
  ["a trailing ellipsis", "and so on…", "and so on"],
  ["trailing dots", "and so on ...", "and so on"],
] as const;

const different = [
  ["a full stop", "and so on.", "and so on"],
  ["letter case", "Abc", "abc"],
  ["a hyphen left out", "well-known", "well known"],
  ["an ellipsis at the start", "… and", "and"],
  ["a number", "1 000", "1000"],
] as const;

const idsOf = (...lines: readonly string[]): readonly number[] => [
  ...numberLines(indexLines(Buffer.from(lines.join("\n")))).folded,
];

describe("foldLine", () => {
  test.each(same)("does not tell apart: %s", (_name, a, b) => {
    expect(foldLine(a)).toBe(foldLine(b));
    expect(new Set(idsOf(a, b)).size).toBe(1);
    expect(new Set(idsOf(b, a)).size).toBe(1);
  });

  test.each(different)("tells apart: %s", (_name, a, b) => {
    expect(foldLine(a)).not.toBe(foldLine(b));
    expect(new Set(idsOf(a, b)).size).toBe(2);
  });

  test.each(["…", "...", "\u200b", "❗️", "\ufe0f"])("keeps something of %j", (line) => {
    expect(foldLine(line)).not.toBe("");
  });

  test("is idempotent and keeps something of any line that is not blank", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        const folded = foldLine(line);
        expect(foldLine(folded)).toBe(folded);
        expect(folded === "").toBe(line.trim() === "");
      }),
      { numRuns: 1000 },
    );
  });
});

describe("numberLines", () => {
  const letters = fc.constantFrom(
    "a",
    "é",
    "e\u0301",
    " ",
    "\u00a0",
    "—",
    "-",
    ".",
    "…",
    "ж",
    "️",
    "🇷🇺",
  );
  const lines = fc.array(fc.array(letters, { maxLength: 4 }).map((parts) => parts.join("")));

  test("gives equal numbers to equal lines only, and skips blank lines only", () => {
    fc.assert(
      fc.property(lines, (texts) => {
        const { places, exact, folded } = numberLines(
          indexLines(Buffer.from(`${texts.join("\n")}\n`)),
        );
        const kept = texts.filter((text) => text.trim() !== "");
        expect([...places].map((line) => texts[line])).toEqual(kept);
        expect([...exact].map((id) => [...exact].indexOf(id))).toEqual(
          kept.map((text) => kept.indexOf(text)),
        );
        const forms = kept.map(foldLine);
        expect([...folded].map((id) => [...folded].indexOf(id))).toEqual(
          forms.map((form) => forms.indexOf(form)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("tells many lines apart while the table grows", () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `line ${at % 10_000}`);
    const { exact } = numberLines(indexLines(Buffer.from(texts.join("\n"))));
    expect(new Set(exact).size).toBe(10_000);
    expect(exact.slice(0, 10_000)).toEqual(exact.slice(10_000));
  });
});
