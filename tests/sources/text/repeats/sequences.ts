import { indexLines } from "../../../../src/sources/text/lines.ts";
import { readSequence, type Sequence } from "../../../../src/sources/text/sequence.ts";
import type { Span } from "../../../../src/sources/text/span.ts";

/** A dump in which each letter stands for a line; F is a `Forwarded from` header, - a rule. */
export const dumpOf = (letters: string): string =>
  [...letters].map((letter) => lineOf[letter] ?? letter).join("\n");

const lineOf: Readonly<Record<string, string>> = { F: "Forwarded from A", "-": "---", " ": "" };

/** The sequence of such a dump. */
export const sequenceOf = (letters: string): Sequence =>
  readSequence(indexLines(Buffer.from(dumpOf(letters))));

/** Posts as words: the text of each, with a * where it was dumped twice and F where it has a header. */
export const wordsOf = (letters: string, spans: readonly Span[]): string => {
  const lines = [...letters].filter((letter) => letter !== " ");
  return spans
    .map(({ from, text, copy, to }) => {
      const header = from < text ? "F:" : "";
      return `${header}${lines.slice(text, copy).join("")}${to > copy ? "*" : ""}`;
    })
    .join(" ");
};
