import { expect, test } from "vitest";
import { checkVersions } from "../../src/verify/check-versions.ts";
import { summary } from "../support/summary.ts";

test("a long chain of versions is followed once, not from each of its posts", () => {
  const length = 2000;
  let asked = 0;
  const posts = [...new Array(length).keys()].map((at) => ({
    path: `${at}.md`,
    hasOwnText: false,
    summary: {
      ...summary(at),
      get newerVersion() {
        asked++;
        return summary(Math.min(at + 1, length)).id;
      },
    },
  }));
  const last = { path: "last.md", hasOwnText: false, summary: summary(length) };
  expect(checkVersions({ posts: [...posts, last], unreadable: [], findings: [] })).toEqual([]);
  expect(asked).toBeLessThanOrEqual(3 * length);
});
