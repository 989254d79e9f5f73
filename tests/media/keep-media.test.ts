import { execFileSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { importDumps } from "../../src/import/import-dumps.ts";
import { keepMedia } from "../../src/media/keep/keep-media.ts";
import { SOURCES } from "../../src/sources/sources.ts";
import { listDumps } from "../../src/store/list-dumps.ts";
import { listTree } from "../support/file-tree.ts";
import { PLAIN_SETTINGS } from "../support/read-settings.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { makeZip, type ZipPart } from "../support/zip.ts";
import { drawing, sha256Of } from "./files.ts";

const jpeg = await drawing(30, 20).jpeg().toBuffer();
const text = Buffer.from("a tide table\n");
const keptAs = (bytes: Uint8Array, extension: string): string =>
  `${sha256Of(bytes).slice(0, 2)}/${sha256Of(bytes)}.${extension}`;

/** An export of a channel whose messages name these files, one each. */
const exportOf = (paths: readonly string[]): string =>
  JSON.stringify({
    ...{ name: "Pier News", type: "public_channel", id: 1494031694 },
    messages: paths.map((photo, at) => ({
      ...{ id: at + 1, type: "message", date_unixtime: `${1721000000 + 60 * at}` },
      ...{ photo, text: `Message ${at + 1} of the day` },
    })),
  });

/** A folder with dumps, to import them and to keep their media. */
function makeArchive() {
  const root = makeTempFolder();
  const at = (path: string): string => join(root, path);
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  const dumps = async () => (await listDumps(at("dumps"), SOURCES)).dumps;
  const importAll = async () =>
    importDumps({
      files: await dumps(),
      folder: at("posts"),
      settings: PLAIN_SETTINGS,
      cache: { folder: at("cache"), version: "1" },
      reading: "1",
      onProgress: () => {},
    });
  const keep = async (posts: Awaited<ReturnType<typeof importAll>>["store"], largest?: number) =>
    keepMedia({
      ...{ posts, dumps: await dumps(), folder: at("media"), onProgress: () => {} },
      ...(largest !== undefined && { largest }),
    });
  const run = async (largest?: number) => {
    const { report, store } = await importAll();
    const kept = await keep(store, largest);
    const remarks = [...report.remarks, ...kept.remarks].map(({ message }) => message);
    return { kept, remarks, store };
  };
  const media = (): readonly string[] => (existsSync(at("media")) ? listTree(at("media")) : []);
  return { at, write, importAll, keep, run, media };
}

test("files are kept once by their content, with the extension of their bytes", async () => {
  const { write, run, media, at } = makeArchive();
  write("dumps/pier/result.json", exportOf(["photos/a.jpg", "photos/b.png", "files/c.html"]));
  write("dumps/pier/photos/a.jpg", jpeg);
  write("dumps/pier/photos/b.png", jpeg);
  write("dumps/pier/files/c.html", text);
  const { kept } = await run();
  expect(kept).toMatchObject({ files: 2, bytes: jpeg.length + text.length });
  expect(media()).toEqual([keptAs(jpeg, "jpg"), keptAs(text, "txt")].sort());
  expect(readFileSync(at(`media/${keptAs(jpeg, "jpg")}`))).toEqual(jpeg);
  expect(statSync(at("dumps/pier/files/c.html")).nlink).toBe(2);
  expect((await run()).kept).toEqual({ files: 0, bytes: 0, remarks: [] });
});

test("a file in a zip archive is kept without unpacking the archive", async () => {
  const { write, run, media } = makeArchive();
  const parts: readonly ZipPart[] = [
    {
      name: "pier/result.json",
      content: exportOf(["photos/a.jpg", "photos/link.jpg", "photos/c.jpg"]),
    },
    { name: "pier/photos/a.jpg", content: jpeg },
    { name: "pier/photos/link.jpg", content: "/etc/passwd", mode: 0o120777 },
    { name: "pier/photos/c.jpg", content: text, crc: 1 },
  ];
  write("dumps/pier.zip", makeZip(parts));
  const { kept, remarks } = await run();
  expect(kept.files).toBe(1);
  expect(media()).toEqual([keptAs(jpeg, "jpg")]);
  expect(remarks).toEqual(
    expect.arrayContaining([
      "a message names photos/link.jpg, which is a link; it is left out",
      "a message names photos/c.jpg, which cannot be unpacked; it is left out",
    ]),
  );
});

test("a file whose dump is gone stays, and one that is missing comes back from its dump", async () => {
  const { write, run, keep, media, at } = makeArchive();
  write("dumps/pier/result.json", exportOf(["a.jpg"]));
  write("dumps/pier/a.jpg", jpeg);
  const { store } = await run();
  rmSync(at(`media/${keptAs(jpeg, "jpg")}`));
  expect((await run()).kept.files).toBe(1);
  rmSync(at("dumps/pier"), { recursive: true });
  expect(await keep(store)).toEqual({ files: 0, bytes: 0, remarks: [] });
  expect(media()).toEqual([keptAs(jpeg, "jpg")]);
  rmSync(at("media"), { recursive: true });
  expect((await keep(store)).remarks).toMatchObject([{ dump: "pier/a.jpg" }]);
});

test("a file that changes between the reading of its export and its keeping is told of", async () => {
  const { write, importAll, keep, media } = makeArchive();
  write("dumps/pier/result.json", exportOf(["a.jpg"]));
  write("dumps/pier/a.jpg", jpeg);
  const { store } = await importAll();
  write("dumps/pier/a.jpg", text);
  const { files, remarks } = await keep(store);
  expect(files).toBe(0);
  expect(remarks).toEqual([
    {
      dump: "pier/a.jpg",
      message: "has changed since its export was read: it is not kept",
    },
  ]);
  expect(media()).toEqual([]);
});

describe("nothing outside of the export's folder is read, and nothing but files", () => {
  const LONG = `${"l".repeat(300)}.jpg`;

  test("each is told once", async () => {
    const { write, run, media, at } = makeArchive();
    const names = [
      ...["pipe.jpg", "folder.jpg", "out.jpg", "in.jpg", "lost.jpg", "device.jpg"],
      ...[
        "../secret.jpg",
        "a/../../secret.jpg",
        "/etc/passwd",
        "C:\\secret.jpg",
        "\\\\host\\x.jpg",
      ],
      ...[LONG, "a/\u202Egpj.exe", "pipe.jpg"],
    ];
    write("dumps/pier/result.json", exportOf(names));
    write("secret.jpg", "a secret");
    write("dumps/pier/a/\u202Egpj.exe", text);
    write("dumps/pier/real.jpg", jpeg);
    mkdirSync(at("dumps/pier/folder.jpg"));
    execFileSync("mkfifo", [at("dumps/pier/pipe.jpg")]);
    symlinkSync("../../secret.jpg", at("dumps/pier/out.jpg"));
    symlinkSync("real.jpg", at("dumps/pier/in.jpg"));
    symlinkSync("nowhere", at("dumps/pier/lost.jpg"));
    symlinkSync("/dev/zero", at("dumps/pier/device.jpg"));
    const { kept, remarks } = await run();
    expect(kept.files).toBe(2);
    expect(media()).toEqual([keptAs(jpeg, "jpg"), keptAs(text, "txt")].sort());
    for (const told of [
      "pipe.jpg, which is a named pipe; it is left out",
      "folder.jpg, which is a folder; it is left out",
      "out.jpg, which is a link that leads out of the folder of the export; it is left out",
      "lost.jpg, which is a link that leads nowhere; it is left out",
      "device.jpg, which is a device; it is left out",
      "a/\u202Egpj.exe, whose name has signs that hide or turn letters",
    ]) {
      expect(remarks.filter((message) => message === `a message names ${told}`)).toHaveLength(1);
    }
    expect(remarks.filter((message) => message.includes("leads out of the folder"))).toHaveLength(
      2,
    );
    expect(remarks.some((message) => message.includes(LONG))).toBe(true);
  });

  test("names of devices, and names that differ in case alone, are names like others", async () => {
    const { write, run, media } = makeArchive();
    write("dumps/pier/result.json", exportOf(["con", "aux.jpg", "A.jpg", "a.jpg"]));
    const contents = ["one\n", "two\n", "three\n", "four\n"];
    for (const [at, name] of ["con", "aux.jpg", "A.jpg", "a.jpg"].entries()) {
      write(`dumps/pier/${name}`, contents[at] ?? "");
    }
    await run();
    expect(media()).toEqual(contents.map((each) => keptAs(Buffer.from(each), "txt")).sort());
  });
});

test("a file that is larger than the settings allow is told of and not kept", async () => {
  const { write, run, media } = makeArchive();
  write("dumps/pier/result.json", exportOf(["a.jpg", "b.txt"]));
  write("dumps/pier/a.jpg", jpeg);
  write("dumps/pier/b.txt", text);
  const { kept } = await run(jpeg.length - 1);
  expect(media()).toEqual([keptAs(text, "txt")]);
  expect(kept.remarks.map(({ dump }) => dump)).toEqual(["pier/a.jpg", "pier/b.txt"]);
  expect(kept.remarks[0]?.message).toMatch(/ that the settings allow: it is not kept$/);
});

test("no file is written into that is a second name of another", async () => {
  const { write, importAll, keep, at } = makeArchive();
  write(
    "dumps/pier.zip",
    makeZip([
      { name: "result.json", content: exportOf(["a.jpg"]) },
      { name: "a.jpg", content: jpeg },
    ]),
  );
  write("precious.txt", "precious");
  const { store } = await importAll();
  const sha256 = sha256Of(jpeg);
  mkdirSync(at(`media/${sha256.slice(0, 2)}`), { recursive: true });
  // As a killed command with the same number may leave it.
  linkSync(at("precious.txt"), at(`media/${sha256.slice(0, 2)}/${sha256}.${process.pid}.tmp`));
  await keep(store);
  expect(readFileSync(at("precious.txt"), "utf8")).toBe("precious");
  expect(readdirSync(at(`media/${sha256.slice(0, 2)}`))).toEqual([`${sha256}.jpg`]);
});

test("a folder of media that is a link elsewhere is refused", async () => {
  const { write, importAll, keep, at } = makeArchive();
  write("dumps/pier/result.json", exportOf(["a.jpg"]));
  write("dumps/pier/a.jpg", jpeg);
  write("elsewhere/x.txt", "x");
  mkdirSync(at("media"));
  symlinkSync("../elsewhere", at(`media/${sha256Of(jpeg).slice(0, 2)}`));
  const { store } = await importAll();
  await expect(keep(store)).rejects.toThrow(/expected a plain file, found a link to a folder/);
  expect(readdirSync(at("elsewhere"))).toEqual(["x.txt"]);
});

test("the small picture beside a video is kept, and named as its poster", async () => {
  const { write, run, media } = makeArchive();
  const video = Buffer.from("\0\0\0\x14ftypisom\0\0\0\0mp41moov", "latin1");
  write(
    "dumps/pier/result.json",
    JSON.stringify({
      ...{ name: "Pier News", type: "public_channel", id: 1494031694 },
      messages: [
        {
          ...{ id: 1, type: "message", date_unixtime: "1721000000", text: "A film of the pier" },
          ...{ file: "video_files/a.mp4", media_type: "video_file", mime_type: "video/mp4" },
        },
      ],
    }),
  );
  write("dumps/pier/video_files/a.mp4", video);
  write("dumps/pier/video_files/a.mp4_thumb.jpg", jpeg);
  const { store } = await run();
  expect(store.summaries.at(0)?.media).toMatchObject([
    { kind: "video", sha256: sha256Of(video), thumbnail: sha256Of(jpeg) },
  ]);
  expect(media()).toEqual([keptAs(video, "mp4"), keptAs(jpeg, "jpg")].sort());
});
