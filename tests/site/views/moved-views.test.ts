import { expect, test } from "vitest";
import type { PagePath } from "../../../src/core/types.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { createContext } from "../../../src/site/views/context.ts";
import { albumView, movedViews } from "../../../src/site/views/moved-views.ts";
import type { MovedPost } from "../../../src/store/moved.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { channelArchive, message } from "../../support/channel-posts.ts";
import { dated, SITE } from "../../support/summary.ts";

const posts = [1, 2, 3].map((number) => dated(number, `2024-01-0${number}`, { hashtags: ["un"] }));
const archive = createArchive(allPosts(posts), []);
const context = createContext(archive, SITE);

const ONE = "/posts/post-0000000001.html";
const TWO = "/posts/post-0000000002.html";

const redirect = (from: string, to: string): MovedPost => ({ kind: "redirect", from, to, line: 1 });

/** Where each address leads and what is said there; only what has a page. */
const leads = (moved: readonly MovedPost[]): readonly (readonly string[])[] =>
  movedViews(context, moved, listOutputs(context, "1")).map(({ path, view }) =>
    view.kind === "gone"
      ? [path, view.reason]
      : [path, view.target.href, view.target.label, view.frame.description],
  );

const cases: readonly (readonly [string, readonly MovedPost[], readonly (readonly string[])[]])[] =
  [
    ["nothing", [], []],
    [
      "a post",
      [redirect("/posts/a.html", TWO)],
      [["posts/a.html", "../posts/post-0000000002.html", "Post 2", "Moved: Post 2"]],
    ],
    [
      "a page that is no post",
      [redirect("/posts/a.html", "/tags/un.html")],
      [["posts/a.html", "../tags/un.html", "/tags/un.html", "Moved: /tags/un.html"]],
    ],
    [
      "a chain",
      [redirect("/posts/a.html", "/posts/b.html"), redirect("/posts/b.html", ONE)],
      ["a", "b"].map((name) => [
        `posts/${name}.html`,
        "../posts/post-0000000001.html",
        "Post 1",
        "Moved: Post 1",
      ]),
    ],
    [
      "a circle",
      [redirect("/posts/a.html", "/posts/b.html"), redirect("/posts/b.html", "/posts/a.html")],
      [],
    ],
    ["a page that is not there", [redirect("/posts/a.html", "/posts/none.html")], []],
    ["away from where a page stands", [redirect(ONE, TWO)], []],
    [
      "nowhere",
      [{ kind: "gone", from: "/posts/a.html", reason: "Withdrawn.", line: 1 }],
      [["posts/a.html", "Withdrawn."]],
    ],
    [
      "nowhere, from where a page stands",
      [{ kind: "gone", from: ONE, reason: "No.", line: 1 }],
      [],
    ],
  ];

test.each(cases)("what moved to %s", (_name, moved, expected) => {
  expect(leads(moved)).toEqual(expected);
});

test("no post is read but those that something moved to", () => {
  const asked: number[] = [];
  const unread = {
    length: posts.length,
    at: (position: number) => {
      asked.push(position);
      return posts[position];
    },
    [Symbol.iterator]: (): never => {
      throw new Error("all posts were asked for");
    },
  };
  const pages = [...posts, { permalink: "/index.html" }].map(({ permalink }) => ({
    path: permalink.slice(1) as PagePath,
  }));
  movedViews(
    { ...context, archive: { ...archive, posts: unread, shown: unread } },
    [redirect("/posts/a.html", TWO), redirect("/posts/b.html", "/index.html")],
    pages,
  );
  expect(asked).toEqual([1]);
});

test("the number of an album's message leads to the album, which is canonical", () => {
  const album = message("herald", 10, { album: [10, 11] });
  const view = albumView(createContext(channelArchive([album]), SITE), { position: 0, number: 11 });
  expect(view.target).toEqual({ href: "../../posts/herald/10.html", label: "herald 10" });
  expect(view.frame.refreshHref).toBe("../../posts/herald/10.html");
  expect(view.frame.canonical).toBe(`${SITE.url}posts/herald/10.html`);
  expect(view.albumNumber).toBe(11);
});
