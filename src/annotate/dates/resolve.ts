import type { DateClue, DateSequence, PostDate } from "../../core/types.ts";
import { boundsOf } from "./bounds.ts";
import { dateTimeline, type TimelineDates } from "./date-timeline.ts";
import { type DateFinding, mergeFindings, toPostDate } from "./findings.ts";
import { type Layout, layOut } from "./layout.ts";
import { strayTest } from "./strays.ts";
import { findTimelines, type Timeline } from "./timelines.ts";

/**
 * The date of every post, by key: its own words where they are consistent with the order of its
 * dump, else the bounds that its neighbours give. The order of the dumps does not matter, and a
 * dump cut into files that follow each other by name has the dates of the whole. Pure; O(n log n).
 */
export function resolveDates(sequences: readonly DateSequence[]): ReadonlyMap<string, PostDate> {
  const layout = layOut(sequences);
  const believes = strayTest(layout.places);
  const findings = new Map<string, DateFinding>();
  for (const post of layout.places) findings.set(post.key, { post });
  for (const timeline of findTimelines(layout, believes)) {
    const dates = dateTimeline(layout, timeline, believes);
    addFindings(findings, layout, timeline, dates);
  }
  return toPostDates(findings, believes);
}

/** The dates to show; posts in a row that know the same share one value, as most posts do. */
function toPostDates(
  findings: ReadonlyMap<string, DateFinding>,
  believes: (clue: DateClue) => boolean,
): ReadonlyMap<string, PostDate> {
  const dates = new Map<string, PostDate>();
  let last: { finding: DateFinding; date: PostDate } | undefined;
  for (const [key, finding] of findings) {
    const date =
      last !== undefined && knowsAsMuch(last.finding, finding)
        ? last.date
        : toPostDate(finding, believes);
    dates.set(key, date);
    last = { finding, date };
  }
  return dates;
}

/** Whether neighbours are all that is known of both posts, and the same neighbours. */
const knowsAsMuch = (a: DateFinding, b: DateFinding): boolean =>
  a.earliest === b.earliest &&
  a.latest === b.latest &&
  [a, b].every(({ post, own }) => !own && !post.fixed && post.clues.length === 0);

/** What a timeline says of each of its posts: its own days, and those of its neighbours. */
function addFindings(
  findings: Map<string, DateFinding>,
  { places }: Layout,
  timeline: Timeline,
  dates: TimelineDates,
): void {
  const inTime = dates.direction === -1 ? timeline.toReversed() : timeline;
  const bounds = boundsOf(inTime, dates);
  for (const [at, place] of inTime.entries()) {
    const post = places[place];
    if (post === undefined) continue;
    const own = dates.kept.get(place);
    const finding: DateFinding = { post, ...bounds[at], ...(own !== undefined && { own }) };
    const known = findings.get(post.key);
    findings.set(post.key, known === undefined ? finding : mergeFindings(known, finding));
  }
}
