/**
 * The floor: what writing the files of an archive costs at the very least, in one process without
 * any care. `floor.ts LIST OUT` writes as many files under the same names and of the same sizes as
 * a list says. For the page of a post it also reads the post, parses its front matter and renders
 * its Markdown. Nothing else: no titles, no dates, no templates, no links, no temporary files.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import matter from "gray-matter";
import MarkdownIt from "markdown-it";
import { readFileList } from "./file-list.ts";

const [list = "", out = ""] = process.argv.slice(2);
const markdown = new MarkdownIt({ breaks: true });
const words = "Nothing that anybody would want to read.\n";
const filler = Buffer.alloc(1 << 22, words);
const folders = new Set<string>();
let last = { post: "", source: "" };

for (const { path, size, post } of readFileList(list)) {
  const target = join(out, path);
  makeFolder(dirname(target));
  writeFileSync(target, post === undefined ? fill(size) : content(path, size, post));
}

function fill(size: number): Uint8Array {
  return size <= filler.length ? filler.subarray(0, size) : Buffer.alloc(size, words);
}

function content(path: string, size: number, post: string): string | Uint8Array {
  if (last.post !== post) last = { post, source: readFileSync(post, "utf8") };
  if (!path.endsWith(".html")) return last.source;
  // An empty options object keeps gray-matter from remembering every file.
  const html = Buffer.from(markdown.render(matter(last.source, {}).content));
  return html.length >= size
    ? html.subarray(0, size)
    : Buffer.concat([html, fill(size - html.length)]);
}

function makeFolder(folder: string): void {
  if (folders.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  folders.add(folder);
}
