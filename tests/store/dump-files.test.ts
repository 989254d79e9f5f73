import { hash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type DumpFile, type DumpPlace, hashPieces, openDump } from "../../src/store/dump-files.ts";
import { readHead } from "../../src/store/read-head.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { makeZip, type ZipPart } from "../support/zip.ts";

const LONG = Array.from({ length: 50_000 }, (_, at) => `line ${at}`).join("\n");
const FILES = {
  "Chat/result.json": LONG,
  "Chat/photos/a.jpg": "a photo",
  "Chat/empty.txt": "",
  "secret.txt": "a secret",
};

/** A neighbour that can be read. */
const readable = (file: ReturnType<DumpFile["neighbour"]>) =>
  file === undefined || "odd" in file ? undefined : file;

/** The same files on disk, stored in a zip archive and deflated in one. */
const places: readonly (readonly [string, (file: string) => DumpPlace])[] = [
  ["on disk", onDisk()],
  ["stored in a zip archive", inZip(0)],
  ["deflated in a zip archive", inZip(8)],
];

function onDisk(): (file: string) => DumpPlace {
  const folder = makeTempFolder();
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return (file) => ({ name: file, path: join(folder, file) });
}

function inZip(method: number): (file: string) => DumpPlace {
  const path = join(makeTempFolder(), "a.zip");
  const parts = Object.entries(FILES).map(([name, content]) => ({ name, content, method }));
  writeFileSync(path, makeZip(parts));
  return (file) => ({ name: `a.zip/${file}`, path, entry: file });
}

async function readWhole(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString();
}

describe.each(places)("a dump %s", (_name, placeOf) => {
  // As a process gets it that is to read it.
  const open = (file: string) => openDump(JSON.parse(JSON.stringify(placeOf(file))));

  test("is read as often as wanted, in pieces and whole", async () => {
    const dump = await open("Chat/result.json");
    expect(dump).toMatchObject({ ...placeOf("Chat/result.json"), size: LONG.length });
    expect(await readWhole(dump.read())).toBe(LONG);
    expect(await readWhole(dump.read())).toBe(LONG);
    expect(Buffer.from(await dump.readAll()).toString()).toBe(LONG);
  });

  test("may be empty", async () => {
    const dump = await open("Chat/empty.txt");
    expect(dump.size).toBe(0);
    expect(await readWhole(dump.read())).toBe("");
  });

  test("is recognised by its first 64 KiB", async () => {
    const head = await readHead(await open("Chat/result.json"));
    expect(head).toEqual({ text: LONG.slice(0, 65_536), isCut: true });
    expect(await readHead(await open("secret.txt"))).toEqual({ text: "a secret", isCut: false });
  });

  test("may be left in the middle", async () => {
    const dump = await open("Chat/result.json");
    for await (const piece of dump.read()) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(await readWhole(dump.read())).toBe(LONG);
  });

  test.each([
    ["photos/a.jpg", true],
    ["./photos/../photos/a.jpg", true],
    ["result.json", true],
    ["photos/b.jpg", false],
    ["photos", false],
    ["result.json/a.jpg", false],
    ["../secret.txt", false],
    ["photos/../../secret.txt", false],
    ["..", false],
    ["/etc/passwd", false],
    ["C:/secret.txt", false],
    ["photos\\a.jpg", false],
    ["", false],
    [".", false],
    ["a\0b", false],
    ["a".repeat(5000), false],
  ])("has a file at %j beside it: %s", async (path, isThere) => {
    const dump = await open("Chat/result.json");
    expect(readable(dump.neighbour(path)) !== undefined).toBe(isThere);
  });

  test("tells a file beside it by its hash", async () => {
    const dump = await open("Chat/result.json");
    const photo = readable(dump.neighbour("photos/a.jpg"));
    expect(photo && (await hashPieces(photo.read()))).toEqual({
      sha256: hash("sha256", "a photo"),
      size: 7,
    });
  });
});

test("a file that is missing is told of when it is read", async () => {
  const dump = await openDump({ name: "a.txt", path: join(makeTempFolder(), "a.txt") });
  expect(dump.size).toBe(0);
  await expect(readWhole(dump.read())).rejects.toThrow(/a\.txt: .* ENOENT; the file is missing/);
  await expect(dump.readAll()).rejects.toThrow(/a\.txt: .* ENOENT; the file is missing/);
});

describe("a zip archive", () => {
  const write = (...parts: readonly ZipPart[]): string => {
    const path = join(makeTempFolder(), "a.zip");
    writeFileSync(path, makeZip(parts));
    return path;
  };
  const openIn = (path: string, entry: string) => openDump({ name: `a.zip/${entry}`, path, entry });

  test.each<readonly [string, ZipPart, RegExp]>([
    [
      "more bytes than it says",
      { name: "a", content: "x".repeat(5000), size: 10 },
      /^a\.zip\/a: expected a zip archive that is whole, found too many bytes in the stream\. expected 10/,
    ],
    [
      "fewer bytes than it says",
      { name: "a", content: "x", size: 10 },
      /^a\.zip\/a: expected a zip archive that is whole, found not enough bytes/,
    ],
    [
      "other bytes than were packed",
      { name: "a", content: "x", method: 0, crc: 1 },
      /^a\.zip\/a: expected a zip archive that is whole, found bytes that are not those that were packed; copy or download it again$/,
    ],
    [
      "what is encrypted",
      { name: "a", content: "x", flags: 1 },
      /^a\.zip: expected files .* without a password, found "a", which is encrypted; unpack it/,
    ],
  ])("with %s", async (_name, part, message) => {
    const dump = await openIn(write(part), "a");
    await expect(readWhole(dump.read())).rejects.toThrow(message);
    await expect(dump.readAll()).rejects.toThrow(message);
  });

  test("of which a file was taken out meanwhile", async () => {
    const path = write({ name: "a", content: "a" });
    expect((await openIn(path, "a")).size).toBe(1);
    writeFileSync(path, makeZip([{ name: "bbb", content: "a" }]));
    await expect(openIn(path, "a")).rejects.toThrow(
      "a.zip/a: expected a file of the zip archive, found that it is not there any more; ",
    );
    rmSync(path);
    await expect(openIn(path, "a")).rejects.toThrow(/a\.zip: .* ENOENT; the file is missing/);
  });

  test("that cannot be inflated", async () => {
    const path = write({ name: "a", content: "some words to deflate".repeat(9) });
    const bytes = makeZip([{ name: "a", content: "some words to deflate".repeat(9) }]);
    bytes.fill(0xff, 31, 40);
    writeFileSync(path, bytes);
    const dump = await openIn(path, "a");
    await expect(readWhole(dump.read())).rejects.toThrow(
      /^a\.zip\/a: expected a zip archive that is whole, found /,
    );
  });
});
