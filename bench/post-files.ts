import { readFileSync } from "node:fs";
import { basename } from "node:path";
import matter from "gray-matter";
import { z } from "zod";
import { walkFiles } from "./written-files.ts";

/** A post file as any other generator would read it: fields by name, and Markdown. */
export interface PostFile {
  /** Without its folder and ending; the address of its page is made of it. */
  readonly name: string;
  readonly fields: FrontMatter;
  readonly markdown: string;
}

type FrontMatter = z.infer<typeof fields>;

const texts = z.array(z.string()).default([]);
const fields = z.object({
  title: z.string(),
  date: z.string().optional(),
  edtf: z.string().optional(),
  hashtags: texts,
  countries: texts,
  mentions: texts,
  forwardedFrom: z.string().optional(),
  lang: z.string().optional(),
  evidence: z
    .object({
      date: z.string().optional(),
      countries: z.record(z.string(), z.string()).default({}),
    })
    .default({ countries: {} }),
  seen: z.array(z.object({ dump: z.string(), lines: z.union([z.string(), z.number()]) })),
});

/** All posts of a posts folder, one at a time. */
export function* readPostFiles(folder: string): Generator<PostFile> {
  for (const path of walkFiles(folder)) {
    if (!path.endsWith(".md")) continue;
    const { data, content } = matter(readFileSync(path, "utf8"), {});
    yield { name: basename(path, ".md"), fields: fields.parse(data), markdown: content };
  }
}
