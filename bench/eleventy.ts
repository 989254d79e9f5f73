import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "./measure.ts";

/** More posts than this were not rendered within ten minutes when it was last tried. */
export const MOST_POSTS = 10_000;

/**
 * Write a plain Eleventy site for the same posts: our Markdown files, which bear their permalink,
 * and one Nunjucks layout. It renders the posts' pages and no others.
 */
export function writeEleventySite(folder: string, posts: string): void {
  const content = join(folder, "content");
  mkdirSync(join(content, "_includes"), { recursive: true });
  cpSync(posts, join(content, "posts"), { recursive: true });
  writeFileSync(join(content, "posts", "posts.json"), JSON.stringify({ layout: "post.njk" }));
  writeFileSync(join(content, "_includes", "post.njk"), LAYOUT);
  writeFileSync(join(folder, "eleventy.config.mjs"), CONFIG);
}

/** Build it into a folder, without a line a file. */
export const eleventyCommand = (folder: string, out: string, log: string): Command => ({
  words: [
    process.execPath,
    eleventyProgram,
    "--quiet",
    "--config=eleventy.config.mjs",
    `--output=${out}`,
  ],
  folder,
  log,
});

const eleventyProgram = join(import.meta.dirname, "../node_modules/@11ty/eleventy/cmd.cjs");

/** A post's text is data: with a template language over it, a brace in a post stops the build. */
const CONFIG = `export default () => ({
  dir: { input: "content" },
  markdownTemplateEngine: false,
});
`;

const LAYOUT = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
<link rel="stylesheet" href="/assets/style.css"></head>
<body><header><a href="/">Archive</a></header>
<main><article><h1>{{ title }}</h1><p><time>{{ edtf }}</time> {{ forwardedFrom }}</p>
{{ content | safe }}
<ul>{% for tag in hashtags %}<li>#{{ tag }}</li>{% endfor %}</ul>
<ul>{% for country in countries %}<li>{{ country }}</li>{% endfor %}</ul>
</article></main></body></html>
`;
