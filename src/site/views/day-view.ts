import { knownPeriods } from "../../core/dates/periods.ts";
import { edtfOf, furtherTimes } from "../../core/dates/seen-times.ts";
import type { PostSummary } from "../../core/post.ts";
import { FACETS } from "../archive/facets.ts";
import { datePath, postPath, rootOf } from "../archive/urls.ts";
import { beforeView } from "./connected-view.ts";
import { addressOf, frameFor, postAt, type ViewContext } from "./context.ts";
import type { DayPart } from "./day-parts.ts";
import { FACET_PAGES } from "./facet-pages.ts";
import { playsMedia } from "./media/media-frame.ts";
import { postBody } from "./post-body.ts";
import { seenDate } from "./seen-view.ts";
import type { DateView, DayPostView, DayView, LinkView } from "./views.ts";

/**
 * The view of a page with posts of a day in full. Search engines are sent to the posts' own pages,
 * which say more.
 */
export function dayView(context: ViewContext, page: DayPart): DayView {
  const { site, labels } = context;
  const { path, day, number, posts, previous, next } = page;
  const root = rootOf(path);
  const heading = labels.period(day);
  const part = number === undefined ? "" : `, part ${number}`;
  const link = (step: NonNullable<DayPart["next"]>): LinkView =>
    step.number === undefined
      ? { href: root + step.path, label: labels.period(step.day), ...labels.mark }
      : { href: root + step.path, label: `Part ${step.number}` };
  const shown = posts.map((position) => postOn(context, day, position, root));
  return {
    kind: "day",
    frame: frameFor(context, path, {
      title: `${heading}${part}: posts in full`,
      description: `${heading}${part}: posts of ${site.title} in full`,
      section: "dates",
      noIndex: true,
      ...Object.assign({}, ...shown.map(playsMedia)),
    }),
    trail: [
      { href: root + FACETS.dates.index, label: FACET_PAGES.dates.title },
      ...[day.slice(0, 4), day.slice(0, 7), day].map((period) => ({
        href: root + datePath(period),
        label: labels.period(period),
        ...labels.mark,
      })),
    ],
    heading,
    ...labels.mark,
    ...(number !== undefined && { part: number }),
    posts: shown,
    ...(previous !== undefined && { previous: link(previous) }),
    ...(next !== undefined && { next: link(next) }),
    address: addressOf(site, path),
  };
}

function postOn(context: ViewContext, day: string, position: number, root: string): DayPostView {
  const post = postAt(context.archive, position);
  const body = postBody(context, post, root);
  return {
    id: post.id,
    ...body,
    ...beforeView(context, position, post, root),
    date: publishedAgain(context, day, post) ?? body.exactDate ?? body.date,
    dateHref: root + postPath(post.permalink),
  };
}

/** Of a text that stands on this day since it was published again: the time of that. */
function publishedAgain(
  context: ViewContext,
  day: string,
  post: PostSummary,
): DateView | undefined {
  const isOn = (edtf: string | undefined): boolean => knownPeriods(edtf).day === day;
  if (isOn(post.edtf)) return undefined;
  const again = furtherTimes(post).find((seen) => isOn(edtfOf(seen)));
  return again && seenDate(context, again);
}
