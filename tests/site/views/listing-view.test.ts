import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { tagPath } from "../../../src/site/archive/urls.ts";
import { createContext, postAt } from "../../../src/site/views/context.ts";
import { cardOf } from "../../../src/site/views/links.ts";
import {
  type Listing,
  listingView,
  pagerOf,
  sliceListing,
} from "../../../src/site/views/listing-view.ts";
import type { ListingView } from "../../../src/site/views/views.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { dated, SITE } from "../../support/summary.ts";

const FRONT = tagPath("un");

const slices = [
  [0, ["front 0-0"]],
  [1, ["front 0-1"]],
  [5, ["front 0-5"]],
  [6, ["front 1-6", "1 0-5"]],
  [9, ["front 4-9", "1 0-5"]],
  [10, ["front 5-10", "1 0-5", "2 5-10"]],
  [12, ["front 7-12", "1 0-5", "2 5-10"]],
] as const;

test.each(slices)("%i posts, five a page", (count, expected) => {
  const found = sliceListing(FRONT, count, 5).map(
    ({ number = "front", from, to }) => `${number} ${from}-${to}`,
  );
  expect(found).toEqual(expected);
});

test("every post of a listing stands on one of its pages, and no page is longer than the others", () => {
  fc.assert(
    fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }), (count, perPage) => {
      const pages = sliceListing(FRONT, count, perPage);
      const shown = pages.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, at) => from + at),
      );
      expect([...new Set(shown)].sort((a, b) => a - b)).toEqual(
        Array.from({ length: count }, (_, at) => at),
      );
      for (const { from, to } of pages) expect(to - from).toBeLessThanOrEqual(perPage);
      expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
    }),
  );
});

/** A listing of `count` posts, one a day, as its pages by path. */
function viewsOf(count: number): ReadonlyMap<string, ListingView> {
  const posts = Array.from({ length: count }, (_, at) =>
    dated(at, new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10), { hashtags: ["UN"] }),
  );
  const context = createContext(createArchive(allPosts(posts), []), SITE);
  const [group] = context.archive.groups.tags;
  if (group === undefined) throw new Error("no tag");
  const trail = [{ front: tagPath("all"), label: "All" }];
  const listing: Listing = {
    ...{ front: group.front, count, heading: "#UN", trail, parts: [] },
    section: "tags",
  };
  return new Map(
    sliceListing(group.front, count, SITE.postsPerPage).map((slice) => [
      slice.path,
      listingView(
        context,
        { listing, slice, posts: group.posts.slice(slice.from, slice.to) },
        (at, root) => cardOf(context, postAt(context.archive, at), root),
      ),
    ]),
  );
}

test("a new post changes the front and at most the last numbered page", () => {
  for (let count = 1; count <= 23; count++) {
    const before = viewsOf(count);
    const after = viewsOf(count + 1);
    const changed = [...before.keys()].filter(
      (path) => JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path)),
    );
    const last = `tags/un/${Math.floor(count / 5)}.html`;
    expect(["tags/un.html", last]).toEqual(expect.arrayContaining(changed));
    expect(changed).toContain("tags/un.html");
  }
});

test("one can go from page to page through the whole listing, both ways", () => {
  const views = viewsOf(17);
  const walk = (from: string, step: "older" | "newer"): readonly string[] => {
    const steps: string[] = [];
    for (let path: string | undefined = from; path !== undefined; ) {
      steps.push(path);
      const href: string | undefined = views.get(path)?.pager?.[step]?.href;
      path = href && new URL(href, `https://a.example/${path}`).pathname.slice(1);
    }
    return steps;
  };
  const down = ["tags/un.html", "tags/un/3.html", "tags/un/2.html", "tags/un/1.html"];
  expect(walk("tags/un.html", "older")).toEqual(down);
  expect(walk("tags/un/1.html", "newer")).toEqual(down.toReversed());
});

describe("a page of a listing", () => {
  const views = viewsOf(12);

  test("shows the newest of its posts first", () => {
    const titles = (path: string) => views.get(path)?.cards.map(({ title }) => title);
    expect(titles("tags/un.html")).toEqual([11, 10, 9, 8, 7].map((at) => `Post ${at}`));
    expect(titles("tags/un/1.html")).toEqual([4, 3, 2, 1, 0].map((at) => `Post ${at}`));
  });

  test("tells the number of posts on the front alone", () => {
    expect(views.get("tags/un.html")?.postCount).toBe(12);
    expect(views.get("tags/un/2.html")?.postCount).toBeUndefined();
  });

  test("has a title of its own", () => {
    const titles = [...views.values()].map(({ frame }) => frame.title);
    expect(titles).toEqual(["#UN", "#UN, page 1", "#UN, page 2"]);
  });

  test("links from where it stands", () => {
    const { cards: [card] = [], trail, pager } = views.get("tags/un/2.html") ?? {};
    expect(card?.href).toBe("../../posts/post-0000000009.html");
    expect(trail?.[0]?.href).toBe("../../tags/all.html");
    expect(pager?.newest?.href).toBe("../../tags/un.html");
  });
});

test.each([0, 1, 5])("%i posts need no pager", (count) => {
  const [front] = sliceListing(FRONT, count, 5);
  expect(front && pagerOf({ front: FRONT, count }, front, 5)).toBeUndefined();
});
