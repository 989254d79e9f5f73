import type { AboutView, DayView, FeedView, HomeView, PageView } from "../views.ts";
import { cutHtml } from "./cut-html.ts";
import { fitCards } from "./fit-cards.ts";
import { fitting, MOST_ENTRIES, sharedLimit } from "./fit-list.ts";
import { fitFiles, fitMedia, fitPoll } from "./fit-media.ts";
import { fitPost, fitSeen, fitText, type Room } from "./fit-post.ts";

/**
 * A view with its texts and lists cut to about this size each; it says what it leaves out. Sizes as
 * HTML are underestimated, so that nothing is left out for which there is room.
 */
export function fitView(view: PageView, room: Room): PageView {
  switch (view.kind) {
    case "post":
      return fitPost(view, room);
    case "version":
      return {
        ...view,
        ...fitText(view, room),
        ...fitMedia(view, room.part),
        ...fitSeen(view.seen, room.part),
      };
    case "listing":
      return { ...view, cards: fitCards(view.cards, room.part) };
    case "day":
      return fitDay(view, room);
    case "home":
      return fitHome(view, room);
    case "about":
      return fitAbout(view, room);
    case "feed":
      return fitFeed(view, room);
    default:
      return view;
  }
}

/** Whether a list of the view has more entries than a page may show, however short they are. */
export function hasLongList(view: PageView): boolean {
  const isLong = (list: readonly unknown[] = []): boolean => list.length > MOST_ENTRIES;
  if (view.kind === "home") return isLong(view.years?.links);
  if (view.kind === "version") return isLong(view.seen);
  if (view.kind !== "post") return false;
  return [view.hashtags, view.seen, view.again, view.versions].some(isLong);
}

/** The longest texts are cut to one length. */
function fitDay(view: DayView, { part, head }: Room): DayView {
  const limit = sharedLimit(
    view.posts.map(({ html }) => Buffer.byteLength(html)),
    part,
  );
  return {
    ...view,
    posts: view.posts.map((post) => ({
      ...post,
      ...fitText(post, { part: limit, head }),
      ...fitMedia(post, part),
      ...fitPoll(post, part),
      ...fitFiles(post, part),
    })),
  };
}

/** Of many years the last ones. */
function fitHome(view: HomeView, { part }: Room): HomeView {
  const { years } = view;
  const last = fitting(
    years?.links.toReversed() ?? [],
    part,
    ({ href, label }) => YEAR + href.length + label.length,
  ).toReversed();
  return {
    ...view,
    newest: fitCards(view.newest, part),
    ...(years !== undefined && { years: { ...years, links: last } }),
  };
}

function fitAbout(view: AboutView, { part }: Room): AboutView {
  const dumps = fitting(view.dumps, part, ({ name, sha256 }) => DUMP + name.length + sha256.length);
  const exports = fitting(view.exports, part, (each) => DUMP + JSON.stringify(each).length);
  const hidden = view.exports.slice(exports.length).reduce((sum, { files }) => sum + files, 0);
  const more = (view.moreDumps ?? 0) + view.dumps.length - dumps.length + hidden;
  return { ...view, dumps, exports, ...(more > 0 && { moreDumps: more }) };
}

/** The longest texts, and the longest lists of hashtags, are cut to one length. */
function fitFeed(view: FeedView, { part, head }: Room): FeedView {
  const textLimit = sharedLimit(
    view.entries.map(({ html }) => Buffer.byteLength(html)),
    part,
  );
  const tagLimit = sharedLimit(
    view.entries.map(({ categories }) => sumOf(categories)),
    head,
  );
  const entries = view.entries.map((entry) => {
    const html = cutHtml(entry.html, textLimit);
    return {
      ...entry,
      html,
      ...(html !== entry.html && { goesOn: true }),
      categories: fitting(entry.categories, tagLimit, categorySize),
    };
  });
  return { ...view, entries };
}

const categorySize = (category: string): number => CATEGORY + category.length;

const sumOf = (categories: readonly string[]): number =>
  categories.reduce((sum, category) => sum + categorySize(category), 0);

/** The elements of a year, of a dump, of a hashtag in the feed. */
const YEAR = 60;
const DUMP = 120;
const CATEGORY = 20;
