import { expect, test } from "vitest";
import { shownTitle } from "../../src/format/shown-title.ts";

const TEXT = "🇭🇺 **Water** rises again.\n\nMore of it.";

const cases = [
  ["a title with words", "A title", TEXT, "A title"],
  ["a title of signs", "!", TEXT, "!"],
  ["a title of an emoji", "🔥", TEXT, "🔥"],
  ["no title", "", TEXT, "Water rises again."],
  ["a title of blanks", " \t\u00A0\u2003", TEXT, "Water rises again."],
  ["a title without width", "\u200B\u2060\uFEFF\u00AD\u200E", TEXT, "Water rises again."],
  ["a title of marks alone", "\u0301\uFE0F", TEXT, "Water rises again."],
  ["a title of letters that nobody sees", "\u3164\u115F\uFFA0\u2800", TEXT, "Water rises again."],
  ["no title and a spoiler", "", "It is ||Malta||, **really**.", "It is […], really."],
  ["no title and a spoiler by hand", "", "||Malta||\n\nMore", "More"],
  ["no title and nothing but a spoiler", "", "||Malta||", "[…]"],
  ["no title and no text", "", "", ""],
  ["no title and a text that shows nothing", "", "\u200B\n\n\u3164", ""],
] as const;

test.each(cases)("%s", (_name, title, markdown, expected) => {
  expect(shownTitle(title, markdown)).toBe(expected);
});
