import { expect, test } from "vitest";
import type { PostId } from "../../../src/core/types.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { type Excerpt, excerptFor, openExcerpt } from "../../../src/site/render/excerpt.ts";
import { createJobMaker } from "../../../src/site/render/render-job.ts";
import { createContext } from "../../../src/site/views/context.ts";
import type { Output } from "../../../src/site/views/output.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { jobOf } from "../../support/output-job.ts";
import { dated, SITE } from "../../support/summary.ts";

const posts = Array.from({ length: 12 }, (_, at) =>
  dated(at, `2024-05-${`${at + 1}`.padStart(2, "0")}`, {
    ...{ hashtags: ["UN"], countries: ["FR"], mentions: ["FR", "RU"] },
    ...(at === 5 && { sameText: ["0000000010" as PostId, "0000000099" as PostId] }),
    ...(at === 6 && { missingFrom: "later.json" }),
    ...(at === 3 && { newerVersion: "0000000007" as PostId }),
  }),
);
const dump = {
  ...{
    name: "later.json",
    size: 1,
    sha256: "",
    shape: "desktop-json" as const,
    lines: 1,
    posts: 1,
  },
  channels: [{ slug: "herald", numbers: "1-9", until: "2024-06-01T00:00:00Z" }],
};
const context = createContext(createArchive(allPosts(posts), [dump]), SITE);
const pages = [...listOutputs(context, "1")];

const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

const groups: readonly (readonly [string, readonly (readonly Output[])[]])[] = [
  ["each page alone", pages.map((page) => [page])],
  ["all pages together", [pages]],
];

test.each(groups)("%s: jobs are the same from an excerpt in another process", (_name, batches) => {
  expect(new Set(pages.map(({ content }) => content.kind))).toEqual(
    new Set(["post", "copy", "version", "listing", "feed", "sitemap", "ready"]),
  );
  for (const batch of batches) {
    const there = createJobMaker(openExcerpt(sent<Excerpt>(excerptFor(context, batch))));
    const here = createJobMaker(context);
    for (const { path, content } of batch) {
      expect(jobOf(there, sent(content)), path).toEqual(sent(jobOf(here, content)));
    }
  }
});

test("an excerpt holds what its pages look up, and each post once", () => {
  const listing = pages.find(({ path }) => path === "tags/un/1.html");
  const post = pages.find(({ content }) => content.kind === "post");
  if (listing === undefined || post === undefined) throw new Error("no such page");
  const { posts, shown } = excerptFor(context, [post, listing, listing]);
  expect(posts.map(([at]) => at)).toEqual([0]);
  expect(shown.map(([at]) => at).sort((a, b) => a - b)).toEqual([1, 2, 3, 4]);
});
