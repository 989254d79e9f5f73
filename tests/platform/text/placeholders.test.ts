import { describe, expect, test } from "vitest";
import {
  isMediaLine,
  isWordless,
  spokenText,
  withoutMediaLines,
} from "../../../src/platform/text/placeholders.ts";

const media = [
  "[ Photo ]",
  "[ Album ]",
  "[ Video ]",
  "[ GIF ]",
  "[ Sticker ]",
  "[ Sticker 👍 ]",
  "[ 👍 Sticker ]",
  "[ 👩‍🚀 Sticker ]",
  "[ Voice message ]",
  "[ Video message ]",
  "[ File ]",
  "[ File : report [final].pdf ]",
  "[ Audio file : A – B ]",
  "[ Bild ]",
  "[ Datei : plan.pdf ]",
  "[ Sprachnachricht ]",
  "[ Vídeo ]",
  "[ Archivo : a : b.zip ]",
  "[ Mensagem de voz ]",
  "[ Spraakbericht ]",
  "[ 사진 ]",
  "[ 👍 스티커 ]",
  "[ Фотография ]",
  "  [ Photo ] ",
];
const cards = ["[ Contact ]", "[ Kontakt ]", "[ Location ]", "[ 위치 ]"];
const none = [
  "[Photo]",
  "[ Photo]",
  "[ Breaking ]",
  "[ Breaking : the bridge ]",
  "[ Photo : of the year ]",
  "[ Photo ] of the year",
  "See [ Photo ]",
  "[ Sticker album ]",
  "[  ]",
  "[ ]",
  "",
];

describe("lines in place of media", () => {
  test.each(media)("%s stands for media", (line) => {
    expect([isMediaLine(line), isWordless(line)]).toEqual([true, true]);
  });
  test.each(cards)("%s is a contact or a place", (line) => {
    expect([isMediaLine(line), isWordless(line)]).toEqual([false, true]);
  });
  test.each(["[ Poll : Red or blue? ]", "[ Umfrage : Rot oder blau? ]"])("%s has words", (line) => {
    expect([isMediaLine(line), isWordless(line)]).toEqual([false, false]);
  });
  test.each(none)("%s is a text", (line) => {
    expect([isMediaLine(line), isWordless(line)]).toEqual([false, false]);
  });
});

test.each([
  ["a caption", "[ Photo ]\nA bridge", "\nA bridge", "A bridge"],
  ["a blank line before it", "[ Photo ]\n\nA bridge", "\n\nA bridge", "\nA bridge"],
  ["two lines", "[ Photo ]\n[ File : a.pdf ]\nA bridge", "\n\nA bridge", "A bridge"],
  ["nothing else", "[ Photo ]", "[ Photo ]", "[ Photo ]"],
  ["blanks", "[ Photo ]\n \n", "[ Photo ]\n \n", "[ Photo ]\n \n"],
  ["a line further down", "A bridge\n[ Photo ]", "A bridge\n[ Photo ]", "A bridge\n[ Photo ]"],
  ["a poll", "[ Poll : Red? ]\n- yes", "Red?\n- yes", "[ Poll : Red? ]\n- yes"],
  ["a poll alone", "[ Poll : Red? ]", "Red?", "[ Poll : Red? ]"],
  ["a contact", "[ Contact ]\nSome One", "Contact\nSome One", "[ Contact ]\nSome One"],
  ["a headline", "[ Breaking ]\nA bridge", "[ Breaking ]\nA bridge", "[ Breaking ]\nA bridge"],
])("before %s", (_name, text, spoken, identity) => {
  expect(spokenText(text)).toBe(spoken);
  expect(withoutMediaLines(text)).toBe(identity);
});

test("a file of such lines alone is read in linear time", () => {
  const text = "[ Photo ]\n".repeat(100_000);
  expect(withoutMediaLines(text)).toBe(text);
});
