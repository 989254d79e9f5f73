import { foldHashtag } from "../annotate/hashtags.ts";
import { bodyOf } from "../posts/front-matter.ts";
import { plainText } from "../posts/plain-text.ts";
import { createTextRenderer } from "../posts/render-text.ts";
import { describeChanges } from "./changes.ts";
import type { ViewJob } from "./render-job.ts";
import type { LinkView, PageView } from "./views.ts";

/**
 * Fills the bodies into views: reads the post files named by a job and renders their Markdown.
 * `read` takes a path below the posts folder.
 */
export function createViewCompleter(read: (file: string) => string): (job: ViewJob) => PageView {
  const bodyIn = (file: string | undefined): string => {
    if (file === undefined) throw new RangeError("a view has more bodies than its job names");
    return bodyOf(read(file), file);
  };
  let hrefs: ReadonlyMap<string, string> = new Map();
  const renderText = createTextRenderer({ hashtagHref: (tag) => hrefs.get(foldHashtag(tag)) });
  const htmlOf = (file: string | undefined, hashtags: readonly LinkView[]): string => {
    hrefs = new Map(hashtags.map(({ label, href }) => [foldHashtag(label.slice(1)), href]));
    return renderText(bodyIn(file));
  };
  const changesBetween = (older: string | undefined, newer: string | undefined) =>
    describeChanges(plainText(bodyIn(older)), plainText(bodyIn(newer)));
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
