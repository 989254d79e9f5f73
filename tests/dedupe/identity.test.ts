import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPostId } from "../../src/core/field-values.ts";
import { assignIds, identifyText, idFromHash, normaliseText } from "../../src/dedupe/identity.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("the form in which texts are the same post", () => {
  const same = [
    ["line ends", "a\r\nb\rc\n", "a\nb\nc"],
    ["runs of line ends", "a\n\n\n\nb", "a\nb"],
    ["runs of blanks", "a  b\t\tc\u00a0\u00a0d\u2003e", "a b c d e"],
    ["blanks at the ends of lines", "  a \n \t b  \n\n", "a\nb"],
    ["Unicode form", "Cafe\u0301 \u1e9b\u0323", "Caf\u00e9 \u1e9b\u0323"],
    ["variation selectors", "❗️ 7️⃣ ❤︎ 葛\u{E0100}", "❗ 7⃣ ❤ 葛"],
    ["a line in place of media", "[ Photo ]\n a", "a"],
    ["several of them", "[ Album ]\n[ Файл : a.pdf ]\na\nb", "a\nb"],
    ["one with an emoji", "[ Sticker ❤️ ]\na", "a"],
    ["a variation selector between blanks", "a \uFE0F b", "a b"],
  ] as const;

  test.each(same)("ignores %s", (_name, text, normal) => {
    expect(normaliseText(text)).toBe(normal.normalize("NFC"));
    expect(identifyText(text).textHash).toBe(identifyText(normal).textHash);
  });

  const other = [
    ["photos alone from other texts", "[ Photo ]", "a"],
    ["lines of media from each other", "[ Photo ]", "[ Video ]"],
    ["a headline in brackets", "[ Breaking ]\na", "a"],
    ["a poll from its answers", "[ Poll : a? ]\n- a", "- a"],
    ["a contact from its name", "[ Contact ]\na", "a"],
    ["a line of media further down", "a\n[ Photo ]\nb", "a\nb"],
    ["case", "Peace", "peace"],
    ["punctuation", "Peace.", "Peace"],
    ["a line end and a blank", "a\nb", "a b"],
    ["a blank and none", "a b", "ab"],
    ["compatibility forms", "ﬁ ²", "fi 2"],
    ["zero-width joiners", "👨‍👩", "👨👩"],
    ["quotes", "“a”", '"a"'],
    ["an emoji", "a", "a 🔹"],
  ] as const;

  test.each(other)("tells apart %s", (_name, a, b) => {
    expect(identifyText(a).textHash).not.toBe(identifyText(b).textHash);
  });

  test("of any text is a form that stays as it is", () => {
    const piece = fc.constantFrom(
      " ",
      "\u00a0",
      "\n",
      "\r",
      "\uFE0F",
      "e",
      "\u0301",
      "\u200d",
      "ﬀ",
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const normal = normaliseText(any);
        expect(normaliseText(normal)).toBe(normal);
        expect(normaliseText(any.normalize("NFD"))).toBe(normal);
        expect(normal).not.toMatch(/^\s|\s$|[^\S\n]{2}|\n\n| \n|\n |\r|\uFE0F/);
      }),
      { numRuns: 1000 },
    );
  });
});

test("a text is identified by its normal form, its characters and its length", () => {
  expect(identifyText("a \n b")).toEqual({
    textHash: sha256("a\nb"),
    textDigest: createHash("sha1").update("a \n b").digest("hex"),
    textLength: 5,
  });
});

describe("the id of a hash", () => {
  /** The first characters of a hash in the base32 of Crockford, by way of one large number. */
  const byNumber = (textHash: string, length: number): string => {
    const digits = "0123456789abcdefghjkmnpqrstvwxyz";
    const bits = BigInt(`0x${textHash}`).toString(2).padStart(256, "0");
    return Array.from(
      { length },
      (_, at) => digits[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
    ).join("");
  };

  test.each([
    ["0".repeat(64), "0000000000"],
    ["f".repeat(64), "zzzzzzzzzz"],
    [`08421084210842108421${"0".repeat(44)}`, "1111111111"],
    [sha256(""), "werc8gmrzg"],
  ])("%s is %s", (textHash, id) => {
    expect(byNumber(textHash, 10)).toBe(id);
    expect(idFromHash(textHash)).toBe(id);
  });

  test("is its first bits, five a character, at any length", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, length) => {
        const id = idFromHash(sha256(text), length);
        expect(id).toBe(byNumber(sha256(text), length));
        expect(isPostId(id)).toBe(length >= 10);
        expect(idFromHash(sha256(text), 50).startsWith(id)).toBe(true);
      }),
    );
  });
});

describe("ids for new posts", () => {
  const hashes = fc.uniqueArray(fc.nat({ max: 400 }), { maxLength: 40 });
  const hashesOf = (numbers: readonly number[]) => numbers.map((number) => sha256(`${number}`));

  test("are each post's own, however few characters they begin with", () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 3 }), (numbers, length) => {
        const texts = hashesOf(numbers);
        const ids = assignIds(texts, new Set(), length);
        expect(new Set(ids.values()).size).toBe(texts.length);
        for (const [textHash, id] of ids) {
          expect(id).toBe(idFromHash(textHash, id.length));
          expect(id.length).toBeGreaterThanOrEqual(length);
        }
      }),
    );
  });

  test("do not depend on the order in which posts were found", () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 2 }), (numbers, length) => {
        const texts = hashesOf(numbers);
        const ids = assignIds(texts, new Set(), length);
        expect(assignIds(texts.toReversed(), new Set(), length)).toEqual(ids);
      }),
    );
  });

  test("leave those in use to their posts", () => {
    const [first = "", second = ""] = [...hashesOf(Array.from({ length: 100 }, (_, at) => at))]
      .sort()
      .filter((textHash, at, all) =>
        [all[at - 1], all[at + 1]].some((near) => near?.[0] === textHash[0]),
      );
    const short = idFromHash(first, 1);
    expect(idFromHash(second, 1)).toBe(short);
    const ids = assignIds([first], new Set([short as string]), 1);
    expect(ids.get(first)?.length).toBeGreaterThan(1);
  });

  test("are ten characters long where nothing else is said", () => {
    const texts = hashesOf([1, 2, 3]);
    const ids = assignIds(texts, new Set());
    expect([...ids.values()].map((id) => id.length)).toEqual([10, 10, 10]);
  });
});
