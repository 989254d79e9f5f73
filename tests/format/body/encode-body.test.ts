import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeBody } from "../../../src/format/body/encode-body.ts";
import { decodeBody } from "../../../src/format/body/read-body.ts";
import { plainText } from "../../../src/format/plain-text.ts";
import { RUNS } from "../../support/arbitraries.ts";
import { body as anyBody } from "../../support/bodies.ts";
import { charactersOf, meantCharacters } from "../../support/formats.ts";

describe("any body", () => {
  test("keeps its text to the character", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(plainText(encodeBody(body))).toBe(body.text);
      }),
      RUNS,
    );
  });

  test("keeps the formats of every character", () => {
    let formatted = 0;
    fc.assert(
      fc.property(anyBody, (body) => {
        const read = decodeBody(encodeBody(body));
        const pres = (read.ranges ?? []).filter(({ kind }) => kind === "pre");
        const isPre = (at: number) => pres.some(({ from, to }) => from <= at && at < to);
        const found = charactersOf(read).map(([character, ...formats]) => [
          character,
          ...new Set(formats.map(plainName).sort()),
        ]);
        if (found.some(({ length }) => length > 1)) formatted += 1;
        expect(found).toEqual(meantCharacters(body, isPre));
      }),
      RUNS,
    );
    expect(formatted).toBeGreaterThan(100);
  });

  test("is the same Markdown once it was read", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const markdown = encodeBody(body);
        expect(encodeBody(decodeBody(markdown))).toBe(markdown);
      }),
      RUNS,
    );
  });
});

const plainName = (format: string): string =>
  format === "pre" ? "code" : format.endsWith("blockquote") ? "quote" : format;
