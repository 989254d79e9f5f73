import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PostId } from "../../src/core/types.ts";
import { mendRedirects } from "../../src/store/mend-redirects.ts";
import { MOVED_FILE } from "../../src/store/moved.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

const post = (id: string, permalink = `/posts/${id}.html`, album?: readonly number[]) => ({
  ...{ id: id as PostId, permalink },
  ...(album && { album }),
});
const TEXT = post("4t9k2m7xqz", "/posts/ferry-4t9k2m7xqz.html");

test.each([
  [
    "a text that is a post at its address again",
    "/posts/ferry-4t9k2m7xqz.html -> /posts/herald/5.html",
    [TEXT, post("herald/5")],
    [],
  ],
  [
    "a text that is a post at another address",
    "/posts/old-4t9k2m7xqz.html -> /posts/herald/5.html",
    [TEXT, post("herald/5")],
    ["/posts/old-4t9k2m7xqz.html -> /posts/ferry-4t9k2m7xqz.html"],
  ],
  [
    "a message that is a post again",
    "/posts/herald/6.html -> /posts/herald/5.html",
    [post("herald/5"), post("herald/6")],
    [],
  ],
  [
    "a message that is of another album",
    "/posts/herald/7.html -> /posts/herald/5.html",
    [post("herald/5"), post("herald/6", undefined, [6, 7])],
    ["/posts/herald/7.html -> /posts/herald/6.html"],
  ],
  [
    "the same under the channel's old name",
    "/posts/old/7.html -> /posts/herald_x/5.html",
    [post("herald_x/5"), post("herald_x/6", undefined, [6, 7])],
    ["/posts/old/7.html -> /posts/herald_x/6.html"],
  ],
  [
    "what holds still",
    "/posts/herald/6.html -> /posts/herald/5.html",
    [post("herald/5", undefined, [5, 6])],
    ["/posts/herald/6.html -> /posts/herald/5.html"],
  ],
  [
    "what a person wrote",
    "/posts/ferry-4t9k2m7xqz.html -> /tags/ferry.html",
    [TEXT],
    ["/posts/ferry-4t9k2m7xqz.html -> /tags/ferry.html"],
  ],
] as const)("%s", (_name, line, posts, expected) => {
  const folder = makeTempFolder();
  const file = join(folder, MOVED_FILE);
  writeFileSync(file, `# Where posts went\n${line}\n`);
  mendRedirects(folder, posts);
  const after = readFileSync(file, "utf8");
  expect(after).toBe(["# Where posts went", ...expected, ""].join("\n"));
  mendRedirects(folder, posts);
  expect(readFileSync(file, "utf8")).toBe(after);
});
