import { expect, test } from "vitest";
import { createAnnotator } from "../../src/annotate/annotate.ts";

const annotate = createAnnotator([]);

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
  const said = annotate({ body: { text } });
  expect(said.title).toBe(title);
  expect(said.countries.countries).toEqual(countries);
});

test("a date clue names its line of the whole text", () => {
  const text = "[ Photo ]\nMOSCOW, July 16, 2024 - The bridge is open.";
  expect(annotate({ body: { text } }).dateClues).toMatchObject([{ edtf: "2024-07-16", line: 2 }]);
});
