import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PostSummary } from "../../../src/core/post.ts";
import type { PostId } from "../../../src/core/types.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { createViewCompleter } from "../../../src/site/render/complete-view.ts";
import { createJobMaker } from "../../../src/site/render/render-job.ts";
import { createContext, type SiteContext } from "../../../src/site/views/context.ts";
import { isPageContent, type Output } from "../../../src/site/views/output.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { openStore } from "../../../src/store/store.ts";
import { renderPage } from "../../../templates/render.ts";
import { dated, SITE } from "../../support/summary.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";
import { dumped, makeWorkspace } from "../../support/workspace.ts";

const OLDER = [
  "Envoys of all the member states have met in the capital",
  "They spoke at length about the harvest, about the roads, and about the price of <b>bred</b>.",
  "#OldTag #Talks",
].join("\n");
const NEWER = OLDER.replace("bred", "bread").replace("#OldTag ", "");

/** The pages of an archive that holds both versions, and their HTML. */
async function makeSite() {
  const workspace = makeWorkspace();
  await workspace.import(
    workspace.dump("a.txt", dumped(OLDER)),
    workspace.dump("b.txt", dumped(NEWER)),
  );
  const cache = { folder: makeTempFolder(), version: "1" };
  const summaries = [...(await openStore(workspace.posts, cache)).summaries];
  const context = createContext(createArchive(allPosts(summaries), []), SITE);
  const pages = [...listOutputs(context, "1")];
  const complete = createViewCompleter((file) => readFileSync(join(workspace.posts, file), "utf8"));
  const render = (output: Output | undefined): string => {
    if (output === undefined) throw new Error("no such output");
    const { content } = output;
    if (!isPageContent(content)) return JSON.stringify(content);
    return renderPage(complete(createJobMaker(context)(content)));
  };
  const pageOf = (kind: string) => render(pages.find(({ content }) => content.kind === kind));
  const older = summaries.find(({ newerVersion }) => newerVersion !== undefined);
  const newest = summaries.find(({ newerVersion }) => newerVersion === undefined);
  return { context, pages, pageOf, render, older, newest };
}

describe("the pages of a post with two versions", () => {
  test("the newest one lists the older one with what changed in it", async () => {
    const { pageOf, older } = await makeSite();
    const html = pageOf("post");
    expect(html).toContain("Earlier versions");
    expect(html).toContain(`<a href="..${older?.permalink}">`);
    expect(html).toContain("<del>bred</del><ins>bread</ins>");
    expect(html).toContain("<del>#OldTag </del>#Talks");
    expect(html).toContain("<code>a.txt</code>");
  });

  test("the older one keeps its page, which leads to the newest", async () => {
    const { pageOf, older, newest } = await makeSite();
    const html = pageOf("version");
    expect(html).toContain("This is an earlier version.");
    expect(html).toContain(`href="..${newest?.permalink}"`);
    expect(html).toContain(
      `<link rel="canonical" href="${SITE.url.slice(0, -1)}${newest?.permalink}"`,
    );
    expect(html).toContain("&lt;b>bred&lt;/b>".replaceAll("b>", "b&gt;"));
    expect(html).toContain(`${SITE.url.slice(0, -1)}${older?.permalink}`);
    expect(html).not.toContain('rel="prev"');
  });

  test("listings, tags and the sitemap hold the newest alone; both Markdown files are there", async () => {
    const { context, pages, pageOf, render, older } = await makeSite();
    expect(context.archive.posts).toHaveLength(1);
    expect(context.archive.groups.tags.map(({ label }) => label)).toEqual(["Talks"]);
    const slug = older?.permalink.slice(1) ?? "";
    expect(pageOf("listing")).not.toContain(slug);
    const sitemap = pages.find(({ path }) => path === "sitemap.xml");
    expect(render(sitemap)).not.toContain(slug);
    expect(pages.filter(({ content }) => content.kind === "copy")).toHaveLength(2);
    const paths = new Set<string>(pages.map(({ path }) => path));
    const links = [...pageOf("version").matchAll(/href="\.\.\/([^"#]+)"/g)].map(
      ([, to]) => to ?? "",
    );
    expect(links.filter((to) => !paths.has(to) && !to.startsWith("assets/"))).toEqual([]);
  });
});

const id = (number: number) => `${number}`.padStart(10, "0") as PostId;
const contextOf = (posts: readonly PostSummary[]): SiteContext =>
  createContext(createArchive(allPosts(posts), []), SITE);
const shown = (posts: readonly PostSummary[]) =>
  Array.from(contextOf(posts).archive.posts, (post) => post.id);

describe("what a person may write as newerVersion", () => {
  const plain = [dated(1, "2024-07-01"), dated(2, "2024-07-02"), dated(3, "2024-07-03")];
  const cases: readonly (readonly [string, readonly (number | undefined)[], readonly number[]])[] =
    [
      ["nothing", [undefined, undefined, undefined], [1, 2, 3]],
      ["the newest", [3, 3, undefined], [3]],
      ["the next one each", [2, 3, undefined], [3]],
      ["an older one", [undefined, 1, undefined], [1, 3]],
      ["a post that is not there", [9, undefined, undefined], [1, 2, 3]],
      ["itself", [1, undefined, undefined], [1, 2, 3]],
      ["one another", [2, 1, undefined], [1, 2, 3]],
      ["a circle from outside", [2, 1, 1], [1, 2, 3]],
    ];
  test.each(cases)("%s", (_name, newer, expected) => {
    const posts = plain.map((post, at) => {
      const to = newer[at];
      return to === undefined ? post : { ...post, newerVersion: id(to) };
    });
    expect(shown(posts)).toEqual(expected.map(id));
  });

  test("a changed older version moves the hash of the newest one's page", () => {
    const [first, second] = [
      dated(1, "2024-07-01", { newerVersion: id(2) }),
      dated(2, "2024-07-02"),
    ];
    const hashOf = (older: PostSummary) =>
      [...listOutputs(contextOf([older, second]), "1")].find(
        ({ content }) => content.kind === "post",
      )?.hash;
    expect(hashOf({ ...first, digest: "another" })).not.toBe(hashOf(first));
  });
});
