import { describe, expect, test } from "vitest";
import { splitIntoAlbums } from "../../src/dedupe/albums.ts";
import type { NumberedOccurrence } from "../../src/dedupe/numbered.ts";
import { numbered } from "../support/messages.ts";

const NOON = "2024-07-16T12:00:00Z";
const photo = (number: number, more: Parameters<typeof numbered>[1] = {}): NumberedOccurrence =>
  numbered(number, { mates: "pictures", time: NOON, ...more });
const known = (number: number, album: string | null, more = {}): NumberedOccurrence =>
  photo(number, { album, dump: "t.json", ...more });

/** The numbers of albums, those of one album joined by +. */
const split = (...seen: readonly NumberedOccurrence[]): string => {
  const numbers = [...new Set(seen.map(({ message }) => message.number))];
  const messages = numbers.map((number) => ({
    number,
    newest: seen.filter(({ message }) => message.number === number),
    earlier: [],
  }));
  return splitIntoAlbums(messages)
    .map((album) => album.map(({ number }) => number).join("+"))
    .join(" ");
};

describe("where no source knows albums", () => {
  const later = (seconds: number): string =>
    new Date(Date.parse(NOON) + seconds * 1000).toISOString();
  test.each([
    ["pictures one after the other", [photo(1), photo(2), photo(3)], "1+2+3"],
    ["a second apart", [photo(1), photo(2, { time: later(1) })], "1+2"],
    ["two seconds apart", [photo(1), photo(2, { time: later(2) })], "1 2"],
    [
      "each a second after the one before",
      [photo(1), photo(2, { time: later(1) }), photo(3, { time: later(2) })],
      "1+2+3",
    ],
    ["a number between", [photo(1), photo(3)], "1 3"],
    ["of another kind", [photo(1), photo(2, { mates: "files" })], "1 2"],
    ["no media", [photo(1), numbered(2, { time: NOON, text: "Hello" })], "1 2"],
    ["no media at all", [numbered(1, { time: NOON }), numbered(2, { time: NOON })], "1 2"],
    ["no time", [numbered(1, { mates: "pictures" }), numbered(2, { mates: "pictures" })], "1 2"],
    ["one caption", [photo(1), photo(2, { text: "Hello" }), photo(3)], "1+2+3"],
    ["two captions", [photo(1, { text: "Hello" }), photo(2, { text: "There" }), photo(3)], "1 2+3"],
  ] as const)("%s", (_name, seen, expected) => {
    expect(split(...seen)).toBe(expected);
  });
});

describe("a source that knows albums decides", () => {
  test.each([
    [
      "one album, whatever the times",
      [known(1, "a"), known(2, "a", { time: "2024-07-17T12:00:00Z" })],
      "1+2",
    ],
    ["two albums", [known(1, "a"), known(2, "b")], "1 2"],
    ["none", [known(1, null), known(2, null)], "1 2"],
    ["none of one, unknown of the other", [known(1, null), photo(2)], "1 2"],
    ["an album of one, unknown of the other", [known(1, "a"), photo(2)], "1 2"],
    ["beside one that does not", [photo(1), known(1, "a"), photo(2), known(2, "b")], "1 2"],
    ["an album that another source denies", [known(1, null), known(1, "a"), known(2, "a")], "1+2"],
    [
      "two captions all the same",
      [known(1, "a", { text: "Hello" }), known(2, "a", { text: "There" })],
      "1 2",
    ],
  ] as const)("%s", (_name, seen, expected) => {
    expect(split(...seen)).toBe(expected);
  });
});

test("what knew the album of an earlier text decides, too", () => {
  const edited = { number: 1, newest: [photo(1, { text: "New" })], earlier: [known(1, "a")] };
  const other = { number: 2, newest: [known(2, "b")], earlier: [] };
  const mate = { number: 2, newest: [known(2, "a")], earlier: [] };
  expect(splitIntoAlbums([edited, mate])).toEqual([[edited, mate]]);
  expect(splitIntoAlbums([edited, other])).toEqual([[edited], [other]]);
});
