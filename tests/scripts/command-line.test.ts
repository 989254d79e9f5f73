import { expect, test } from "vitest";
import { type CommandSpec, readCommandLine } from "../../scripts/command-line.ts";
import { UsageError } from "../../src/errors.ts";

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
