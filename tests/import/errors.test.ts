import { mkdirSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ArchiveError, ArchiveErrors } from "../../src/core/errors.ts";
import { findPosts } from "../../src/import/import-tasks.ts";
import { expectedDump } from "../../src/sources/recognise-source.ts";
import { SOURCES } from "../../src/sources/sources.ts";
import { placeOf } from "../support/dump-place.ts";
import { listTree, readTree, stampTree } from "../support/file-tree.ts";
import { PLAIN_SETTINGS } from "../support/read-settings.ts";
import { dumped, makeWorkspace, type Workspace } from "../support/workspace.ts";

const GOOD = `${dumped("Minister arrives\nMoscow, July 15, 2024\nTalks follow")}\n`;
const MORE = `${dumped("Another post\nof three lines\nwithout a date")}\n`;

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(typeof part === "string" ? part : [part])));

describe("a dump that cannot be read", () => {
  const unreadable = [
    [
      "bytes that are no UTF-8",
      bytes("line\nvoil", 0xe0, " !\n"),
      "bad.txt:2 (byte 9): expected UTF-8 text, found the byte 0xE0; ",
    ],
    [
      "a stray NUL",
      bytes("a line\nano", 0, "ther\n"),
      "bad.txt:2 (byte 10): expected UTF-8 text, found a NUL character; ",
    ],
    [
      "half a UTF-16 unit",
      bytes(0xff, 0xfe, "a\0b\0", 0x0a),
      "bad.txt:1 (byte 6): expected UTF-16LE text, found half a UTF-16 unit; ",
    ],
    [
      "nothing",
      bytes(),
      "bad.txt (byte 0): expected at least one line of text, found an empty file; ",
    ],
    [
      "blanks only",
      bytes(" \n\t\n"),
      "bad.txt (byte 0): expected at least one line of text, found only blank lines; ",
    ],
    [
      "JSON",
      '{"name": "quay-notes", "version": "1.0.0",\n"license": "MIT"}\n',
      `bad.txt: expected ${expectedDump(SOURCES)}, found JSON; `,
    ],
    [
      "HTML",
      "<!DOCTYPE html>\n<html>\n<body>\n<p>The ferry left.</p>\n</body>\n</html>\n",
      `bad.txt: expected ${expectedDump(SOURCES)}, found HTML; `,
    ],
    [
      "a table",
      "city,area,people\nKotka,272,51000\nHamina,609,20000\n",
      'bad.txt:1: expected a column with the text, and one with the number or the time of each message, found the columns "city", "area", "people"; ',
    ],
    [
      "an image",
      bytes("GIF89a", 1, 0, 1, 0, 0x80, 0, 0, 0),
      `bad.txt: expected ${expectedDump(SOURCES)}, found a GIF image; `,
    ],
  ] as const;

  test.each(unreadable)("because of %s fails alone", async (_name, content, message) => {
    const workspace = makeWorkspace();
    const report = await workspace.import(
      workspace.dump("a.txt", GOOD),
      workspace.dump("bad.txt", content),
      workspace.dump("c.txt", MORE),
    );
    expect(report.failures).toHaveLength(1);
    expect(report.failures[0]).toContain(message);
    expectOnlyTheOthers(workspace);
  });

  test("because it is missing fails alone", async () => {
    const workspace = makeWorkspace();
    const file = workspace.dump("a.txt", GOOD);
    const missing = join(dirname(file), "missing.txt");
    const report = await workspace.import(missing, file, workspace.dump("c.txt", MORE));
    expect(report.failures).toEqual([
      expect.stringMatching(/missing\.txt: .* ENOENT; the file is missing/),
    ]);
    expectOnlyTheOthers(workspace);
  });

  test("because it is a folder fails alone", async () => {
    const workspace = makeWorkspace();
    const file = workspace.dump("a.txt", GOOD);
    const folder = join(dirname(file), "folder");
    mkdirSync(folder);
    const report = await workspace.import(folder, file, workspace.dump("c.txt", MORE));
    expect(report.failures).toEqual([
      expect.stringMatching(/folder: expected a plain file, found a folder; /),
    ]);
    expectOnlyTheOthers(workspace);
  });

  // Not by an import, which would start several processes for a file of this size.
  test("because it is too large is a failure like the others", async () => {
    const file = makeWorkspace().dump("bad.txt", "");
    truncateSync(file, 2 ** 31 + 1);
    const settings = PLAIN_SETTINGS;
    const task = { file: placeOf(file), texts: join(dirname(file), "texts"), settings };
    expect(await findPosts(task)).toEqual({
      failure: `${file}: expected a file of at most 2 GiB, found a larger one; cut it into several files`,
    });
  });

  test("is not taken for known, and comes in once it is mended", async () => {
    const workspace = makeWorkspace();
    const bad = workspace.dump("bad.txt", bytes(MORE, 0xff));
    expect((await workspace.import(bad)).failures).toHaveLength(1);
    expect((await workspace.import(bad)).failures).toHaveLength(1);
    workspace.dump("bad.txt", MORE);
    expect(await workspace.import(bad)).toMatchObject({ failures: [], dumps: [{ posts: 1 }] });
  });

  test("leaves what was known of it", async () => {
    const workspace = makeWorkspace();
    const file = workspace.dump("a.txt", GOOD);
    await workspace.import(file);
    const before = stampTree(workspace.posts);
    workspace.dump("a.txt", bytes(GOOD, 0xff));
    expect(await workspace.import(file)).toMatchObject({ added: [], updated: [], orphans: [] });
    expect(stampTree(workspace.posts)).toEqual(before);
  });

  const expectOnlyTheOthers = ({ posts }: Workspace): void => {
    expect(listTree(posts)).toEqual([
      expect.stringMatching(/^2024\/minister-arrives-\w+\.md$/),
      "dumps.json",
      expect.stringMatching(/^undated\/another-post-\w+\.md$/),
    ]);
    expect(readTree(posts)["dumps.json"]).not.toMatch(/bad|folder|missing/);
  };
});

test("two dumps of one name are refused by both their paths, before anything is written", async () => {
  const workspace = makeWorkspace();
  const files = [workspace.dump("one/a.txt", GOOD), workspace.dump("two/a.txt", MORE)];
  const error = await errorOf(workspace.import(...files));
  for (const file of files) expect(error.message).toContain(file);
  expect(error.message).toContain("rename one of them");
  expect(() => listTree(workspace.posts)).toThrow("ENOENT");
});

test("one dump named twice is read once", async () => {
  const workspace = makeWorkspace();
  const file = workspace.dump("a.txt", GOOD);
  const report = await workspace.import(file, file, join(dirname(file), "..", "dumps", "a.txt"));
  expect(report).toMatchObject({ copies: 0, dumps: [{ name: "a.txt", posts: 1 }] });
  expect(report.added).toHaveLength(1);
});

describe("a posts folder that cannot be read", () => {
  const damages = [
    [
      "YAML that is none",
      /^title: /m,
      "title: [",
      /minister-arrives-\w+\.md:\d+: expected YAML, found .*; quote the text/,
    ],
    [
      "an unknown field",
      /^hashtags: /m,
      "hastags: ",
      /minister-arrives-\w+\.md:\d+: hastags: expected a field of the post format, found "hastags"; write hashtags/,
    ],
    [
      "a date that is none",
      /^date: .*$/m,
      "date: 2024-02-30",
      /minister-arrives-\w+\.md:4: date: expected a day that exists/,
    ],
    ["no front matter", /^---\n/, "", /minister-arrives-\w+\.md:1: expected a line with --- alone/],
    [
      "marks of a merge conflict",
      /^title: /m,
      "<<<<<<< HEAD\ntitle: ",
      /minister-arrives-\w+\.md:\d+: /,
    ],
  ] as const;

  test.each(damages)(
    "for %s says where, and nothing is written",
    async (_name, from, to, message) => {
      const workspace = makeWorkspace();
      const { added } = await workspace.import(workspace.dump("a.txt", GOOD));
      workspace.correct(added[0] ?? "", from, to);
      await expectNothingWritten(workspace, message);
    },
  );

  test("for an id that stands twice names both files", async () => {
    const workspace = makeWorkspace();
    const { added } = await workspace.import(workspace.dump("a.txt", GOOD));
    const file = added[0] ?? "";
    workspace.write("2023/copy.md", readTree(workspace.posts)[file] ?? "");
    await expectNothingWritten(
      workspace,
      /2024\/minister-arrives-\w+\.md: id: expected an id that no other file bears, found \w+, which 2023\/copy\.md bears too; delete/,
    );
  });

  test("for several reasons names them all", async () => {
    const workspace = makeWorkspace();
    await workspace.import(workspace.dump("a.txt", GOOD));
    workspace.write("2023/one.md", "no front matter");
    workspace.write("2023/two.md", "---\nid: x\n---\n");
    const error = await expectNothingWritten(workspace, /2023\/one\.md:1: .*\n.*2023\/two\.md:/);
    expect(error).toBeInstanceOf(ArchiveErrors);
  });

  test("for a damaged ledger names it", async () => {
    const workspace = makeWorkspace();
    await workspace.import(workspace.dump("a.txt", GOOD));
    workspace.write("dumps.json", "[{]");
    await expectNothingWritten(workspace, /dumps\.json: .*expected a list of imported dumps/);
  });

  test("because it is a file says so", async () => {
    const workspace = makeWorkspace();
    workspace.write("../posts", "a file");
    const error = await errorOf(workspace.import(workspace.dump("a.txt", GOOD)));
    expect(error.message).toMatch(/posts: .* ENOTDIR; a file stands where a folder is needed/);
  });
});

/** A further import is refused with this message and leaves every file as it was. */
async function expectNothingWritten(workspace: Workspace, message: RegExp): Promise<Error> {
  const before = stampTree(workspace.posts);
  const error = await errorOf(workspace.import(workspace.dump("b.txt", MORE)));
  expect(error.message).toMatch(message);
  expect(stampTree(workspace.posts)).toEqual(before);
  return error;
}

/** The error a person can mend that some work ends in. */
const errorOf = async (work: Promise<unknown>): Promise<Error> => {
  const error = await work.then(
    () => new Error("no error"),
    (reason: unknown) => reason,
  );
  if (error instanceof ArchiveError || error instanceof ArchiveErrors) return error;
  throw error;
};
