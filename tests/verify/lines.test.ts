import { expect, test } from "vitest";
import { identifyText, idFromHash } from "../../src/dedupe/identity.ts";
import { type DumpLine, openDumpText } from "../../src/verify/dump-lines.ts";
import { reasonsFor } from "../../src/verify/left-out.ts";
import { matchText } from "../../src/verify/match-text.ts";
import { findDropped, findOriginal } from "../../src/verify/original-text.ts";

/** The lines of a dump that are not blank. */
const linesOf = (text: string): readonly DumpLine[] => {
  const dump = openDumpText({ name: "a.txt", bytes: Buffer.from(text) });
  return dump.linesOf({ from: 1, to: dump.lineCount });
};

const text = ["One — first.", "Two “second”…", "#Three"];

test.each([
  ["once", "One — first.\nTwo “second”…\n#Three", "text text text"],
  ["with a label", "Forwarded from X\nOne — first.\nTwo “second”…\n#Three", "label text text text"],
  [
    "twice",
    "One — first.\nTwo “second”…\n#Three\nTwo “second”…\n#Three",
    "text text text copy copy",
  ],
  [
    "damaged",
    'One — first.\nTwo “second”…\n#Three\nTwo "second"\n# Three',
    "text text text copy copy",
  ],
  ["cut", "One — first.\nTwo “second”…\n#Three\nTwo “sec", "text text text copy"],
  ["other blanks", " One —  first.\n\nTwo “second”…\t\n#Three", "text text text"],
  ["more than it", "One — first.\nTwo “second”…\n#Three\nFour", "text text text none"],
  ["less than it", "One — first.\n#Three", "text copy", 1],
  ["another order", "Two “second”…\nOne — first.\n#Three", "copy text copy", 1],
  ["another case", "one — first.\nTwo “second”…\n#Three", "none copy copy", 0],
])("lines hold a text: %s", (_name, dump, roles, missing?: number) => {
  const match = matchText(linesOf(dump), text);
  expect(match.roles.join(" ")).toBe(roles);
  expect(match.missing).toBe(missing);
});

test.each([
  ["in both", "[ Photo ]\nOne\nTwo", "[ Photo ]\nOne\nTwo", "text text text"],
  ["in the dump alone", "[ Photo ]\nOne\nTwo", "One\nTwo", "label text text"],
  ["in the text alone", "One\nTwo", "[ Photo ]\nOne\nTwo", "text text"],
  ["in two languages", "[ Bild ]\nOne\nTwo", "[ Photo ]\nOne\nTwo", "label text text"],
  ["behind a label", "[In reply to X]\n[ Photo ]\nOne", "One", "label label text"],
  ["on a message head", "[16.07.2024 18:45] N: [ Photo ]\nOne", "One", "label text"],
  ["not known", "[ Breaking ]\nOne", "One", "none text"],
  ["further down", "One\n[ Photo ]\nTwo", "One\nTwo", "text none text"],
])("a line such as [ Photo ]: %s", (_name, dump, text, roles) => {
  expect(matchText(linesOf(dump), text.split("\n"))).toEqual({ roles: roles.split(" ") });
});

test("a media line alone stands for no lines that are missing", () => {
  expect(matchText(linesOf("[ Photo ]\nTwo"), ["[ Photo ]", "One"])).toMatchObject({ missing: 1 });
  expect(matchText(linesOf("Two"), ["[ Photo ]", "One"])).toMatchObject({ missing: 0 });
});

test("a message's text may start on the line of its head", () => {
  const lines = linesOf("[16.07.2024 18:45] News: Hello\nthere\n[17.07.2024 18:45] News: Again");
  expect(matchText(lines.slice(0, 2), ["Hello", "there"])).toEqual({ roles: ["text", "text"] });
});

test.each([
  ["a line between", "a b c", "a c", [1]],
  ["the first", "a b c", "b c", [0]],
  ["the last two", "a b c d", "a b", [2, 3]],
  [
    "more than a call can have arguments",
    `a${" b".repeat(200_000)}`,
    "a",
    Array.from({ length: 200_000 }, (_, at) => at + 1),
  ],
  ["none: one is changed", "a b c", "a x c", []],
  ["none: two became one", "a b c d", "a x d", []],
  ["none: some are added", "a b", "x a y b z", []],
  ["one, though another is changed", "a b c d", "x b d", [2]],
])("dropped lines: %s", (_name, original, corrected, expected) => {
  expect(findDropped(original.split(" "), corrected.split(" "))).toEqual(expected);
});

test.each([
  ["alone", "One\nTwo", "One\nTwo"],
  ["twice", "One\nTwo\nThree\nTwo\nThree", "One\nTwo\nThree"],
  ["after labels", "Forwarded from X\n[In reply to Y]\nOne\nTwo", "One\nTwo"],
  ["with other blanks", "One  1\n\n\tTwo\n", "One 1\nTwo"],
  ["after a message head", "News, [16.07.2024 18:45]\nOne\nTwo", "One\nTwo"],
  ["on a message head", "[16.07.2024 18:45] One\nTwo", "One\nTwo"],
  ["after a media line", "News, [16.07.2024 18:45]\n[ Photo ]\nOne\nTwo", "One\nTwo"],
  ["after one on a message head", "[16.07.2024 18:45] N: [ Photo ]\nOne\nTwo", "One\nTwo"],
])("the original of a corrected text: %s", (_name, dump, original) => {
  const id = idFromHash(identifyText(original).textHash);
  const found = findOriginal(linesOf(dump), { id })?.map((line) =>
    line.replace(/\s+/g, " ").trim(),
  );
  expect(found?.join("\n")).toBe(original);
});

test("a text that is not there has no original", () => {
  const id = idFromHash(identifyText("Three").textHash);
  expect(findOriginal(linesOf("One\nTwo"), { id })).toBeUndefined();
  expect(findOriginal(linesOf("Forwarded from X"), { id })).toBeUndefined();
});

const head = "News, [16.07.2024 18:45]";

test.each([
  ["separators", "---\n***", "separator, separator"],
  [
    "messages without text",
    `${head}\n${head}\n[Forwarded from X]`,
    "empty message, empty message, empty message",
  ],
  [
    "messages of a photo alone",
    `${head}\n[ Photo ]\n${head}\n[Forwarded from X]\n[ Bild ]\n[16.07.2024 18:45] N: [ GIF ]`,
    Array.from({ length: 6 }, () => "empty message").join(", "),
  ],
  ["a photo without a head", "Forwarded from X\n[ Photo ]", "empty message, empty message"],
  ["a photo whose caption was lost", `${head}\n[ Photo ]\nOne`, "lost, lost, lost"],
  ["a poll that was lost", `${head}\n[ Poll : Red? ]`, "lost, lost"],
  ["a message whose text was lost", `${head}\nOne`, "lost, lost"],
  ["a label without a message", "Forwarded from X", "lost"],
  ["a separator behind lost text", "One\n---", "lost, separator"],
])("lines in no post: %s", (_name, dump, expected) => {
  const reasons = reasonsFor(linesOf(dump));
  expect(reasons.map((reason) => reason ?? "lost").join(", ")).toBe(expected);
});
