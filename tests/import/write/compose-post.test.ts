import { describe, expect, test } from "vitest";
import type { Post } from "../../../src/core/post.ts";
import type { Body } from "../../../src/core/types.ts";
import { newDocument } from "../../../src/format/document.ts";
import { CORRECTABLE, fingerprint } from "../../../src/format/fingerprint.ts";
import type { PlannedPost, TextFields } from "../../../src/import/plan/planned-post.ts";
import { composePost, isWritten } from "../../../src/import/write/compose-post.ts";
import { imported, lines } from "../../support/stored-posts.ts";

const POST: Post = imported("A pier opens\nat noon", {
  ...{ hashtags: ["pier"], countries: ["CY"], mentions: ["GR"], lang: "en" },
  ...{ date: "2021-05-04", edtf: "2021-05-04" },
  evidence: { date: "line 1", countries: { CY: "title" } },
});

const SAYS: TextFields = {
  ...{ title: POST.title, hashtags: POST.hashtags, lang: "en" },
  ...{ countries: ["CY"], mentions: ["GR"], countryEvidence: { CY: "title" } },
};

const PLANNED: PlannedPost = {
  ...{ id: POST.id, seen: POST.seen, known: CORRECTABLE, dateClues: [] },
  date: { date: "2021-05-04", edtf: "2021-05-04", evidence: "line 1" },
};

const WRITTEN = newDocument(POST);

/** The plan for a post whose file says what the importer wrote. */
const AGAIN: PlannedPost = {
  ...PLANNED,
  found: {
    place: lines("a.txt", 1),
    identity: { textHash: WRITTEN.importedText, textDigest: "", textLength: 0 },
    isOtherText: false,
  },
  stored: {
    file: `2021/${POST.permalink.slice("/posts/".length, -".html".length)}.md`,
    permalink: POST.permalink,
    fingerprint: fingerprint(POST, WRITTEN.body),
    importedText: WRITTEN.importedText,
  },
};

test("a new post is what its text and its plan say, in the folder of its year", () => {
  const { text: _text, ...fields } = POST;
  expect(composePost(PLANNED, SAYS)).toEqual({ file: AGAIN.stored?.file, fresh: fields });
});

describe("the file", () => {
  test.each([
    ["of no known year", { date: {} }, /^undated\//],
    ["of bounds within a year", { date: { edtf: "2022-01/2022-03" } }, /^2022\//],
    ["of bounds over two years", { date: { edtf: "2021-12/2022-03" } }, /^undated\//],
    [
      "of the year that a person wrote",
      { stored: { ...AGAIN.stored, ownDate: { edtf: "1999-01-01" } } },
      /^1999\//,
    ],
    [
      "at the address that was fixed at first",
      { stored: { file: "x.md", permalink: `/posts/old-${POST.id}.html` } },
      new RegExp(`^2021/old-${POST.id}\\.md$`),
    ],
  ] as const)("%s", (_name, change, file) => {
    expect(composePost({ ...PLANNED, ...(change as Partial<PlannedPost>) }, SAYS).file).toMatch(
      file,
    );
  });
});

test("what the stored text says stands where the dumps have no better one", () => {
  const says = {
    ...{ title: "Mine", hashtags: [], countries: [], mentions: [], countryEvidence: {} },
  };
  const { fresh } = composePost({ ...AGAIN, says }, undefined);
  expect(fresh).toMatchObject({ title: "Mine", hashtags: [] });
  expect(() => composePost(PLANNED, undefined)).toThrow("a post without a text");
});

describe("nothing is written", () => {
  const check = (planned: PlannedPost, body: Body = POST): boolean =>
    isWritten(planned, composePost(planned, SAYS), body);

  test("where the file says so already", () => expect(check(AGAIN)).toBe(true));

  test.each([
    ["a new post", PLANNED],
    ["another date", { ...AGAIN, date: { ...AGAIN.date, evidence: "line 2" } }],
    ["another place", { ...AGAIN, seen: [lines("b.txt", 1)] }],
    ["a newer version", { ...AGAIN, newerVersion: POST.id }],
    ["another year", { ...AGAIN, stored: { ...AGAIN.stored, file: "2020/a.md" } }],
    ["a fuller text", { ...AGAIN, found: { ...AGAIN.found, isOtherText: true } }],
    [
      "a file that an older version wrote",
      { ...AGAIN, stored: { ...AGAIN.stored, importedText: undefined } },
    ],
  ])("but for %s", (_name, planned) => {
    expect(check(planned as PlannedPost)).toBe(false);
  });

  test("but for a text that is formatted otherwise", () => {
    const { text } = POST;
    expect(check(AGAIN, { text, ranges: [{ kind: "bold", from: 2, to: 6 }] })).toBe(false);
    expect(check(AGAIN, { text, ranges: [{ kind: "hashtag", from: 2, to: 6 }] })).toBe(true);
  });

  test("of a field on which the dumps have no say", () => {
    const changed: PlannedPost = { ...AGAIN, seen: [lines("b.txt", 1)], known: ["title", "text"] };
    expect(check(changed)).toBe(true);
  });

  test("over a file written wholly by hand, but for a version", () => {
    const { fingerprint: _none, ...byHand } = AGAIN.stored ?? { file: "", permalink: "" };
    expect(check({ ...AGAIN, stored: byHand, seen: [lines("b.txt", 1)] })).toBe(true);
    expect(check({ ...AGAIN, stored: byHand, newerVersion: POST.id })).toBe(false);
  });
});
