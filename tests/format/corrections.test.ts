import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Media } from "../../src/core/message.ts";
import type { Post } from "../../src/core/post.ts";
import type { PostId } from "../../src/core/types.ts";
import { mergeCorrections } from "../../src/format/corrections.ts";
import { formatDocument, newDocument, parseDocument } from "../../src/format/document.ts";
import {
  CORRECTABLE,
  correctedFields,
  differs,
  fieldDigest,
  fingerprint,
} from "../../src/format/fingerprint.ts";
import { itemAt } from "../../src/platform/collections/list.ts";
import { post as anyPost, RUNS } from "../support/arbitraries.ts";

const POST: Post = {
  id: "4t9k2m7xqz" as PostId,
  title: "Minister arrives",
  date: "2024-07-15",
  edtf: "2024-07-15",
  hashtags: ["UN"],
  countries: ["RU"],
  mentions: ["US"],
  forwardedFrom: "Russian MFA",
  lang: "en",
  evidence: { date: 'line 2: "July 15, 2024"', countries: { RU: 'title: "Russia"' } },
  seen: [{ dump: "a.txt", lines: { from: 1, to: 5 } }],
  permalink: "/posts/minister-arrives-4t9k2m7xqz.html",
  text: "Minister arrives\nNew York, July 15, 2024",
};

/** What a person's edit of the file makes of it. */
function edited(from: string | RegExp, to: string) {
  const source = formatDocument(newDocument(POST));
  const changed = source.replace(from, to);
  expect(changed).not.toBe(source);
  return parseDocument(changed, "a.md");
}

const edits = [
  ["a title", /^title: .*$/m, "title: Another", ["title"]],
  ["a date", /^date: .*$/m, "date: 2024-07-16", ["date", "edtf"]],
  ["an EDTF", /^edtf: .*$/m, "edtf: 2024", ["date", "edtf"]],
  ["a date deleted", /^date: .*\n/m, "", ["date", "edtf"]],
  ["a country added", "[RU]", "[CH, RU]", ["countries"]],
  ["hashtags deleted", "hashtags: [UN]\n", "", ["hashtags"]],
  ["a source deleted", /^forwardedFrom: .*\n/m, "", ["forwardedFrom"]],
  ["a language", "lang: en", "lang: ru", ["lang"]],
  ["evidence", 'title: "Russia"', "by hand", ["evidence"]],
  ["lines", "1-5", "1-6", ["seen"]],
  ["an address", "minister-arrives", "minister", ["permalink"]],
  ["words", "New York, July", "NYC, July", ["text"]],
  ["a word made bold", "New York", "**New York**", ["text"]],
] as const;

describe("an edit", () => {
  test.each(edits)("of %s is known for one", (_name, from, to, fields) => {
    expect(correctedFields(edited(from, to))).toEqual(fields);
  });

  test.each([
    ["blank lines around the text", /---\n(Minister[\s\S]*)$/, "---\n\n$1\n\n"],
    ["quotes", "lang: en", "lang: 'en'"],
    ["a list in block style", "[UN]", "\n  - UN"],
    ["CR LF", /\n/g, "\r\n"],
  ] as const)("of %s corrects nothing", (_name, from, to) => {
    expect(correctedFields(edited(from, to))).toEqual([]);
  });
});

describe("a later import", () => {
  const fresh: Post = {
    ...POST,
    title: "Minister arrives in New York",
    date: "2024-07-14",
    edtf: "2024-07-14",
    countries: ["RU", "US"],
    seen: [...POST.seen, { dump: "b.txt", lines: { from: 3, to: 7 } }],
  };

  test("brings a file that nobody touched up to date", () => {
    const { document, corrected } = mergeCorrections(newDocument(POST), fresh);
    expect(document).toEqual(newDocument(fresh));
    expect(corrected).toEqual([]);
  });

  test("leaves a correction alone and brings the rest up to date", () => {
    const { document, corrected } = mergeCorrections(edited("Minister arrives\n", "Mine\n"), fresh);
    expect(document.post).toEqual({ ...fresh, title: "Mine" });
    expect(corrected).toEqual(["title"]);
  });

  test("leaves date and EDTF alone where one of them was corrected", () => {
    const { document, corrected } = mergeCorrections(edited(/^edtf: .*$/m, "edtf: 2024-07"), fresh);
    const { date: _date, ...rest } = fresh;
    expect(document.post).toEqual({ ...rest, edtf: "2024-07" });
    expect(corrected).toEqual(["date", "edtf"]);
  });

  test("leaves the Markdown of a corrected text alone", () => {
    const onDisk = edited("New York,", "**New York**,");
    const { document } = mergeCorrections(onDisk, { ...fresh, text: "other" });
    expect(document.body).toBe("Minister arrives\n**New York**, July 15, 2024");
    expect(document.post.text).toBe(POST.text);
  });

  test("that says what the person said makes it its own", () => {
    const onDisk = edited("Minister arrives\n", `${fresh.title}\n`);
    const { document, corrected } = mergeCorrections(onDisk, fresh);
    expect(corrected).toEqual([]);
    expect(correctedFields(document)).toEqual([]);
  });

  test("leaves alone what it has nothing to say about, without forgetting corrections", () => {
    const onDisk = edited("Minister arrives\n", "Mine\n");
    const { document, corrected } = mergeCorrections(onDisk, { ...fresh, title: "Mine" }, ["seen"]);
    expect(document.post).toEqual({ ...POST, title: "Mine", seen: fresh.seen });
    expect(corrected).toEqual(["title"]);
    expect(correctedFields(document)).toEqual(["title"]);
  });

  test("fills what a file written by hand does not say", () => {
    const { fingerprint: _none, ...onDisk } = edited(/^(?:lang|seen|imported| {2}-).*\n/gm, "");
    const { document, corrected } = mergeCorrections(onDisk, fresh);
    expect(document.post).toEqual({ ...POST, seen: fresh.seen });
    expect(corrected).toEqual(["title", "date", "edtf", "countries"]);
  });

  test("repeated, changes nothing and names the same corrections", () => {
    fc.assert(
      fc.property(
        anyPost,
        anyPost,
        anyPost,
        fc.subarray([...CORRECTABLE]),
        (first, second, third, known) => {
          const onDisk = { ...newDocument(second), fingerprint: newDocument(first).fingerprint };
          const once = mergeCorrections(onDisk, third, known);
          expect(mergeCorrections(once.document, third, known)).toEqual(once);
        },
      ),
      RUNS,
    );
  });

  test("never overwrites what a person wrote", () => {
    fc.assert(
      fc.property(anyPost, anyPost, anyPost, (first, second, third) => {
        const onDisk = { ...newDocument(second), fingerprint: newDocument(first).fingerprint };
        const { document } = mergeCorrections(onDisk, third);
        for (const field of correctedFields(onDisk)) {
          expect(document.post[field]).toEqual(second[field]);
        }
      }),
      RUNS,
    );
  });
});

describe("a description of a file", () => {
  const [one, two, three] = ["1", "2", "3"].map((digit) => digit.repeat(64));
  const photo = (sha256?: string, alt?: string): Media => ({
    kind: "photo",
    ...(sha256 === undefined ? { missing: "not included" } : { sha256 }),
    ...(alt !== undefined && { alt }),
  });
  const video: Media = { kind: "video", missing: "too large" };
  const withMedia = (media: readonly Media[]): Post => ({ ...POST, media });

  /** The file as imported with the media without descriptions, and as a person described them. */
  const described = (media: readonly Media[]) => {
    const plain = media.map(({ alt: _alt, ...rest }) => rest);
    const { fingerprint } = newDocument(withMedia(plain));
    return { ...newDocument(withMedia(media)), fingerprint };
  };

  test.each([
    ["the same file", [photo(one, "A pier")], [photo(one)], ["A pier"]],
    ["a file that is found later", [photo(undefined, "A pier")], [photo(one)], ["A pier"]],
    ["a file that is there no more", [photo(one, "A pier")], [photo()], ["A pier"]],
    [
      "files in another order",
      [photo(one, "A pier"), photo(two, "A boat")],
      [photo(three), photo(two), photo(one)],
      [undefined, "A boat", "A pier"],
    ],
    [
      "files of which some have no hash",
      [photo(one, "A pier"), photo(undefined, "A boat")],
      [photo(one), photo(two)],
      ["A pier", "A boat"],
    ],
    [
      "the same file twice",
      [photo(one, "A"), photo(one, "B")],
      [photo(one), photo(one)],
      ["A", "B"],
    ],
    ["another kind at that place", [photo(undefined, "A pier")], [video], [undefined]],
  ] as const)("stays with %s", (_name, before, after, expected) => {
    const fresh = withMedia([
      ...after.slice(0, -1),
      { ...itemAt(after, after.length - 1), size: 7 },
    ]);
    const { document } = mergeCorrections(described(before), fresh);
    expect(document.post.media?.map(({ alt }) => alt)).toEqual(expected);
    expect(document.post.media?.map(({ alt: _alt, ...rest }) => rest)).toEqual(fresh.media);
    expect(document.fingerprint).toBe(newDocument(fresh).fingerprint);
    expect(mergeCorrections(document, fresh).document).toEqual(document);
  });

  test("is known for a person’s, and leaves the rest to the dumps", () => {
    const onDisk = described([photo(one, "A pier")]);
    expect(correctedFields(onDisk)).toEqual(["media"]);
    expect(correctedFields(described([photo(one)]))).toEqual([]);
    expect(differs(onDisk.fingerprint, withMedia([photo(one)]), ["media"])).toBe(false);
  });

  test("stands where it stood in media that a person corrected besides", () => {
    const onDisk = { ...described([photo(one, "A pier"), video]) };
    const corrected = { ...onDisk, post: withMedia([photo(one, "A pier")]) };
    const { document } = mergeCorrections(corrected, withMedia([photo(two), video]));
    expect(document.post.media).toEqual([photo(one, "A pier")]);
  });

  test("is written and read like any other field", () => {
    const onDisk = described([photo(one, 'A "pier": {one}')]);
    expect(parseDocument(formatDocument(onDisk), "a.md").post.media).toEqual(onDisk.post.media);
  });
});

describe("differs", () => {
  const { fingerprint: written } = newDocument(POST);

  test("sees a new value in a field it is asked about", () => {
    expect(differs(written, { ...POST, title: "New" }, ["title"])).toBe(true);
    expect(differs(written, { ...POST, title: "New" }, ["date", "text"])).toBe(false);
    expect(differs(written, POST, CORRECTABLE)).toBe(false);
  });
});

describe("a file with the ranges that older versions wrote", () => {
  const { fingerprint: written } = newDocument(POST);
  const at = CORRECTABLE.indexOf("formatting");
  const nothing = fieldDigest(written, "missingFrom");
  const older = `${written.padEnd(at * nothing.length, nothing)}abcde`;
  const source = formatDocument({ ...newDocument(POST), fingerprint: older }).replace(
    "imported:",
    "formatting:\n  - {kind: bold, at: 0-8}\nimported:",
  );
  const onDisk = parseDocument(source, "a.md");

  test("is not corrected", () => {
    expect(onDisk.fingerprint).toBe(older);
    expect(correctedFields(onDisk)).toEqual([]);
  });

  test("is written without them", () => {
    expect(differs(older, POST, ["formatting"])).toBe(true);
    const ranges = [{ kind: "bold", from: 0, to: 8 }] as const;
    const { document, corrected } = mergeCorrections(onDisk, { ...POST, ranges });
    expect(corrected).toEqual([]);
    expect(document.body).toBe("**Minister** arrives\nNew York, July 15, 2024");
    expect(formatDocument(document)).not.toContain("formatting");
    expect(document.fingerprint).toBe(newDocument({ ...POST, ranges }).fingerprint);
  });
});

test("absent and empty are one, whatever the order of keys", () => {
  const { forwardedFrom: _source, ...rest } = POST;
  const empty = fingerprint({ ...rest, evidence: { countries: {} } }, "");
  expect(fingerprint({ ...rest, forwardedFrom: "", evidence: { countries: {} } }, "")).toBe(empty);
  const evidence = { countries: { RU: "a", HU: "b" } };
  const turned = { countries: { HU: "b", RU: "a" } };
  expect(fingerprint({ ...rest, evidence }, "")).toBe(
    fingerprint({ ...rest, evidence: turned }, ""),
  );
});
