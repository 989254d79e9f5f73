import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { checkDisk, diskNeeded } from "../../bench/disk-space.ts";
import type { BenchOptions, Comparison } from "../../bench/options.ts";

const options = (posts: number, ...skip: readonly Comparison[]): BenchOptions => ({
  sizes: [posts],
  skip: new Set(skip),
  keep: false,
});

test("ten times the posts take ten times the disk", () => {
  expect(diskNeeded(options(1_000_000, "hugo", "eleventy", "floor"))).toBe(
    10 * diskNeeded(options(100_000, "hugo", "eleventy", "floor")),
  );
});

test("each comparison takes room; of a very large archive one at a time", () => {
  const [all, few] = [options(100_000), options(100_000, "hugo", "eleventy")];
  expect(diskNeeded(all)).toBeGreaterThan(diskNeeded(few));
  const [allOfMany, fewOfMany] = [options(1_000_000), options(1_000_000, "hugo", "eleventy")];
  expect(diskNeeded(allOfMany)).toBe(diskNeeded(fewOfMany));
  expect(diskNeeded({ ...allOfMany, keep: true })).toBeGreaterThan(diskNeeded(fewOfMany));
});

test("all archives stand until the end", () => {
  const { skip, keep } = options(1);
  expect(diskNeeded({ sizes: [20, 50_000], skip, keep })).toBe(
    diskNeeded(options(20)) + diskNeeded(options(50_000)),
  );
});

test("no room: where, how much and what to do", () => {
  expect(() => checkDisk(tmpdir(), options(1))).not.toThrow();
  // Larger than any disk.
  const needed = diskNeeded(options(99_999_999_999_999)) / 1e9;
  expect(needed).toBeGreaterThan(1e9);
  expect(() => checkDisk(tmpdir(), options(99_999_999_999_999))).toThrow(
    new RegExp(
      `: expected ${needed.toFixed(1)} GB of free disk, found \\d+\\.\\d GB; make room, .*--work`,
    ),
  );
});
