import { dayOf } from "../../core/dates/iso-times.ts";
import { knownPeriods } from "../../core/dates/periods.ts";
import { edtfOf, furtherTimes } from "../../core/dates/seen-times.ts";
import type { Locator, SeenTime, Sighting, TimeSource } from "../../core/locator.ts";
import type { PostSummary } from "../../core/post.ts";
import { datePath, postPath } from "../archive/urls.ts";
import type { ViewContext } from "./context.ts";
import { shortName } from "./names.ts";
import type { DateView, PostView } from "./views.ts";

/** Where a post was seen, as shown; messages of an album that follow each other are one place. */
export const seenView = (context: ViewContext, { seen }: PostSummary): PostView["seen"] =>
  stretchesOf(seen).map(([place, ...others]) => ({
    dump: shortName(place.dump),
    place: placeLabel(place, others.at(-1)?.record),
    ...(place.time !== undefined && { date: seenDate(context, place) }),
    ...(place.known !== undefined && { known: KNOWN[place.known] }),
  }));

type Stretch = [Sighting, ...Sighting[]];

/** Places, those together that are records of one dump in a row and tell the same time. */
function stretchesOf(seen: readonly Sighting[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const place of seen) {
    const stretch = stretches.at(-1);
    const last = stretch?.at(-1);
    if (last !== undefined && followsOn(last, place)) stretch?.push(place);
    else stretches.push([place]);
  }
  return stretches;
}

const followsOn = (last: Sighting, place: Sighting): boolean =>
  last.record !== undefined &&
  place.record === last.record + 1 &&
  place.dump === last.dump &&
  place.time === last.time &&
  place.known === last.known;

/** `lines 76–80`, `line 7`, `message 17 in the file`, `messages 17–26 in the file` */
function placeLabel({ lines, record }: Locator, last?: number): string {
  if (lines === undefined) {
    return last === undefined
      ? `message ${record} in the file`
      : `messages ${record}–${last} in the file`;
  }
  return lines.from === lines.to ? `line ${lines.from}` : `lines ${lines.from}–${lines.to}`;
}

/** A time at which a post was published, as exactly as it was stated. */
export const seenDate = ({ labels }: ViewContext, seen: SeenTime): DateView => {
  const edtf = edtfOf(seen);
  return labels.exactDate({ edtf, ...(seen.time !== undefined && { date: seen.time }) });
};

const KNOWN: Readonly<Record<TimeSource, string>> = {
  unix: "Unix time",
  offset: "time with its offset",
  header: "time in the message’s header",
  local: "local time",
  hour: "local time that may be an hour off",
  day: "no time of day",
};

/** The times at which a text was published again, with the listings of their days. */
export const againView = (
  context: ViewContext,
  post: PostSummary,
  root: string,
): Pick<PostView, "again"> => {
  const again = furtherTimes(post).map((seen) => {
    const { day, month, year } = knownPeriods(edtfOf(seen));
    const period = day ?? month ?? year;
    return {
      date: seenDate(context, seen),
      ...(period !== undefined && { href: root + datePath(period) }),
    };
  });
  return again.length === 0 ? {} : { again };
};

/** The nearest messages with the same text, before and after this one. */
export function sameTextView(
  context: ViewContext,
  { sameText = [] }: PostSummary,
  root: string,
): Pick<PostView, "sameText"> {
  const { twins, shown } = context.archive;
  const posts = sameText.flatMap((id) => {
    const position = twins.get(id);
    return (position === undefined ? undefined : shown.at(position)) ?? [];
  });
  if (posts.length === 0) return {};
  return {
    sameText: posts.map((post) => ({
      href: root + postPath(post.permalink),
      date: context.labels.date(post),
    })),
  };
}

/** The later export that has a message no more. */
export function missingView(
  { archive, labels }: ViewContext,
  { missingFrom }: PostSummary,
): Pick<PostView, "missingFrom"> {
  if (missingFrom === undefined) return {};
  const until = archive.untils.get(missingFrom);
  return {
    missingFrom: {
      dump: shortName(missingFrom),
      ...(until !== undefined && { until: labels.date({ edtf: dayOf(until) }) }),
    },
  };
}
