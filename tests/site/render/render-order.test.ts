import { expect, test } from "vitest";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { inRenderOrder } from "../../../src/site/render/render-order.ts";
import { createContext } from "../../../src/site/views/context.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { dated, SITE, summary } from "../../support/summary.ts";

test("a post’s file follows its page, its day follows the day’s last post, listings come last", () => {
  const posts = [summary(9), ...[1, 2, 3].map((at) => dated(at, `2024-07-${15 + (at >> 1)}`))];
  const context = createContext(createArchive(allPosts(posts), []), SITE);
  const paths = Array.from(inRenderOrder(listOutputs(context, "1")), ({ path }) => path as string);
  const post = (number: number, extension = "html"): string =>
    `posts/post-${`${number}`.padStart(10, "0")}.${extension}`;
  const first = paths.indexOf(post(9));
  expect(paths.slice(first, first + 9)).toEqual([
    ...[9, 1, 2, 3].flatMap((number) => [post(number), post(number, "md")]),
    "days/2024-07-16.html",
  ]);
  expect(paths.slice(0, first)).not.toContain("posts.html");
  expect(paths.slice(first + 9)).toContain("posts.html");
});
