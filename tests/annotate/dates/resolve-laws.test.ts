import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveDates } from "../../../src/annotate/dates/resolve.ts";
import { edtfBounds, isEdtf } from "../../../src/core/dates/edtf.ts";
import type { DateClue, DatedPlace, DateSequence, PostDate } from "../../../src/core/types.ts";

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const FIRST = 19_000;

const clue = (edtf: string, strength: number, kind: DateClue["kind"] = "place"): DateClue => ({
  kind,
  strength,
  edtf,
  line: 1,
  words: edtf,
});

/** A clue that is right about a day: in full, without its year, as a month or as a range. */
const clueFor = (day: number, form: number): readonly DateClue[] => {
  const full = iso(day);
  if (form === 0) return [clue(full, 4)];
  if (form === 1) return [clue(full, 3, "title")];
  if (form === 2) return [clue(`XXXX${full.slice(4)}`, 1, "opening")];
  if (form === 3) return [clue(full.slice(0, 7), 2)];
  if (form === 4) return [clue(`${full}/${iso(day + 2)}`, 2)];
  return [];
};

/** Posts in the order of time, some of which rightly say when they are of. */
const orderedPosts = fc
  .array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 9 })), { maxLength: 40 })
  .map((steps) => {
    let day = FIRST;
    return steps.map(([step, form], at): DatedPlace & { readonly day: number } => {
      day += step;
      return { key: `k${at}`, clues: clueFor(day, form), day };
    });
  });

/** Posts that say anything. */
const anyPosts = fc.array(
  fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 1500 }), fc.nat({ max: 9 }), fc.nat({ max: 20 })).map(
    ([key, day, form, fixed]): DatedPlace => ({
      key: `k${key}`,
      clues: clueFor(FIRST + day, form),
      ...(fixed === 0 && { fixed: iso(FIRST + day) }),
    }),
  ),
  { maxLength: 25 },
);

const anySequences = fc
  .array(anyPosts, { maxLength: 5 })
  .map((dumps) => dumps.map((posts, at): DateSequence => ({ name: `dump-${at}`, posts })));

/** Cut at some places into files whose names keep the order. */
const cutAt = (
  posts: readonly DatedPlace[],
  places: readonly number[],
): readonly DateSequence[] => {
  const ends = [...places].map((place) => place % (posts.length + 1)).sort((a, b) => a - b);
  return [...ends, posts.length].map((end, at) => ({
    name: `part-${at}.txt`,
    posts: posts.slice(ends[at - 1] ?? 0, end),
  }));
};

const entries = (dates: ReadonlyMap<string, PostDate>) => Object.fromEntries(dates);

test("every post gets a date of the archive's forms, or none", () => {
  fc.assert(
    fc.property(anySequences, (sequences) => {
      const dates = resolveDates(sequences);
      const keys = new Set(sequences.flatMap(({ posts }) => posts.map(({ key }) => key)));
      expect(new Set(dates.keys())).toEqual(keys);
      for (const { date, edtf } of dates.values()) {
        expect(edtf === undefined || isEdtf(edtf)).toBe(true);
        expect(date === undefined || date === edtf).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("which dump is given first changes nothing", () => {
  fc.assert(
    fc.property(anySequences, (sequences) => {
      expect(entries(resolveDates(sequences.toReversed()))).toEqual(
        entries(resolveDates(sequences)),
      );
    }),
    { numRuns: 300 },
  );
});

test("within a dump, the dates that posts' own words give run one way", () => {
  fc.assert(
    fc.property(anyPosts, (unkeyed) => {
      const posts = unkeyed.map(({ clues }, at) => ({ key: String(at), clues }));
      const dates = resolveDates([{ name: "dump", posts }]);
      const days = posts.flatMap(({ key }) => {
        const date = dates.get(key);
        return date?.evidence?.startsWith("line") ? edtfBounds(date.edtf ?? "") : [];
      });
      const forward = days.every(({ to = "" }, at) => (days[at - 1]?.from ?? "") <= to);
      const backward = days.every(({ from = "" }, at) => from <= (days[at - 1]?.to ?? "9"));
      expect(forward || backward).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("what is said rightly is kept, and no bound excludes the truth, either way of time", () => {
  fc.assert(
    fc.property(orderedPosts, fc.boolean(), (posts, isTurned) => {
      const dates = resolveDates([{ name: "dump", posts: isTurned ? posts.toReversed() : posts }]);
      for (const { key, day, clues } of posts) {
        const { date, edtf } = dates.get(key) ?? {};
        const { from = "", to = "9" } = edtfBounds(edtf ?? "");
        expect(from <= iso(day) && iso(day) <= to).toBe(true);
        if (clues[0]?.edtf === iso(day)) expect(date).toBe(iso(day));
      }
    }),
    { numRuns: 500 },
  );
});

test("a dump cut into files has the dates of the whole", () => {
  fc.assert(
    fc.property(
      orderedPosts,
      fc.array(fc.nat(), { maxLength: 6 }),
      fc.boolean(),
      (posts, cuts, isTurned) => {
        const dump = isTurned ? posts.toReversed() : posts;
        const whole = resolveDates([{ name: "whole", posts: dump }]);
        expect(entries(resolveDates(cutAt(dump, cuts)))).toEqual(entries(whole));
      },
    ),
    { numRuns: 500 },
  );
});

test("a dump with an outlier has the dates of the whole wherever it is cut", () => {
  const dense = Array.from({ length: 24 }, (_, at) => FIRST + 3 * at);
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 19 }),
      fc.nat({ max: 1500 }),
      fc.nat(),
      (place, day, cut) => {
        const posts = dense.map((right, at) => ({
          key: String(at),
          clues: at % 2 === 0 ? [clue(iso(at === place ? FIRST + day : right), 4)] : [],
        }));
        const whole = resolveDates([{ name: "whole", posts }]);
        expect(entries(resolveDates(cutAt(posts, [cut])))).toEqual(entries(whole));
      },
    ),
  );
});

test("a post that says nothing can go without changing what the others say", () => {
  fc.assert(
    fc.property(anyPosts, fc.nat(), (unkeyed, at) => {
      const posts = unkeyed.map(({ clues }, place) => ({ key: String(place), clues }));
      const silent = posts.filter(({ clues }) => clues.length === 0);
      const gone = silent[at % Math.max(1, silent.length)];
      const whole = resolveDates([{ name: "dump", posts }]);
      const rest = resolveDates([{ name: "dump", posts: posts.filter((post) => post !== gone) }]);
      for (const [key, date] of rest) expect(date).toEqual(whole.get(key));
    }),
    { numRuns: 300 },
  );
});
