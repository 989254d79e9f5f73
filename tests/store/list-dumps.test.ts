import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type DumpListing, listDumps, listNamedDumps } from "../../src/store/list-dumps.ts";
import { fakeSource } from "../support/fake-source.ts";
import { listTree } from "../support/file-tree.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { makeZip, type ZipPart } from "../support/zip.ts";

const SOURCES = [fakeSource("EXPORT"), fakeSource("PAGE")];
const KNOWN = "expected a dump: text, or one of: EXPORT files, PAGE files";
const PHOTO = Buffer.from("\xFF\xD8\xFF\xE0photo", "latin1");

type Files = Readonly<Record<string, string | Uint8Array>>;

function makeDumps(files: Files): string {
  const folder = makeTempFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (!name.endsWith("/")) writeFileSync(join(folder, name), content);
    else mkdirSync(join(folder, name));
  }
  return folder;
}

const zipOf = (files: Files): Buffer =>
  makeZip(Object.entries(files).map(([name, content]): ZipPart => ({ name, content })));

const namesOf = ({ dumps, refused }: DumpListing) => ({
  dumps: dumps.map(({ name }) => name),
  refused: refused.map(({ message }) => message),
});

const list = async (files: Files) => namesOf(await listDumps(makeDumps(files), SOURCES));

/** The files of two exports, and what of them is a dump. */
const CHAT: Files = {
  "ChatExport/result.json": "EXPORT",
  "ChatExport/messages.html": "PAGE 1",
  "ChatExport/messages2.html": "PAGE 2",
  "ChatExport/css/style.css": "body {}",
  "ChatExport/js/script.js": "let a;",
  "ChatExport/images/back.png": PHOTO,
  "ChatExport/photos/photo_1.jpg": PHOTO,
  "ChatExport/files/notes.txt": "A text that somebody sent",
  "ChatExport/files/result.json": "EXPORT that somebody sent",
  "ChatExport/files/inner.zip": "PK\x03\x04",
  "ChatExport/readme.txt": "Not a dump of its own",
};
const CHAT_DUMPS = [
  "ChatExport/messages.html",
  "ChatExport/messages2.html",
  "ChatExport/result.json",
];

const ACCOUNT: Files = {
  "All/export_results.html": "PAGE 0",
  "All/lists/contacts.html": "no page that a reader knows",
  "All/chats/chat_001/messages.html": "PAGE 1",
  "All/chats/chat_001/files/messages.html": "PAGE that somebody sent",
  "All/chats/chat_002/messages.html": "PAGE 1",
};
const ACCOUNT_DUMPS = [
  "All/chats/chat_001/messages.html",
  "All/chats/chat_002/messages.html",
  "All/export_results.html",
];

describe("the dumps of a folder", () => {
  test.each<readonly [string, Files, readonly string[]]>([
    [
      "files come by name",
      { "b.txt": "b", "a.txt": "a", "B.txt": "B" },
      ["B.txt", "a.txt", "b.txt"],
    ],
    ["an empty file is told of when it is read", { "a.txt": "" }, ["a.txt"]],
    [
      "what systems leave is no dump",
      {
        ".DS_Store": "x",
        ".git/a.txt": "x",
        "Thumbs.db": "x",
        "DESKTOP.INI": "x",
        "__MACOSX/a.txt": "x",
        "a/._a.txt": "x",
        "a/a.txt": "a",
      },
      ["a/a.txt"],
    ],
    ["nothing is nothing", {}, []],
    [
      "folders of texts are walked",
      { "2024/07/a.txt": "a", "2024/b.txt": "b" },
      ["2024/07/a.txt", "2024/b.txt"],
    ],
    [
      "an empty folder beside a text is no matter",
      { "a/b/.keep": "", "a/a.txt": "a" },
      ["a/a.txt"],
    ],
    ["of an export only what a reader knows", CHAT, CHAT_DUMPS],
    ["of an account each chat", ACCOUNT, ACCOUNT_DUMPS],
    [
      "of an export also what is damaged, to be told of when it is read",
      {
        "a/messages.html": "PAGE",
        "a/messages2.html": "",
        "a/messages_old.html": "",
        "a/photos/messages3.html": "",
        "a/result.json": "damaged",
      },
      ["a/messages.html", "a/messages2.html", "a/result.json"],
    ],
    [
      "exports in a folder",
      { "x/a/r.json": "EXPORT", "x/b/r.json": "EXPORT", "x/t.txt": "t" },
      ["x/a/r.json", "x/b/r.json", "x/t.txt"],
    ],
    [
      "an export that lies right there",
      {
        "result.json": "EXPORT",
        "photos/a.jpg": PHOTO,
        "css/a.css": "body {}",
        "chats/chat_1/messages.html": "PAGE",
        "notes.txt": "A dump",
        "other/a.txt": "A dump, too",
      },
      ["chats/chat_1/messages.html", "notes.txt", "other/a.txt", "result.json"],
    ],
    ["a zip archive, by its content", { "old.bin": zipOf({ "a.txt": "a" }) }, ["old.bin/a.txt"]],
    [
      "a zip archive of an export",
      { "old.zip": zipOf({ ...CHAT, "__MACOSX/ChatExport/._result.json": "x" }) },
      CHAT_DUMPS.map((name) => `old.zip/${name}`),
    ],
    [
      "a zip archive of an account, in a folder",
      { "x/all.zip": zipOf(ACCOUNT) },
      ACCOUNT_DUMPS.map((name) => `x/all.zip/${name}`),
    ],
    [
      "a zip archive with a folder named",
      { "a.zip": zipOf({ "b/": "", "b/a.txt": "a" }) },
      ["a.zip/b/a.txt"],
    ],
  ])("%s", async (_name, files, dumps) => {
    expect(await list(files)).toEqual({ dumps, refused: [] });
  });

  test("an export in UTF-16, behind blank lines, is known", async () => {
    const content = Buffer.from("\uFEFF\n \nEXPORT", "utf16le");
    const { dumps } = await list({ "a/r.json": content, "a/b.txt": "An attachment" });
    expect(dumps).toEqual(["a/r.json"]);
  });

  test.each<readonly [string, Files, readonly string[], readonly string[]]>([
    [
      "an image",
      { "a.jpg": PHOTO, "b.txt": "b" },
      ["b.txt"],
      [`a.jpg: ${KNOWN}, found a JPEG image; take it out of dumps/, where only dumps belong`],
    ],
    [
      "an image in a folder",
      { "x/a.jpg": PHOTO, "x/b.txt": "b" },
      ["x/b.txt"],
      [`x/a.jpg: ${KNOWN}, found a JPEG image; take it out of dumps/, where only dumps belong`],
    ],
    [
      "an empty folder",
      { "x/y/": "", "a.txt": "a" },
      ["a.txt"],
      [`x: ${KNOWN}, found nothing in it; put the dumps into it again, or take it out of dumps/`],
    ],
    [
      "a folder of hidden files",
      { "x/.a": "a" },
      [],
      [`x: ${KNOWN}, found nothing in it; put the dumps into it again, or take it out of dumps/`],
    ],
    [
      "an empty zip archive",
      { "a.zip": zipOf({}) },
      [],
      [
        `a.zip: ${KNOWN}, found nothing in it; put the dumps into it again, or take it out of dumps/`,
      ],
    ],
    [
      "a zip archive in another",
      { "a.zip": zipOf({ "b.zip": zipOf({ "c.txt": "c" }), "d.txt": "d" }) },
      ["a.zip/d.txt"],
      [
        `a.zip/b.zip: ${KNOWN}, found a zip archive in another; unpack it, and put the dumps that are in it into dumps/ instead of it`,
      ],
    ],
    [
      "a Word document",
      { "a.docx": zipOf({ "word/document.xml": "<w/>", "a.txt": "a" }) },
      [],
      [
        `a.docx: ${KNOWN}, found a Word document (docx); save its text as UTF-8, and put that into dumps/ instead of it`,
      ],
    ],
  ])("%s is refused", async (_name, files, dumps, refused) => {
    expect(await list(files)).toEqual({ dumps, refused });
  });

  test("a folder of photos is refused in few lines", async () => {
    const photos = Array.from({ length: 25 }, (_, at) => [`x/${at + 10}.jpg`, PHOTO] as const);
    const { dumps, refused } = await list({ ...Object.fromEntries(photos), "x/a.txt": "a" });
    expect(dumps).toEqual(["x/a.txt"]);
    expect(refused).toHaveLength(10);
    expect(refused[9]).toBe(
      `x/19.jpg: ${KNOWN}, found that this file and 15 after it in its folder are none; take it out of dumps/, where only dumps belong`,
    );
  });

  test("that is missing, or a file, are asked for", async () => {
    const folder = makeDumps({ file: "x" });
    await expect(listDumps(join(folder, "none"), SOURCES)).rejects.toThrow(
      /none: expected a folder with dumps, found no such folder; make it and put dumps into it/,
    );
    await expect(listDumps(join(folder, "file"), SOURCES)).rejects.toThrow(
      /file: .* ENOTDIR; a file stands where a folder is needed/,
    );
  });

  test("a link to a file is followed, others are refused, and circles end", async () => {
    const folder = makeDumps({ "a.txt": "a", "x/b.txt": "b" });
    symlinkSync(join(folder, "a.txt"), join(folder, "x/linked.txt"));
    symlinkSync(folder, join(folder, "x/circle"));
    symlinkSync("self", join(folder, "self"));
    symlinkSync("nowhere", join(folder, "broken"));
    expect(namesOf(await listDumps(folder, SOURCES))).toEqual({
      dumps: ["a.txt", "x/b.txt", "x/linked.txt"],
      refused: [
        `${folder}/broken: expected a plain file, found a link that leads nowhere; mend the link or delete it`,
        `${folder}/self: expected a plain file, found a link that leads nowhere; mend the link or delete it`,
        `${folder}/x/circle: expected a plain file, found a link to a folder; put the folder itself in its place, or delete the link`,
      ],
    });
  });
});

describe("dumps that a person names", () => {
  const folder = makeDumps({
    "dumps/a.txt": "a",
    "dumps/x/result.json": "EXPORT",
    "dumps/x/photos/a.jpg": PHOTO,
    "dumps/old.zip": zipOf({ "x/result.json": "EXPORT" }),
    "elsewhere/b.txt": "b",
    "elsewhere/y/result.json": "EXPORT",
    "elsewhere/new.zip": zipOf({ "result.json": "EXPORT" }),
    "elsewhere/empty/": "",
  });
  const at = (path: string): string => join(folder, path);
  const named = async (...paths: readonly string[]) =>
    namesOf(await listNamedDumps(paths.map(at), at("dumps"), SOURCES));

  test.each([
    ["dumps", ["a.txt", "old.zip/x/result.json", "x/result.json"]],
    ["dumps/", ["a.txt", "old.zip/x/result.json", "x/result.json"]],
    ["dumps/../dumps/a.txt", ["a.txt"]],
    ["dumps/x", ["x/result.json"]],
    ["dumps/x/result.json", ["x/result.json"]],
    ["dumps/old.zip", ["old.zip/x/result.json"]],
    ["elsewhere/b.txt", ["b.txt"]],
    ["elsewhere/y/", ["y/result.json"]],
    ["elsewhere/new.zip", ["new.zip/result.json"]],
  ])("%s", async (path, dumps) => {
    expect(await named(path)).toEqual({ dumps, refused: [] });
  });

  test("are refused like others", async () => {
    const { dumps, refused } = await named("dumps/x/photos/a.jpg", "elsewhere/empty", "none.txt");
    expect(dumps).toEqual([]);
    expect(refused).toEqual([
      expect.stringMatching(/none\.txt: .* ENOENT; the file is missing/),
      expect.stringMatching(/^empty: .*found nothing in it/),
      expect.stringMatching(/^x\/photos\/a\.jpg: .*found a JPEG image/),
    ]);
  });
});

describe("a zip archive", () => {
  const refusedFor = async (zip: Uint8Array) => {
    const outside = makeDumps({ "dumps/a.zip": zip, "dumps/b.txt": "b" });
    const listing = namesOf(await listDumps(join(outside, "dumps"), SOURCES));
    expect(listTree(outside)).toEqual(["dumps/a.zip", "dumps/b.txt"]);
    expect(listing.dumps).toEqual(["b.txt"]);
    expect(listing.refused).toHaveLength(1);
    return listing.refused[0];
  };
  const good: ZipPart = { name: "a.txt", content: "a" };

  test.each([
    "../a.txt",
    "x/../../a.txt",
    "/etc/a.txt",
    "C:/a.txt",
    "c:a.txt",
    "x\\a.txt",
    "..\\a.txt",
    "\\\\host\\a.txt",
    "",
    "a/".repeat(300),
  ])("with the path %j is refused", async (name) => {
    expect(await refusedFor(makeZip([good, { name, content: "x" }]))).toBe(
      `a.zip: expected paths that stay within the zip archive, found ${JSON.stringify(name)}; unpack it yourself where you trust it, and put the folder into dumps/ instead of it`,
    );
  });

  const fewer = makeZip([good, { name: "b.txt", content: "b" }]);
  fewer.writeUInt16LE(1, fewer.length - 12);
  const whole = makeZip([good, { name: "b.txt", content: "some text ".repeat(50) }]);
  test.each<readonly [string, Uint8Array, string]>([
    [
      "encrypted",
      makeZip([good, { name: "b.txt", content: "x", flags: 1 }]),
      '"b.txt", which is encrypted; unpack it',
    ],
    [
      "with an unknown method",
      makeZip([good, { name: "b.txt", content: "x", method: 9 }]),
      '"b.txt", which is compressed by the method 9; unpack it',
    ],
    [
      "with a link",
      makeZip([good, { name: "b.txt", content: "/etc/passwd", mode: 0o120777 }]),
      '"b.txt", which is a link; unpack it',
    ],
    ["with one name twice", makeZip([good, good]), 'with each file once, found "a.txt" twice; '],
    [
      "with one name in two spellings",
      makeZip([good, { ...good, name: "./a.txt" }]),
      '"a.txt" twice; ',
    ],
    [
      "that says that it unpacks to very much",
      makeZip([good, { name: "b", content: "x", size: 2 ** 31 }]),
      'files at most 100 times as large unpacked, found "b", 2147483648 bytes out of 3; ',
    ],
    [
      "that unpacks to too much in all",
      makeZip(Array.from({ length: 700 }, (_, at) => ({ name: `${at}`, size: 99_000_000 }))),
      "a zip archive of at most 64 GiB unpacked, found a larger one; ",
    ],
    [
      "with more files than it says",
      fewer,
      "a zip archive that is whole, found more files than it says; ",
    ],
    ["that is cut at its end", whole.subarray(0, -30), "a zip archive that is whole, found "],
    [
      "that is cut in half",
      whole.subarray(0, whole.length >> 1),
      "a zip archive that is whole, found ",
    ],
    [
      "that lacks its beginning",
      Buffer.concat([Buffer.from("PK\x03\x04"), whole.subarray(60)]),
      "a zip archive that is whole, found ",
    ],
  ])("%s is refused", async (_name, zip, message) => {
    expect(await refusedFor(zip)).toMatch(/^a\.zip: expected /);
    expect(await refusedFor(zip)).toContain(message);
  });

  test("may hold attachments that cannot be read", async () => {
    const zip = makeZip([
      { name: "x/result.json", content: "EXPORT" },
      { name: "x/video_files/a.mp4", content: "video", method: 9 },
    ]);
    expect(await list({ "a.zip": zip })).toEqual({ dumps: ["a.zip/x/result.json"], refused: [] });
  });

  test.each<readonly [string, ZipPart, string]>([
    ["UTF-8", { name: "пост.txt" }, "пост.txt"],
    ["UTF-8 that is not said to be", { name: "пост.txt", flags: 0 }, "пост.txt"],
    ["code page 437", { name: Buffer.from([0x81, 0x2e, 0x74]), flags: 0 }, "ü.t"],
  ])("may have names in %s", async (_name, part, name) => {
    const zip = makeZip([{ content: "a", ...part }]);
    expect(await list({ "a.zip": zip })).toEqual({ dumps: [`a.zip/${name}`], refused: [] });
  });
});
