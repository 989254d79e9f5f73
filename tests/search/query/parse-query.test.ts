import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import type { Atom, Query } from "../../../src/search/query/query.ts";
import { dayOf } from "../../../src/search/segment/document.ts";

/** A query in one line: words bare, phrases in quotes, filters as terms, days as numbers. */
const show = ({ clauses }: Query): string =>
  clauses
    .map(({ isExcluded, alternatives }) => {
      const shown = alternatives.map((atoms) => atoms.map(showAtom).join("+")).join("|");
      return (isExcluded ? "-" : "") + shown;
    })
    .join(" ");

function showAtom(atom: Atom): string {
  if (atom.kind === "filter") return `{${atom.term}}`;
  if (atom.kind === "dates") return `{${atom.from}..${atom.to}}`;
  return atom.isPhrase ? `"${atom.terms.join(" ")}"` : atom.terms.join(" ");
}

const day = dayOf;

describe("what is typed is read as", () => {
  test.each([
    ["words", "Foreign ministers", "foreign minist"],
    ["a phrase", '"Foreign Ministers" met', '"foreign minist" met'],
    [
      "quotes of all kinds",
      "“one two” «three four» „five six“",
      '"on two" "three four" "five six"',
    ],
    ["a quote within a word", 'צה"ל one"two', "צה+ל on+two"],
    ["inches", '5" screen 6" wide', "5 screen 6 wide"],
    ["a phrase behind inches", '5" "wide screen"', '5 "wide screen"'],
    [
      "a phrase behind a sign",
      '("one two" ❗️"one two" one|"two three"',
      '"on two" "on two" on "two three"',
    ],
    ["a phrase that a word touches", '"one two"three', '"on two" three'],
    ["a phrase of one word", '"met"', "met"],
    ["an open quote", '"one two', "on two"],
    ["an empty phrase", '"" one', "on"],
    ["without", 'one -two -"three four"', 'on -two -"three four"'],
    ["a hyphen within a word", "long-term", "long+term"],
    ["a hyphen alone", "one - two", "on two"],
    ["or", "one OR two three", "on|two three"],
    ["or of several", 'one OR "two three" | four', 'on|"two three"|four'],
    ["or in small letters", "one or two", "on or two"],
    ["or at an end", "OR one OR", "or on or"],
    ["or before what is excluded", "one OR -two", "on or -two"],
    ["a tag", "#Press_Conference #саммит", "{tag:press conference} {tag:саммит}"],
    ["without a tag", "-#summit", "-{tag:summit}"],
    ["a sign alone", "# one", "on"],
    ["filters", "country:RU from:@Herald", "{country:ru} {channel:herald}"],
    ["filters with quotes", 'source:"Russian MFA 🇷🇺"', "{source:russian mfa}"],
    ["filters that are excluded", "-has:photo -lang:ru", "-{has:photo} -{lang:ru}"],
    ["names in any case", "Country:ru HAS：video", "{country:ru} {has:video}"],
    ["or of filters", "country:RU OR country:RS", "{country:ru}|{country:rs}"],
    ["a filter without a value", "country: one", "countri on"],
    ["an unknown filter", "colour:red", "colour+red"],
    ["an address in a sentence", "see https://a.example/b", "see http+a+exampl+b"],
    ["a year", "date:2023", `{${day("2023")}..${day("2024")}}`],
    ["a month", "date:2023-05", `{${day("2023-05")}..${day("2023-06")}}`],
    ["a day", "date:2023-05-09", `{${day("2023-05-09")}..${day("2023-05-10")}}`],
    ["a range", "date:2023-05..2024-07", `{${day("2023-05")}..${day("2024-08")}}`],
    ["the last month of a year", "date:2023-12", `{${day("2023-12")}..${day("2024")}}`],
    ["an open beginning", "date:..2023", `{1..${day("2024")}}`],
    ["an open end", "date:2023-05-09..", `{${day("2023-05-09")}..${10_000 * 416}}`],
    ["ends in the wrong order", "date:2024..2023", `{${day("2023")}..${day("2025")}}`],
    ["no month", "date:2023-13", "date+2023+13"],
    ["no day", "date:2023-05-32", "date+2023+05+32"],
    ["no date", "date:.. date:soon", "date date+soon"],
    ["Chinese", "外交部 中国 人", '"外交 交部" 中国 人'],
    ["a Chinese phrase", '"在2024年"', '"在 2024 年"'],
    ["marks of direction", "\u200fdate:2023\u200e", `{${day("2023")}..${day("2024")}}`],
    ["signs of regular expressions", "(a+)+$ [^b]* \\d{3}", "a b d+3"],
    ["lone surrogates", "\ud800 one\udc00", "on"],
    ["nothing", "  ", ""],
  ])("%s: %s", (_name, text, expected) => {
    expect(show(parseQuery(text))).toBe(expected);
  });
});

describe("names of posts", () => {
  test.each([
    ["https://t.me/herald/42", "herald/42"],
    ["t.me/s/herald/42?single", "herald/42"],
    ["https://telegram.me/herald/42#x", "herald/42"],
    ["https://t.me/c/1234567890/42", "1234567890/42"],
    ["https://t.me/herald/7/42", "herald/42"],
    [" herald/42 ", "herald/42"],
    ["@russian-mfa/7", "russian-mfa/7"],
    ["https://t.me/herald", undefined],
    ["https://example.org/herald/42", undefined],
    ["herald/42 and more", undefined],
  ])("%s", (text, expected) => {
    expect(parseQuery(text).name).toBe(expected);
  });
});

describe("limits", () => {
  test("the end of a long text is left out", () => {
    const { clauses, isCut } = parseQuery(`one ${" ".repeat(10_000)}two`);
    expect(show({ clauses, isCut })).toBe("on");
    expect(isCut).toBe(true);
  });

  test("words past two hundred are left out", () => {
    const query = parseQuery(Array.from({ length: 300 }, (_, at) => `w${at}`).join(" "));
    expect(query.clauses).toHaveLength(200);
    expect(query.isCut).toBe(true);
  });

  test.each([
    ["a long run", "中".repeat(300), [200]],
    ["a long phrase", `"${"w ".repeat(250)}" date:2024`, [200]],
    ["a long phrase behind words", `one two "${"w ".repeat(250)}" three`, [1, 1, 198]],
    ["a phrase of which one word is left", `${"w ".repeat(199)} "one two"`, Array(200).fill(1)],
    ["a filter where nothing is left", `${"w ".repeat(200)} lang:ru`, Array(200).fill(1)],
    ["a long alternative", `one OR "${"w ".repeat(250)}" OR two`, [200]],
    ["an exclusion, which goes as a whole", `one -"${"w ".repeat(250)}"`, [1]],
  ])("%s is cut", (_name, text, expected) => {
    const { clauses, isCut } = parseQuery(text);
    const atoms = clauses.map(({ alternatives }) => alternatives.flat());
    const lengths = atoms.map((some) =>
      some.reduce((sum, atom) => sum + (atom.kind === "terms" ? atom.terms.length : 1), 0),
    );
    expect(lengths).toEqual(expected);
    for (const atom of atoms.flat()) {
      if (atom.kind === "terms") expect(atom.isPhrase).toBe(atom.terms.length > 1);
    }
    expect(isCut).toBe(true);
  });

  test("two hundred words are not cut", () => {
    expect(parseQuery(`"${"w ".repeat(199)}" lang:ru`).isCut).toBe(false);
  });

  test.each(['"', "-", ":", "a:", '-"', "OR ", "date:", "#", "\u200f", "\ud800", "(a+)+", "中"])(
    "ten thousand of %j end in an answer",
    (piece) => {
      const { clauses } = parseQuery(piece.repeat(10_000 / piece.length));
      expect(clauses.length).toBeLessThanOrEqual(200);
    },
  );

  test("no text is an error", () => {
    let clauses = 0;
    const piece = fc.constantFrom('"', "-", ":", " ", "OR", "date:", "2024", "..", "#", "a", "中");
    const text = fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 3 })), {
      minLength: 3,
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (pieces) => {
        clauses += parseQuery(pieces.join("")).clauses.length;
      }),
    );
    expect(clauses).toBeGreaterThan(100);
  });
});
