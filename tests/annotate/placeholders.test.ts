import { expect, test } from "vitest";
import { createAnnotator } from "../../src/annotate/annotate.ts";

const annotate = createAnnotator({ timeZone: "UTC", countries: [] });

test.each([
  ["a caption", "[ Photo ]\n🇨🇾 A terminal in Larnaca", "A terminal in Larnaca", ["CY"]],
  [
    "a caption in another language",
    "[ Bild ]\nIn Polen fährt die Fähre",
    "In Polen fährt die Fähre",
    ["PL"],
  ],
  ["a file's name names no country", "[ File : Poland.pdf ]\nThe timetable", "The timetable", []],
  ["a transcript", "[ Voice message ]\n{{\nThe gates of Malta\n}}", "The gates of Malta", ["MT"]],
  ["a poll", "[ Poll : Is Malta open? ]\n- yes\n- no", "Is Malta open?", ["MT"]],
  ["a contact", "[ Contact ]\nSome One +1 555", "Contact", []],
])("title and countries come from the words: %s", (_name, text, title, countries) => {
  const [post] = annotate([{ dump: "a.txt", lines: { from: 1, to: 2 }, body: { text } }]).posts;
  expect(post?.title).toBe(title);
  expect(post?.countries.countries).toEqual(countries);
  expect(post?.body.text).toBe(text);
});

test("a date clue names its line of the whole text", () => {
  const text = "[ Photo ]\nMOSCOW, July 16, 2024 - The bridge is open.";
  const [post] = annotate([{ dump: "a.txt", lines: { from: 1, to: 2 }, body: { text } }]).posts;
  expect(post?.dateClues).toMatchObject([{ edtf: "2024-07-16", line: 2 }]);
});
