import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../../src/app/config.ts";
import { readIfThere, readSource } from "../../../src/platform/files/read-source.ts";
import { readLedger } from "../../../src/store/ledger.ts";
import { readMoved } from "../../../src/store/moved.ts";
import { readPublished } from "../../../src/store/published.ts";
import { listTree } from "../../support/file-tree.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";
import { makeWorkspace } from "../../support/workspace.ts";

/** "Привет" as an editor set to Windows-1251 saves it. */
const WINDOWS_1251 = Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2);

const withBytes = (before: string, bytes: Uint8Array, after = "\n"): Buffer =>
  Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);

describe("a file as text", () => {
  const cases = [
    ["bytes of a code page", withBytes("one\r\ntwo ", WINDOWS_1251), ":2 (byte 9): ", "0xCF"],
    ["UTF-16", Buffer.from("\uFEFFtitle", "utf16le"), ":1 (byte 0): ", "0xFF"],
    ["a letter cut in two", Buffer.from("one\rtwo\nж").subarray(0, -1), ":3 (byte 8): ", "0xD0"],
    ["a surrogate", withBytes("", Uint8Array.of(0xed, 0xa0, 0x80)), ":1 (byte 0): ", "0xED"],
    ["both kinds of U+FFFD", withBytes("\uFFFD\n", WINDOWS_1251), ":2 (byte 4): ", "0xCF"],
  ] as const;

  test.each(cases)("is not %s", (_name, content, place, found) => {
    const file = join(makeTempFolder(), "a.md");
    writeFileSync(file, content);
    const message = `${file}${place}expected UTF-8 text, found the byte ${found}; save the file as UTF-8`;
    expect(() => readSource(file)).toThrow(message);
    expect(() => readIfThere(file)).toThrow(message);
  });

  test("may hold U+FFFD by right, and is there or not", () => {
    const file = join(makeTempFolder(), "a.md");
    expect(readIfThere(file)).toBeUndefined();
    writeFileSync(file, "\uFEFFa \uFFFD b\n");
    expect(readSource(file)).toBe("\uFEFFa \uFFFD b\n");
  });

  test("is not a folder", () => {
    const folder = makeTempFolder();
    const message = `${folder}: expected a plain file, found a folder; `;
    expect(() => readSource(folder)).toThrow(message);
    expect(() => readIfThere(folder)).toThrow(message);
  });

  test.skipIf(process.platform === "win32")("is no pipe, and none keeps its reader waiting", () => {
    const pipe = join(makeTempFolder(), "a.md");
    execFileSync("mkfifo", [pipe]);
    const message = `${pipe}: expected a plain file, found a named pipe; `;
    expect(() => readSource(pipe)).toThrow(message);
    expect(() => readIfThere(pipe)).toThrow(message);
  });
});

test("a corrected post in another encoding is no correction: nothing is written", async () => {
  const workspace = makeWorkspace();
  const dump = workspace.dump("a.txt", "Minister arrives\nat noon\nat noon\n");
  await workspace.import(dump);
  const [post = ""] = listTree(workspace.posts).filter((path) => path.endsWith(".md"));
  const file = join(workspace.posts, post);
  const source = readFileSync(file);
  const before = source.subarray(0, source.indexOf("at noon")).toString();
  writeFileSync(file, withBytes(before, WINDOWS_1251));
  const line = before.split("\n").length;
  await expect(workspace.importAfresh(dump)).rejects.toThrow(
    `${file}:${line} (byte ${Buffer.byteLength(before)}): expected UTF-8 text, found the byte 0xCF; `,
  );
  expect(readFileSync(file)).toEqual(withBytes(before, WINDOWS_1251));
});

describe("what a person may edit besides", () => {
  const inFolder = (name: string): string => {
    const folder = makeTempFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), withBytes('one\n"', WINDOWS_1251));
    return folder;
  };
  const message = (name: string): RegExp =>
    new RegExp(`${name}:2 \\(byte 5\\): expected UTF-8 text, found the byte 0xCF; `);

  test("is UTF-8, too", async () => {
    expect(() => readMoved(inFolder("moved.txt"))).toThrow(message("moved.txt"));
    expect(() => readLedger(inFolder("dumps.json"))).toThrow(message("dumps.json"));
    expect(() => readPublished(inFolder("published.txt"))).toThrow(message("published.txt"));
    const settings = inFolder("archive.config.ts");
    await expect(loadConfig(settings)).rejects.toThrow(message("archive.config.ts"));
  });
});
