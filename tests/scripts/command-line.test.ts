import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CommandSpec, describeError, readCommandLine } from "../../scripts/command-line.ts";
import { ArchiveError, UsageError } from "../../src/core/errors.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

type Option = "posts" | "json" | "port";

const spec: CommandSpec<Option> = {
  usage: "Usage: npm run x",
  options: { posts: "value", json: "switch", port: "port" },
  files: true,
};

const read = (...words: readonly string[]) => readCommandLine(spec, words);

test("options and files may stand in any order", () => {
  const line = read("a.txt", "--posts", "p", "b.txt", "--json", "--port=8081");
  expect(line).toEqual({
    values: { posts: "p", port: "8081" },
    switches: new Set(["json"]),
    files: ["a.txt", "b.txt"],
  });
});

test("after -- everything is a file", () => {
  expect(read("--", "--json")).toEqual({ values: {}, switches: new Set(), files: ["--json"] });
});

test.each([["--help"], ["-h"], ["--json", "--help", "a.txt"]])("%j asks for help", (...words) => {
  expect(read(...words)).toBe("help");
});

const refused = [
  [["--post", "p"], /^Unknown option '--post'$/],
  [["-x"], /^Unknown option '-x'$/],
  [["--posts"], /argument missing/],
  [["--posts", "--json"], /argument is ambiguous/],
  [["--posts="], /^--posts needs a value$/],
  [["--posts", ""], /^--posts needs a value$/],
  [["--json=yes"], /does not take an argument/],
  [["--port", "0"], /^--port takes a number from 1 to 65535$/],
  [["--port", "65536"], /^--port takes a number from 1 to 65535$/],
  [["--port", "80a"], /^--port takes a number from 1 to 65535$/],
] as const;

test.each(refused)("%j is refused", (words, message) => {
  expect(() => read(...words)).toThrow(UsageError);
  expect(() => read(...words)).toThrow(message);
});

test("a command that takes no files refuses the first", () => {
  expect(() => readCommandLine({ ...spec, files: false }, ["--json", "a.txt"])).toThrow(
    new UsageError('unexpected word "a.txt"'),
  );
});

describe("what a person is told of an error", () => {
  const folder = makeTempFolder();
  mkdirSync(join(folder, "a"));
  symlinkSync("loop", join(folder, "loop"));
  const thrownBy = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };

  test.each([
    ["a folder that vanished", "gone", readdirSync, "ENOENT; the file is missing"],
    ["a link to itself", "loop", statSync, "ELOOP; check that the place exists"],
    ["a folder removed as a file", "a", rmSync, "EISDIR; a folder stands where a file is needed"],
  ])("is one line of %s, whoever met it", (_name, file, meet, message) => {
    const path = join(folder, file);
    const told = describeError(thrownBy(() => meet(path)));
    expect(told).not.toContain("\n");
    expect(told).toContain(
      `${path}: expected a place that can be read and written, found ${message}`,
    );
  });

  test.each(["EACCES", "EROFS", "ENOSPC", "EIO", "EMFILE"])("is one line of %s", (code) => {
    const error = Object.assign(new Error("x"), { code, syscall: "rm", path: "some/place" });
    expect(describeError(error)).toMatch(
      new RegExp(`^some/place: expected .*, found ${code}; .+$`),
    );
  });

  test("is the message of an expected error, and where a bug is", () => {
    const error = new ArchiveError({ file: "a" }, "b", "c", "d");
    expect(describeError(error)).toBe("a: expected b, found c; d");
    expect(describeError(new RangeError("a bug"))).toMatch(/^RangeError: a bug\n +at /);
    expect(describeError("a text")).toBe("a text");
  });
});
