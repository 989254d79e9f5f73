import { type Archive, groupsWithin } from "../archive/archive.ts";
import { FACET_NAMES, FACETS } from "../archive/facets.ts";
import type { Group } from "../archive/grouping.ts";
import { dayPath, postsPath } from "../archive/urls.ts";
import type { SiteContext } from "./context.ts";
import { hasDayPage } from "./day-parts.ts";
import { FACET_PAGES } from "./facet-pages.ts";
import type { Listing } from "./listing-view.ts";

/** A listing with the positions of its posts, oldest first. */
export interface ListedPosts {
  readonly listing: Listing;
  readonly posts: readonly number[];
}

type Trail = Listing["trail"];

/** Every listing of the archive: all posts, tags, countries, sources, years, months, days. */
export function* listListings(context: SiteContext): Generator<ListedPosts> {
  const { archive } = context;
  yield listed(everything(archive), { heading: "All posts", section: "posts", trail: [] });
  for (const facet of FACET_NAMES) {
    if (facet === "dates") continue;
    const { title, link } = FACET_PAGES[facet];
    const trail: Trail = [{ front: FACETS[facet].index, label: title }];
    for (const group of archive.groups[facet]) {
      const { label, lang, flag } = link(context, group, "");
      yield listed(group, {
        heading: label,
        ...(lang !== undefined && { lang }),
        ...(flag !== undefined && { flag }),
        ...{ section: facet, trail },
      });
    }
  }
  yield* listPeriods(context);
}

function* listPeriods({ archive, labels }: SiteContext): Generator<ListedPosts> {
  const monthsOf = groupsWithin(archive.months, 4);
  const daysOf = groupsWithin(archive.days, 7);
  const fronts = new Map(
    [...archive.years, ...archive.months].map(({ key, front }) => [key, front]),
  );
  const trailTo = (...periods: readonly string[]): Trail => [
    { front: FACETS.dates.index, label: FACET_PAGES.dates.title },
    ...periods.flatMap((period) => {
      const front = fronts.get(period);
      return front === undefined ? [] : [{ front, label: labels.period(period), ...labels.mark }];
    }),
  ];
  const dated = (group: Group, trail: Trail, parts: readonly Group[] = []): ListedPosts =>
    listed(
      group,
      { heading: labels.period(group.key), ...labels.mark, section: "dates", trail },
      parts.map(({ key, front, posts }) => ({
        front,
        label: labels.period(key),
        ...labels.mark,
        count: posts.length,
      })),
    );
  for (const year of archive.years) yield dated(year, trailTo(), monthsOf.get(year.key));
  for (const month of archive.months) {
    yield dated(month, trailTo(month.key.slice(0, 4)), daysOf.get(month.key));
  }
  for (const day of archive.days) {
    const { listing, posts } = dated(day, trailTo(day.key.slice(0, 4), day.key.slice(0, 7)));
    const full = hasDayPage(posts.length) ? { full: dayPath(day.key) } : {};
    yield { listing: { ...listing, ...full }, posts };
  }
  const { undated } = archive;
  if (undated !== undefined) {
    yield listed(undated, { heading: "Undated posts", section: "dates", trail: trailTo() });
  }
}

const listed = (
  { front, posts }: Pick<Group, "front" | "posts">,
  shown: Omit<Listing, "front" | "count" | "parts">,
  parts: Listing["parts"] = [],
): ListedPosts => ({ listing: { ...shown, front, count: posts.length, parts }, posts });

const everything = ({ posts }: Archive): Pick<Group, "front" | "posts"> => ({
  front: postsPath,
  posts: Array.from({ length: posts.length }, (_, at) => at),
});
