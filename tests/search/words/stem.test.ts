import { describe, expect, test } from "vitest";
import { termOf } from "../../../src/search/words/term.ts";

describe("one form of letters", () => {
  test.each([
    ["case", "МИНИСТР", "министр"],
    ["Turkish", "Erdoğan İSTANBUL ısı", "Erdogan istanbul isi"],
    ["German", "Straße Köln", "strasse koln"],
    ["Polish and Danish", "Łódź København", "lodz kobenhavn"],
    ["ligatures and full width", "ﬁnal ＡＢＣ", "final abc"],
    ["Russian ё and stress", "ещё за́мок", "еще замок"],
    ["letters with marks of their own stay apart", "й ї ѝ", "й ї ѝ"],
    ["apostrophes", "п'ять п’ять пʼять", "пять пять пять"],
    ["Greek accents and the last sigma", "ΠΌΛΗΣ", "πόλης"],
    ["Arabic alef, ya and ta", "إلى المدرسة أحمد", "الي المدرسه احمد"],
    ["Arabic vowel signs and tatweel", "مُعَلِّم عـــام", "معلم عام"],
    ["Persian and Arabic kaf and ya", "علی کتاب", "علي كتاب"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
    ["digits of all scripts", "٢٠٢٤ ۱۴۰۲ २०२४ ２０２４ 𝟚𝟘𝟚𝟜", "2024 1402 2024 2024 2024"],
    ["Devanagari nukta, composed or not", "क़लम", "क\u093cलम"],
  ])("%s", (_name, forms, others) => {
    const [a, b] = [forms, others].map((text) => text.split(" ").map(termOf));
    expect(a).toEqual(b);
  });

  test.each([
    ["й", "и"],
    ["ї", "і"],
    ["résumé1", "resume2"],
    ["कि", "का"],
  ])("%s and %s are not one", (a, b) => {
    expect(termOf(a)).not.toBe(termOf(b));
  });

  test("a word is cut at 64 code units, and signs alone are none", () => {
    expect(termOf("б".repeat(100))).toBe("б".repeat(64));
    expect(termOf("ʼ")).toBe("");
  });
});

/** Forms of one word, by hand; those of a row must have one stem. */
describe("forms of a word have one stem", () => {
  test.each([
    ["English", "minister ministers", "meeting meetings meets", "agree agreed agreeing"],
    ["English", "hop hopped hopping", "relational relate", "happy happiness"],
    ["Russian", "министр министра министру министром министры министров министрами"],
    ["Russian", "встреча встречи встрече встречу встречей встречами"],
    ["Russian", "российский российского российскому российские российских"],
    ["Russian", "подписал подписала подписали"],
    ["Ukrainian", "міністр міністра міністром міністри міністрів", "країна країни країну країною"],
    ["Ukrainian", "український українського українська українською"],
    ["Bulgarian", "град градът", "министър министъра"],
    ["Serbian", "министар министара", "река реке реку реком"],
    ["Greek", "υπουργός υπουργού υπουργοί υπουργών", "συνάντηση συναντήσεις", "πόλη πόλης"],
    ["Arabic", "وزير الوزير والوزير للوزير بالوزير", "اجتماع اجتماعات الاجتماعات"],
    ["Hebrew", "ממשלה הממשלה והממשלה בממשלה", "ספר הספר ספרים"],
    ["Hindi", "लड़का लड़के लड़कों", "मंत्री मंत्रियों", "बैठक बैठकें"],
  ])("%s: %s %s %s", (_language, ...rows) => {
    for (const row of rows) {
      const forms = row.split(" ");
      expect([...new Set(forms.map(termOf))], row).toHaveLength(1);
      expect(forms.length).toBeGreaterThan(1);
    }
  });
});
