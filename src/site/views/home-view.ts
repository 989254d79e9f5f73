import type { PostSummary } from "../../core/post.ts";
import type { Archive } from "../archive/archive.ts";
import { homePath } from "../archive/urls.ts";
import { frameFor, type SiteContext } from "./context.ts";
import { cardOf, countryGroupLink, groupLink, largestFirst, periodLink } from "./links.ts";
import { shortName, sourceName } from "./names.ts";
import type { HomeView } from "./views.ts";

const NEWEST = 10;
const TOP_TAGS = 30;
const TOP_COUNTRIES = 24;
const TOP_SOURCES = 10;

/** What this archive holds, from when to when, its newest posts and its largest groups. */
export function homeView(context: SiteContext): HomeView {
  const { archive, site, labels } = context;
  const root = "";
  const span = spanOf(context);
  return {
    kind: "home",
    frame: frameFor(context, homePath, {
      title: site.title,
      description: site.description,
      section: "home",
    }),
    description: site.description,
    ...labels.mark,
    postCount: archive.posts.length,
    ...(span !== undefined && { span }),
    newest: newestPosts(archive).map((post) => cardOf(context, post, root)),
    tags: largestFirst(archive.tags)
      .slice(0, TOP_TAGS)
      .map((group) => groupLink(group, `#${shortName(group.label)}`, root)),
    countries: largestFirst(archive.countries)
      .slice(0, TOP_COUNTRIES)
      .map((group) => countryGroupLink(context, group, root)),
    years: archive.years.map((group) => periodLink(context, group, root)),
    sources: largestFirst(archive.sources)
      .slice(0, TOP_SOURCES)
      .map((group) => groupLink(group, sourceName(group.label), root)),
    totals: {
      tags: archive.tags.length,
      countries: archive.countries.length,
      sources: archive.sources.length,
    },
  };
}

/** The newest first. */
const newestPosts = ({ posts }: Archive): readonly PostSummary[] =>
  Array.from({ length: NEWEST }, (_, at) => posts.at(posts.length - 1 - at)).filter(
    (post) => post !== undefined,
  );

/** From the first to the last period that a post is surely of. */
function spanOf({ archive, labels }: SiteContext): string | undefined {
  const first = archive.days[0]?.key ?? archive.years[0]?.key;
  const last = archive.days.at(-1)?.key ?? archive.years.at(-1)?.key;
  if (first === undefined || last === undefined) return undefined;
  return first === last
    ? labels.period(first)
    : `${labels.period(first)} to ${labels.period(last)}`;
}
