import { readFileSync } from "node:fs";
import { join } from "node:path";
import { foldHashtag } from "../annotate/hashtags.ts";
import { splitDocument } from "../posts/front-matter.ts";
import { readText } from "../posts/read-text.ts";
import { createTextRenderer } from "../posts/render-text.ts";
import { diskError } from "../write-file.ts";
import { describeChanges } from "./changes.ts";
import type { ViewJob } from "./render-job.ts";
import type { LinkView, PageView } from "./views.ts";

/** Fills the bodies into views: reads the post files named by a job and renders their Markdown. */
export function createViewCompleter(postsFolder: string): (job: ViewJob) => PageView {
  let hrefs: ReadonlyMap<string, string> = new Map();
  const renderText = createTextRenderer({ hashtagHref: (tag) => hrefs.get(foldHashtag(tag)) });
  const htmlOf = (file: string | undefined, hashtags: readonly LinkView[]): string => {
    if (file === undefined) throw new RangeError("a view has more bodies than its job names");
    hrefs = new Map(hashtags.map(({ label, href }) => [foldHashtag(label.slice(1)), href]));
    return renderText(readBody(join(postsFolder, file)));
  };
  const changesBetween = (older: string | undefined, newer: string | undefined) => {
    const [before, after] = [older, newer].map((file) => readText(join(postsFolder, file ?? "")));
    return describeChanges(before ?? "", after ?? "");
  };
  return ({ view, bodies }) => {
    if (view.kind === "version") return { ...view, html: htmlOf(bodies[0], []) };
    if (view.kind === "post") {
      const versions = view.versions?.map((version, at) => ({
        ...version,
        changes: changesBetween(bodies[at + 1], bodies[at]),
      }));
      const html = htmlOf(bodies[0], view.hashtags);
      return { ...view, html, ...(versions !== undefined && { versions }) };
    }
    if (view.kind !== "feed") return view;
    const entries = view.entries.map((entry, at) => ({ ...entry, html: htmlOf(bodies[at], []) }));
    return { ...view, entries };
  };
}

const readBody = (path: string): string => {
  try {
    return splitDocument(readFileSync(path, "utf8"), path).body;
  } catch (error) {
    throw diskError(path, error);
  }
};
