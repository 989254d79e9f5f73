import { type Archive, type Group, groupsWithin } from "../archive/archive.ts";
import { countriesPath, datesPath, postsPath, sourcesPath, tagsPath } from "../archive/urls.ts";
import type { SiteContext } from "./context.ts";
import type { Listing } from "./listing-view.ts";
import { shortName, sourceName } from "./names.ts";

/** A listing with the positions of its posts, oldest first. */
export interface ListedPosts {
  readonly listing: Listing;
  readonly posts: readonly number[];
}

type Trail = Listing["trail"];

/** Every listing of the archive: all posts, tags, countries, sources, years, months, days. */
export function* listListings(context: SiteContext): Generator<ListedPosts> {
  const { archive, labels } = context;
  yield listed(everything(archive), { heading: "All posts", section: "posts", trail: [] });
  const tags: Trail = [{ front: tagsPath, label: "Hashtags" }];
  for (const group of archive.tags) {
    yield listed(group, { heading: `#${shortName(group.label)}`, section: "tags", trail: tags });
  }
  const countries: Trail = [{ front: countriesPath, label: "Countries" }];
  for (const group of archive.countries) {
    yield listed(group, {
      heading: labels.country(group.key),
      ...labels.mark,
      flag: labels.flag(group.key),
      section: "countries",
      trail: countries,
    });
  }
  const sources: Trail = [{ front: sourcesPath, label: "Sources" }];
  for (const group of archive.sources) {
    yield listed(group, { heading: sourceName(group.label), section: "sources", trail: sources });
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
    { front: datesPath, label: "Dates" },
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
    yield dated(day, trailTo(day.key.slice(0, 4), day.key.slice(0, 7)));
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
