import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Occurrence } from "../../../src/core/types.ts";
import { type ImportPlan, planImport } from "../../../src/import/plan/plan-import.ts";
import type { PlannedPost } from "../../../src/import/plan/planned-post.ts";
import { found, imported, lines, stored, storedPosts } from "../../support/stored-posts.ts";

const NOTHING = storedPosts([]);

const postsOf = ({ batches }: ImportPlan): readonly PlannedPost[] =>
  [...batches].flatMap(({ posts }) => posts);

const plan = (
  before: Parameters<typeof storedPosts>[0],
  occurrences: readonly Occurrence[],
  ...reread: readonly string[]
): ImportPlan => planImport(storedPosts(before), occurrences, new Set(reread));

describe("a text that no file holds", () => {
  test("is a new post, with all places where it stands", () => {
    const { total, count, orphans, ...rest } = planImport(
      NOTHING,
      [found("Hello", lines("b.txt", 4)), found("Hello", lines("a.txt", 9))],
      new Set(["a.txt", "b.txt"]),
    );
    expect({ total, count, orphans }).toEqual({ total: 1, count: 1, orphans: [] });
    const [post] = [...rest.batches].flatMap(({ posts }) => posts);
    expect(post?.seen).toEqual([lines("a.txt", 9), lines("b.txt", 4)]);
    expect(post?.stored).toBeUndefined();
    expect(post?.found?.isOtherText).toBe(true);
  });

  test("is told from another whose id begins alike, and gets a longer one", () => {
    const [one, other] = [found("One", lines("a.txt", 1)), found("Other", lines("a.txt", 2))];
    const twin = { ...other, textHash: one.textHash.slice(0, 14) + other.textHash.slice(14) };
    const ids = postsOf(planImport(NOTHING, [one, twin], new Set())).map(({ id }) => id);
    expect(ids.map((id) => id.length).sort()).toEqual([10, 11]);
  });
});

describe("a text that a file holds", () => {
  const post = imported("Hello\nthere", { seen: [lines("a.txt", 1, 2)] });
  const known = stored(post);

  test("where it is known to stand is nothing to write", () => {
    const again = plan([known], [found("Hello\nthere", lines("a.txt", 1, 2))], "a.txt");
    // It is looked at, since its dump was read, and says what is planned already.
    expect(postsOf(again)[0]).toMatchObject({ seen: post.seen, found: { isOtherText: false } });
    expect(plan([known], [])).toMatchObject({ count: 0, total: 1, orphans: [] });
  });

  test("is seen in one more dump", () => {
    const [planned] = postsOf(plan([known], [found("Hello\nthere", lines("b.txt", 7))], "b.txt"));
    expect(planned).toMatchObject({ id: post.id, seen: [lines("a.txt", 1, 2), lines("b.txt", 7)] });
  });

  test("moves within its dump, whose former lines count no more", () => {
    const [planned] = postsOf(
      plan([known], [found("Hello\nthere", lines("a.txt", 31, 32))], "a.txt"),
    );
    expect(planned?.seen).toEqual([lines("a.txt", 31, 32)]);
  });

  test("is an orphan where its dump holds it no more, and stays where it was seen", () => {
    const orphaned = plan([known], [], "a.txt");
    expect(orphaned.orphans).toEqual([known.file]);
    expect(postsOf(orphaned)).toMatchObject([{ seen: post.seen }]);
  });

  test("gives way to a fuller copy, not to a poorer one", () => {
    const fuller = plan([known], [found("Hello \n there", lines("b.txt", 1))], "b.txt");
    expect(postsOf(fuller)[0]?.found).toMatchObject({ isOtherText: true });
    const rich = stored(imported("Hello \n there"));
    const poorer = plan([rich], [found("Hello\nthere", lines("b.txt", 1))], "b.txt");
    expect(postsOf(poorer)[0]?.found).toBeUndefined();
  });
});

describe("what a person wrote", () => {
  test("a text of their own stays the post of the text that was imported", () => {
    const corrected = stored(imported("Helo"), (source) => source.replace("\nHelo\n", "\nHello\n"));
    const [planned, ...others] = postsOf(
      plan([corrected], [found("Helo", lines("a.txt", 1))], "a.txt"),
    );
    expect(others).toEqual([]);
    expect(planned?.found?.isOtherText).toBe(false);
  });

  test("a date goes into the reckoning of its neighbours, and is theirs to say", () => {
    const texts = ["First", "Second", "Third"];
    const files = texts.map((text, at) => {
      const post = imported(text, { seen: [lines("a.txt", at + 1)] });
      return stored(post, (source) =>
        at === 1 ? source : source.replace("hashtags:", `edtf: "2024-05-0${at + 1}"\nhashtags:`),
      );
    });
    const occurrences = texts.map((text, at) => found(text, lines("a.txt", at + 1)));
    const planned = new Map(
      postsOf(plan(files, occurrences, "a.txt")).map((post) => [post.id, post]),
    );
    const [first, second] = texts.map((text) => planned.get(imported(text).id));
    expect(second?.date).toMatchObject({ edtf: "2024-05-01/2024-05-03" });
    expect(second?.known).toContain("edtf");
    expect(first?.known).not.toContain("edtf");
    expect(first?.stored?.ownDate).toEqual({ edtf: "2024-05-01" });
  });
});

test("the plan depends on the set of what was found, not on its order", () => {
  const texts = ["One", "Two", "Three\nlines", "Three\n lines", "Four"];
  const all = texts.flatMap((text, at) => [
    found(text, lines("a.txt", at + 1)),
    found(text, lines("b.txt", 9 - at)),
  ]);
  const files = [stored(imported("Two")), stored(imported("Gone", { seen: [lines("c.txt", 1)] }))];
  const reread = new Set(["a.txt", "b.txt"]);
  // Of equal copies any will do: the text that is read there is the same.
  const withoutPlace = ({ found: text, ...post }: PlannedPost): PlannedPost => ({
    ...post,
    ...(text && { found: { ...text, place: lines("", 1) } }),
  });
  const byId = (a: PlannedPost, b: PlannedPost): number => (a.id < b.id ? -1 : 1);
  const planned = (occurrences: readonly Occurrence[]) =>
    postsOf(planImport(storedPosts(files), occurrences, reread))
      .map(withoutPlace)
      .toSorted(byId);
  const expected = planned(all);
  expect(expected.length).toBeGreaterThan(3);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(planned(shuffled)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});
