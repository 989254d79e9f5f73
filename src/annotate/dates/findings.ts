import { type Day, isoDay } from "../../core/dates/days.ts";
import { edtfBounds } from "../../core/dates/edtf.ts";
import type { DateClue, DatedPlace, PostDate } from "../../core/types.ts";
import type { Kept } from "./date-timeline.ts";
import { describeClue, describeNeighbours, describeRefusal, type Refusal } from "./evidence.ts";
import { canLieBetween } from "./years.ts";

/** What one timeline tells about the date of a post. */
export interface DateFinding {
  readonly post: DatedPlace;
  /** The days of the dated posts before and after it, in time. */
  readonly earliest?: Day;
  readonly latest?: Day;
  readonly own?: Kept;
}

/**
 * Combine the findings of two sightings of a post: its own words take precedence over its
 * neighbours. A post is as old as its oldest sighting, and a later one may be a copy: so the
 * earlier bounds stand, except that sightings before the same dated post narrow each other.
 */
export function mergeFindings(a: DateFinding, b: DateFinding): DateFinding {
  if (a.post.fixed !== undefined || b.post.fixed !== undefined) {
    return a.post.fixed !== undefined ? a : b;
  }
  if (a.own !== undefined && b.own !== undefined) return b.own.from < a.own.from ? b : a;
  if (a.own !== undefined || b.own !== undefined) return a.own !== undefined ? a : b;
  if (isUnbound(a) || isUnbound(b)) return isUnbound(a) ? b : a;
  const isSame = a.latest !== undefined && a.latest === b.latest;
  const earliest = isSame ? later(a.earliest, b.earliest) : earlier(a.earliest, b.earliest);
  const latest = Math.min(a.latest ?? FAR, b.latest ?? FAR);
  return {
    post: a.post,
    ...(earliest !== undefined && { earliest }),
    ...(latest !== FAR && { latest }),
  };
}

/** The date of a post, with its evidence. */
export function toPostDate(finding: DateFinding, believes: (clue: DateClue) => boolean): PostDate {
  const { post, own, earliest, latest } = finding;
  if (post.fixed !== undefined) return dated(post.fixed);
  if (own?.clue !== undefined) {
    return { ...dated(narrowed(own, own.clue, finding)), evidence: describeClue(own.clue) };
  }
  const known = fromNeighbours(earliest, latest);
  const refused = refusalOf(finding, believes);
  if (refused === undefined) return known;
  const evidence = known.evidence === undefined ? refused : `${known.evidence}; ${refused}`;
  return { ...known, evidence };
}

/** The bounds that neighbouring posts put on a post's date. */
function fromNeighbours(earliest: Day | undefined, latest: Day | undefined): PostDate {
  const evidence = describeNeighbours(earliest, latest);
  return evidence === undefined ? {} : { ...dated(interval(earliest, latest)), evidence };
}

const FAR = Number.POSITIVE_INFINITY;

const isUnbound = ({ earliest, latest }: DateFinding): boolean =>
  earliest === undefined && latest === undefined;

const later = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);

const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || b === undefined ? undefined : Math.min(a, b);

/** An EDTF as `edtf`, and also as `date` where it is one day, or a time. */
const dated = (edtf: string): PostDate =>
  DAY_OR_TIME.test(edtf) ? { date: edtf, edtf } : { edtf };

// "2024-07-16", "2024-07-16T18:45:00+03:00"
const DAY_OR_TIME = /^\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]+)?$/;

const interval = (from: Day | undefined, to: Day | undefined): string =>
  from === to && from !== undefined
    ? isoDay(from)
    : `${from === undefined ? ".." : isoDay(from)}/${to === undefined ? ".." : isoDay(to)}`;

/** A post's own days, without those that its neighbours exclude. */
function narrowed(own: Kept, clue: DateClue, { earliest, latest }: DateFinding): string {
  const from = Math.max(own.from, earliest ?? own.from);
  const to = Math.min(own.to, latest ?? own.to);
  const bounds = edtfBounds(clue.edtf);
  const isWhole = bounds.from === isoDay(from) && bounds.to === isoDay(to);
  return isWhole ? clue.edtf : interval(from, to);
}

/** Why the strongest of a post's clues is not taken for its date. */
function refusalOf(
  { post: { clues }, earliest, latest }: DateFinding,
  believes: (clue: DateClue) => boolean,
): string | undefined {
  const [first, ...rest] = clues;
  if (first === undefined) return undefined;
  const clue = rest.reduce((best, each) => (each.strength > best.strength ? each : best), first);
  return describeRefusal(clue, reasonOf(clue, earliest, latest, believes(clue)));
}

function reasonOf(
  clue: DateClue,
  earliest: Day | undefined,
  latest: Day | undefined,
  isNear: boolean,
): Refusal {
  if (!isNear) return "stray";
  if (!canLieBetween(clue, earliest, latest)) return "order";
  if (clue.edtf.startsWith("XXXX") && clue.kind !== "opening") return "year";
  return clue.kind === "opening" ? "opening" : "order";
}
