import { describe, expect, test } from "vitest";
import { readDump } from "../../src/sources/read-dump.ts";

/** Posts of four lines that start with an emoji and end in a hashtag, each line unlike any other. */
const post = (k: number): readonly string[] => [
  `🔵 Title number ${k} of the day`,
  `The first thing that was said on this occasion ${k}.`,
  `The second thing that was said on it, at more length ${k}.`,
  `#subject${k}`,
];
const doubled = ([first = "", ...rest]: readonly string[]): readonly string[] => [
  first,
  ...rest,
  ...rest,
];
const around = Array.from({ length: 30 }, (_, k) => post(k));
const whole = post(99);
const [title = "", one = "", two = "", tag = ""] = whole;

const cases = [
  ["blanks", [title, one, two, tag, one.replaceAll(" ", "  "), two, tag]],
  ["blanks and punctuation left out", [title, one, two, tag, one.slice(0, -1), two, tag]],
  ["an ellipsis at the end", [title, one, two, tag, one, two, `${tag}…`]],
  ["cut after a line", [title, one, two, tag, one]],
  ["cut after two lines", [title, one, two, tag, one, two]],
  ["cut within the first line", [title, one, two, tag, `${one.slice(0, 20)}…`]],
  ["cut within a line", [title, one, two, tag, one, two.slice(0, 20)]],
  ["missing", [title, one, two, tag]],
  ["three copies", [title, one, two, tag, one, two, tag, one, two, tag]],
] as const;

/** Enough copies that are cut elsewhere show that copies of this dump were lost at all. */
const cutElsewhere = [40, 41, 42, 43].flatMap((k) => post(k).concat(post(k).slice(1, 2)));

const read = (lines: readonly string[]): readonly string[] =>
  readDump({ name: "x.txt", bytes: Buffer.from(lines.join("\n")) }).posts.map(
    ({ body }) => body.text,
  );

describe("a damaged second copy", () => {
  const texts = [...around, ...[40, 41, 42, 43].map(post)].map((lines) => lines.join("\n"));

  test.each(cases)("%s, amid others", (_name, lines) => {
    const dump = [...around.flatMap(doubled), ...cutElsewhere, ...lines, ...doubled(post(98))];
    expect(read(dump)).toEqual([...texts, whole.join("\n"), post(98).join("\n")]);
  });

  test.each(cases)("%s, at the end", (_name, lines) => {
    const dump = [...around.flatMap(doubled), ...cutElsewhere, ...lines];
    expect(read(dump)).toEqual([...texts, whole.join("\n")]);
  });

  test("one-line posts in a clean dump stay apart", () => {
    const lines = [...around.flatMap(doubled), "🔵 One thing", "🔵 Another thing", "🔵 A third"];
    expect(read(lines).slice(-3)).toEqual(["🔵 One thing", "🔵 Another thing", "🔵 A third"]);
  });

  test("more lone lines than a call can have arguments are each a post", () => {
    const lines = Array.from({ length: 140_000 }, (_, k) => `Line ${k.toString(36)} alone`);
    const texts = read(["Title", "a text", "a text", ...lines]);
    expect([texts.length, texts.at(-1)]).toEqual([140_001, lines.at(-1)]);
  });

  test("says so of each post that nothing proves", () => {
    const dump = [...around.flatMap(doubled), ...cutElsewhere, ...whole];
    const { remarks } = readDump({ name: "x.txt", bytes: Buffer.from(dump.join("\n")) });
    expect(remarks.map(({ line }) => line)).toEqual([30 * 7 + 4 * 5 + 1]);
  });
});
