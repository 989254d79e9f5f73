/** Numbers from 1 on as ranges, in order: `1-11,16,20-400`. */
export function formatRanges(numbers: Iterable<number>): string {
  const sorted = Float64Array.from(numbers).sort();
  const ranges: string[] = [];
  for (let at = 0; at < sorted.length; ) {
    const from = sorted[at] ?? 0;
    let to = from;
    for (at += 1; at < sorted.length && (sorted[at] ?? 0) <= to + 1; at++) to = sorted[at] ?? 0;
    ranges.push(formatRange({ from, to }));
  }
  return ranges.join();
}

/** A range as `1-11` or `16`; `dash` stands between the numbers. */
export const formatRange = ({ from, to }: NumberRange, dash = "-"): string =>
  from === to ? `${from}` : `${from}${dash}${to}`;

/** Both ends of ranges, each included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** The ranges of `1-11,16,20-400`; none for an empty text. */
export const parseRanges = (ranges: string): readonly NumberRange[] =>
  ranges === ""
    ? []
    : ranges.split(",").map((range) => {
        const [from, to = from] = range.split("-").map(Number);
        return { from: from ?? 0, to: to ?? 0 };
      });

/** Ranges in any order as ranges in order, which neither overlap nor touch. */
export function mergeRanges(ranges: readonly NumberRange[]): readonly NumberRange[] {
  const merged: NumberRange[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || from > last.to + 1) merged.push({ from, to });
    else if (to > last.to) merged[merged.length - 1] = { from: last.from, to };
  }
  return merged;
}

/** Whether a text is ranges as `formatRanges` writes them. */
export const areRanges = (value: string): boolean => RANGES.test(value);

/** The numbers that lie between ranges and in none of them, as ranges. */
export const gapsBetween = (ranges: readonly NumberRange[]): readonly NumberRange[] =>
  ranges.slice(1).flatMap(({ from }, at) => {
    const gap = { from: (ranges[at]?.to ?? 0) + 1, to: from - 1 };
    return gap.from <= gap.to ? [gap] : [];
  });

/** Whether a number lies in one of the ranges, which are in order. */
export function isInRanges(ranges: readonly NumberRange[], number: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return false;
    if (number < range.from) high = middle - 1;
    else if (number > range.to) low = middle + 1;
    else return true;
  }
  return false;
}

/** How many numbers ranges hold. */
export const countNumbers = (ranges: readonly NumberRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);

const RANGES = /^(?:\d{1,16}(?:-\d{1,16})?(?:,\d{1,16}(?:-\d{1,16})?)*)?$/;
