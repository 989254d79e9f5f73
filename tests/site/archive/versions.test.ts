import fc from "fast-check";
import { expect, test } from "vitest";
import type { PostId } from "../../../src/core/types.ts";
import { partVersions } from "../../../src/site/archive/versions.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { summary } from "../../support/summary.ts";

const idOf = (number: number): PostId => summary(number).id;

/** Posts by number, each with the number of a newer version or none; some lead nowhere. */
const link = fc.option(fc.nat(14), { nil: undefined });
const archives = fc.array(link, { maxLength: 12 }).chain((links) =>
  fc.record({
    posts: fc.constant(
      links.map((newer, at) =>
        summary(at, newer === undefined ? {} : { newerVersion: idOf(newer) }),
      ),
    ),
    order: fc.shuffledSubarray([...links.keys()], { minLength: links.length }),
  }),
);

test("a post is listed below the newest version that its links lead to, the newer first", () => {
  fc.assert(
    fc.property(archives, ({ posts, order }) => {
      const byId = new Map(posts.map((post) => [post.id, post]));
      const newestOf = (start: PostId): PostId => {
        const passed = new Set<PostId>();
        let at = start;
        for (;;) {
          if (passed.has(at)) return start;
          passed.add(at);
          const next = byId.get(at)?.newerVersion;
          if (next === undefined || !byId.has(next)) return at;
          at = next;
        }
      };
      const { newest, older } = partVersions(allPosts(posts).outlines, Int32Array.from(order));
      expect([...newest]).toEqual(order.filter((at) => newestOf(idOf(at)) === idOf(at)));
      for (const { id } of posts) {
        const others = order.filter((at) => idOf(at) !== id && newestOf(idOf(at)) === id);
        expect(older.get(id) ?? []).toEqual(others.toReversed());
      }
    }),
  );
});
