import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitText } from "../../../src/search/words/split.ts";
import { termOf } from "../../../src/search/words/term.ts";
import { phraseTerms, type TermsOf, tokenise } from "../../../src/search/words/tokens.ts";

const AS_TEXTS: TermsOf<string> = {
  ofWord: (raw) => termOf(raw) || undefined,
  ofText: (term) => term,
};

describe("words of a text", () => {
  test.each([
    ["blanks and signs", "One, two-three (four)!", ["One", "two", "three", "four"]],
    ["hashtags", "#Press_Conference #Саммит", ["Press", "Conference", "Саммит"]],
    ["letters and digits", "covid19 G20", ["covid19", "G20"]],
    ["thousands set apart", "1,300 1.300.000 12\u00a0500", ["1300", "1300000", "12500"]],
    ["no thousands", "1,30 3.14 1,2345", ["1", "30", "3", "14", "1", "2345"]],
    ["a day is no number with thousands", "15.07.2024", ["15", "07", "2024"]],
    ["English endings", "Russia's Russia’s don't", ["Russia", "Russia", "don", "t"]],
    ["apostrophes in Cyrillic", "п'ять п’ять 'слово'", ["п'ять", "п’ять", "слово"]],
    ["apostrophes that are written otherwise", "п‘ять п`ять п′ять", ["п‘ять", "п`ять", "п′ять"]],
    ["soft hyphens and marks of direction", "co\u00adop \u200fשלום\u200e", ["co\u00adop", "שלום"]],
    ["the non-joiner parts Persian words", "می\u200cخواهم", ["می", "خواهم"]],
    ["and shapes Devanagari ones", "क्\u200cष", ["क्\u200cष"]],
    ["the end of ayah is a border", "الرحيم۝١", ["الرحيم", "١"]],
    ["a word behind an emoji", "⚡️Word ❗️<b>Слово", ["Word", "b", "Слово"]],
    ["a number behind an emoji", "⚡️1,300", ["1300"]],
    ["keycaps", "1️⃣Word 1️⃣0️⃣", ["1\ufe0f", "Word", "1\ufe0f", "0\ufe0f"]],
    ["marks without a letter", "\u0301слово \u0301", ["слово"]],
    ["marks of letters", "हिन्दी שָׁלוֹם Йод", ["हिन्दी", "שָׁלוֹם", "Йод"]],
    ["zero-width spaces", "М\u200bосква \u200bда", ["М\u200bосква", "да"]],
    ["Roman numeral signs", "Ⅷ века", ["Ⅷ", "века"]],
    ["emoji and lone surrogates", "🇷🇺 a\ud800b \udc00", ["a", "b"]],
    ["nothing", " \n\t—!?", []],
  ])("%s: %j", (_name, text, expected) => {
    expect(splitText(text).map(({ raw }) => raw)).toEqual(expected);
  });

  test.each([
    ["Chinese with digits", "在2024年五月", ["在", "2024", "年五月"]],
    ["Japanese, half-width too", "東京ﾆｭｰｽ、ガ", ["東京ニュース", "ガ"]],
    ["Thai with its own digits", "น้ำ๕", ["น\u0e49\u0e4d\u0e32", "5"]],
    ["Korean, composed or not", "외교부 \u1112\u1161\u11ab국", ["외교부", "한국"]],
    ["variants of Han", "葛\u{e0100}飾区 葛飾\ufe00区", ["葛飾区", "葛飾区"]],
    ["the Chinese zero", "二〇二四年", ["二〇二四年"]],
    ["zero-width spaces in Thai and Khmer", "ครับ\u200bผม ភាសា\u200bខ្មែរ", ["ครับผม", "ភាសាខ្មែរ"]],
    ["soft hyphens", "中\u00ad国a", ["中国", "a"]],
    ["Latin letters beside Han", "COVID病毒x", ["covid", "病毒", "x"]],
  ])("runs: %s", (_name, text, expected) => {
    const words = splitText(text).map(
      ({ raw, run }) => run?.map((character) => character.text).join("") ?? termOf(raw),
    );
    expect(words).toEqual(expected.map((word) => word.normalize("NFKC")));
  });

  test("places are those of the text as it stands", () => {
    const text = "«Ёлка» ⚡️1,300 ﾆｭｰｽ";
    const places = splitText(text).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(["Ёлка", "1,300", "ﾆｭｰｽ"]);
  });

  test("signs that are not seen change no term", () => {
    const letter = fc.constantFrom(..."abéЖ́й中〇ガンกน้ខ្មשָक्षि가\u1112\u1161", " ", "-", "❗");
    const sign = fc.constantFrom("\ufe0f", "\ufe00", "\u{e0101}", "\u00ad", "\u200b", "\u2060");
    const text = fc.array(fc.oneof({ weight: 2, arbitrary: letter }, sign), { maxLength: 12 });
    let signs = 0;
    fc.assert(
      fc.property(text, (pieces) => {
        const seen = pieces.join("").replace(/[\p{VS}\p{Cf}]/gu, () => {
          signs++;
          return "";
        });
        const { terms } = tokenise(pieces.join(""), AS_TEXTS);
        expect(terms).toEqual(tokenise(seen, AS_TEXTS).terms);
      }),
      { numRuns: 1_000 },
    );
    expect(signs).toBeGreaterThan(1_000);
  });

  test("places of any text lie in it, in order and apart", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end, run } of splitText(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const character of run ?? []) expect(character.end).toBeLessThanOrEqual(end);
          last = end;
        }
      }),
    );
  });

  test.each([
    ["marks", `a${"\u0301".repeat(200_000)}`],
    ["unseen signs", `a${"\u200d".repeat(200_000)}b`],
    ["zero-width spaces between letters", "a\u200b".repeat(100_000)],
    ["variation selectors behind Han", `中${"\ufe0f".repeat(200_000)}`],
    ["digits with commas", "1,".repeat(100_000)],
    ["apostrophes", "п'".repeat(100_000)],
    ["Han", "中".repeat(200_000)],
    ["jamo", "\u1112\u1161".repeat(100_000)],
  ])("long runs of %s take linear time", (_name, text) => {
    // Quadratic time would end in the limit of the test.
    const { terms } = tokenise(text, AS_TEXTS);
    expect(terms.every((term) => term.length <= 64)).toBe(true);
  });
});

describe("terms", () => {
  test("a run gives its characters and its overlapping pairs, and meets its neighbours by both", () => {
    const { terms, neighbours } = tokenise("2024年五月 end", AS_TEXTS);
    const pairs = [];
    for (let at = 0; at < neighbours.length; at += 2) {
      pairs.push([terms[neighbours[at] ?? 0], terms[neighbours[at + 1] ?? 0]].join(" "));
    }
    expect(terms).toEqual(["2024", "年", "五", "月", "年五", "五月", "end"]);
    expect(pairs).toEqual(["2024 年", "2024 年五", "年五 五月", "月 end", "五月 end"]);
  });

  test.each([
    ["foreign ministers", ["foreign", "minist"]],
    ["外交部", ["外交", "交部"]],
    ["年", ["年"]],
    ["2024年 5", ["2024", "年", "5"]],
  ])("of the phrase %s", (text, expected) => {
    expect(phraseTerms(text)).toEqual(expected);
  });
});
