import { expect, test } from "vitest";
import type { DateClueKind, PostId } from "../../src/core/types.ts";
import type { UndatedPost } from "../../src/import/archive-dates.ts";
import { resolveArchiveDates } from "../../src/import/archive-dates.ts";

const entry = (id: string, line: number, edtf: string, kind: DateClueKind): UndatedPost => ({
  id: id as PostId,
  seen: [{ dump: "a.txt", lines: { from: line, to: line + 3 } }],
  dateClues: [{ kind, strength: kind === "dateline" ? 4 : 1, edtf, line: 2, words: edtf }],
});

test("posts at the same line of two editions of a dump have the same dates in whatever order they come", () => {
  const [first, kept, refused, last] = [
    entry("a000000000", 1, "2013-03-01", "dateline"),
    entry("b000000000", 5, "2013-03-06", "dateline"),
    entry("c000000000", 5, "2003-03-24", "opening"),
    entry("d000000000", 9, "2013-03-14", "dateline"),
  ] as const;
  const dates = resolveArchiveDates([first, kept, refused, last]);
  expect(dates.get(refused.id)?.edtf).toBe("2013-03-06/2013-03-14");
  expect(resolveArchiveDates([refused, last, kept, first])).toEqual(dates);
});
