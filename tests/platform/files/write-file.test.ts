import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ArchiveError } from "../../../src/core/errors.ts";
import {
  diskError,
  isSystemError,
  writeFileAtomically,
  writeFileThrough,
} from "../../../src/platform/files/write-file.ts";
import { listTree } from "../../support/file-tree.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

const errorOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("a file is written whole", () => {
  test("with the folders it needs and nothing beside it", () => {
    const folder = makeTempFolder();
    writeFileAtomically(join(folder, "a/b/c.txt"), "ü\n");
    expect(listTree(folder)).toEqual(["a/b/c.txt"]);
    expect(readFileSync(join(folder, "a/b/c.txt"), "utf8")).toBe("ü\n");
  });

  test("from bytes as they are", () => {
    const path = join(makeTempFolder(), "bytes");
    writeFileAtomically(path, new Uint8Array([0xff, 0, 0x0d, 0x0a]));
    expect([...readFileSync(path)]).toEqual([0xff, 0, 0x0d, 0x0a]);
  });

  test("in place of another, not into it", () => {
    const path = join(makeTempFolder(), "a.txt");
    writeFileAtomically(path, "old");
    const { ino } = statSync(path);
    writeFileAtomically(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(statSync(path).ino).not.toBe(ino);
  });
});

describe("a file is written by way of another folder", () => {
  test("which is made as needed, like its own, and keeps nothing", () => {
    const folder = makeTempFolder();
    const staging = join(folder, "staging");
    writeFileThrough(staging, join(folder, "a/b/c.txt"), "old");
    writeFileThrough(staging, join(folder, "a/b/c.txt"), "new");
    expect(listTree(folder)).toEqual(["a/b/c.txt"]);
    expect(readFileSync(join(folder, "a/b/c.txt"), "utf8")).toBe("new");
  });

  test("or not at all", () => {
    const folder = makeTempFolder();
    mkdirSync(join(folder, "a.txt/inner"), { recursive: true });
    const path = join(folder, "a.txt");
    const error = errorOf(() => writeFileThrough(join(folder, "staging"), path, "new"));
    expect(error).toBeInstanceOf(ArchiveError);
    expect(String(error)).toMatch(/a\.txt: expected .*, found E\w+; /);
    expect(listTree(folder)).toEqual([]);
  });
});

describe("a file is not written at all", () => {
  test("below another file", () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, "file"), "x");
    const error = errorOf(() => writeFileAtomically(join(folder, "file/a.txt"), "new"));
    expect(error).toBeInstanceOf(ArchiveError);
    expect(String(error)).toMatch(
      /file\/a\.txt: expected .*, found ENOTDIR; a file stands where a folder is needed: move it away$/,
    );
    expect(listTree(folder)).toEqual(["file"]);
  });

  test("in place of a folder, and what was begun is cleared away", () => {
    const folder = makeTempFolder();
    mkdirSync(join(folder, "a.txt/inner"), { recursive: true });
    const error = errorOf(() => writeFileAtomically(join(folder, "a.txt"), "new"));
    expect(error).toBeInstanceOf(ArchiveError);
    expect(String(error)).toMatch(/a\.txt: expected .*, found E\w+; /);
    expect(existsSync(join(folder, "a.txt/inner"))).toBe(true);
    expect(listTree(folder)).toEqual([]);
  });
});

const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: no`), { code, syscall: "write", errno: -1 });

describe("an error of the disk", () => {
  test.each([
    ["ENOSPC", "the disk is full: free some space"],
    ["EDQUOT", "the disk quota is used up"],
    ["EROFS", "the disk is read-only: choose another folder"],
    ["EACCES", "permission is denied: change the rights"],
    ["EPERM", "permission is denied: change the rights"],
    ["ENOENT", "the file is missing"],
    ["EISDIR", "a folder stands where a file is needed: move it away"],
    ["ENOTDIR", "a file stands where a folder is needed"],
    ["EIO", "check that the place exists and may be written to"],
  ])("%s says what to do", (code, advice) => {
    const error = diskError("some/place", systemError(code));
    expect(error).toBeInstanceOf(ArchiveError);
    expect(String(error)).toContain(
      `some/place: expected a place that can be read and written, found ${code}; ${advice}`,
    );
  });

  // A device that is always full; no other system than Linux has it.
  test.runIf(existsSync("/dev/full"))("is told apart by a disk that is really full", () => {
    const error = errorOf(() => writeFileSync("/dev/full", "x"));
    expect(isSystemError(error, "ENOSPC")).toBe(true);
    expect(String(diskError("/dev/full", error))).toContain("the disk is full");
  });

  test.each([
    ["another error", new RangeError("x")],
    ["an error with a code alone", Object.assign(new Error("x"), { code: "ENOENT" })],
    ["a text", "ENOENT"],
    ["nothing", undefined],
  ])("is not %s", (_name, error) => {
    expect(isSystemError(error)).toBe(false);
    expect(diskError("place", error)).toBe(error);
  });

  test.each([
    ["ERR_FS_FILE_TOO_LARGE", "2 GiB"],
    ["ERR_STRING_TOO_LONG", "512 MiB of text"],
  ])("may be that a file is too large: %s", (code, most) => {
    const error = diskError("some/place", Object.assign(new Error("x"), { code }));
    expect(error).toBeInstanceOf(ArchiveError);
    expect(String(error)).toContain(
      `some/place: expected a file of at most ${most}, found a larger one; cut it into several files`,
    );
  });

  test("has the code one asks for, or any", () => {
    expect(isSystemError(systemError("EIO"), "EIO")).toBe(true);
    expect(isSystemError(systemError("EIO"), "ENOENT")).toBe(false);
    expect(isSystemError(systemError("EIO"))).toBe(true);
  });
});
