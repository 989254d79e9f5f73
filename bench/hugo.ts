import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { ArchiveConfig } from "../src/app/config.ts";
import { knownPeriods } from "../src/core/dates/periods.ts";
import type { Command } from "./measure.ts";
import { type PostFile, readPostFiles } from "./post-files.ts";
import { walkFiles } from "./written-files.ts";

/** What the Hugo site is made from. */
interface HugoSources {
  /** The folder that becomes the Hugo site. */
  readonly folder: string;
  readonly posts: string;
  /** The folder with our style sheet and icon. */
  readonly assets: string;
  readonly config: Pick<ArchiveConfig, "title" | "description" | "url" | "language">;
}

/** Hugo's version, or undefined where it is not installed. */
export function findHugo(): string | undefined {
  try {
    return VERSION.exec(execFileSync("hugo", ["version"], { encoding: "utf8" }))?.[0];
  } catch {
    return undefined;
  }
}

// "hugo v0.111.3+extended linux/amd64 BuildDate=2023-03-16T08:41:31Z"
const VERSION = /v\d[\d.]*(?:\+\w+)?/;

/**
 * Write a Hugo site for the same posts and the same kinds of pages as ours: posts, paged tags,
 * countries, sources and dates, home, about, 404, feed, sitemap. Its layouts stand in bench/hugo.
 */
export function writeHugoSite({ folder, posts, assets, config }: HugoSources): void {
  copyTheme(folder);
  cpSync(assets, join(folder, "static", "assets"), { recursive: true });
  const content = join(folder, "content", "posts");
  const data = join(folder, "data");
  for (const made of [content, data]) mkdirSync(made, { recursive: true });
  writeFileSync(join(content, "_index.md"), frontMatter({ title: "All posts" }));
  writeFileSync(join(folder, "content", "about.md"), frontMatter({ title: "About this archive" }));
  const codes = new Set<string>();
  for (const post of readPostFiles(posts)) {
    for (const code of [...post.fields.countries, ...post.fields.mentions]) codes.add(code);
    writeFileSync(join(content, `${post.name}.md`), hugoDocument(post));
  }
  writeFileSync(join(data, "countries.json"), JSON.stringify(countryNames(codes, config.language)));
  writeFileSync(join(data, "dumps.json"), readFileSync(join(posts, "dumps.json")));
  const settings = readFileSync(join(folder, "hugo.toml"), "utf8");
  writeFileSync(join(folder, "hugo.toml"), `${siteSettings(config)}${settings}`);
}

/** Build it into a folder, without what a person at a terminal would see. */
export const hugoCommand = (folder: string, out: string, log: string): Command => ({
  words: ["hugo", "--quiet", "--noChmod", "--noTimes", "--destination", out],
  folder,
  log,
});

/** The layouts bear another ending here: they are Go templates, which tools for HTML cannot read. */
function copyTheme(folder: string): void {
  const theme = join(import.meta.dirname, "hugo");
  for (const path of walkFiles(theme)) {
    const target = join(folder, relative(theme, path).replace(/\.gohtml$/, ".html"));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target);
  }
}

/** Our fields under the names that Hugo gives a meaning to; the rest becomes its parameters. */
function hugoDocument({ fields, markdown }: PostFile): string {
  const { title, date, hashtags, forwardedFrom, lang, edtf, ...rest } = fields;
  const { year, month, day } = knownPeriods(edtf);
  const dates = [year, month, day].filter((period) => period !== undefined);
  return `${frontMatter({
    title,
    date,
    day: date,
    edtf,
    language: lang,
    tags: hashtags,
    sources: forwardedFrom === undefined ? undefined : [forwardedFrom],
    dates: dates.length > 0 ? dates : ["undated"],
    ...rest,
  })}${markdown}`;
}

/** YAML, each value on one line; JSON is YAML. */
const frontMatter = (fields: Readonly<Record<string, unknown>>): string => {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join("")}---\n`;
};

const siteSettings = ({ title, description, url = "/" }: HugoSources["config"]): string =>
  `baseURL = ${JSON.stringify(url)}\ntitle = ${JSON.stringify(title)}\n` +
  `params = { description = ${JSON.stringify(description)}, perPage = 50 }\n`;

const countryNames = (codes: ReadonlySet<string>, language: string) => {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  return Object.fromEntries(
    [...codes].map((code) => [code, { name: names.of(code) ?? code, flag: flag(code) }]),
  );
};

const flag = (code: string): string =>
  String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 - 65 + letter.charCodeAt(0)));
