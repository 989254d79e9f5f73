import type { PostSummary } from "../../core/post.ts";
import type { Archive } from "../archive/archive.ts";
import { FACETS, type FacetName } from "../archive/facets.ts";
import { homePath } from "../archive/urls.ts";
import { isShownFacet } from "./channel-view.ts";
import { addressOf, frameFor, type SiteContext } from "./context.ts";
import { FACET_PAGES, SHOWN_FACETS } from "./facet-pages.ts";
import { cardOf, largestFirst } from "./links.ts";
import { searchTemplate } from "./single-views.ts";
import type { ContentsView, FrameView, HomeView } from "./views.ts";

const NEWEST = 10;

/**
 * The view of the home page: the extent of the archive, its newest posts and its largest groups.
 */
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
      ...searchAction(context),
    }),
    description: site.description,
    ...labels.mark,
    postCount: archive.posts.length,
    ...(span !== undefined && { span }),
    folder: addressOf(site, homePath),
    newest: newestPosts(archive).map((post) => cardOf(context, post, root)),
    ...(archive.years.length > 0 && { years: contentsOf(context, "dates") }),
    facets: SHOWN_FACETS.filter((facet) => facet !== "dates" && isShownFacet(context, facet))
      .map((facet) => contentsOf(context, facet))
      .filter(({ links }) => links.length > 0),
  };
}

/** How programs search the site, as schema.org has it; its addresses are absolute. */
function searchAction({ site }: SiteContext): Pick<FrameView, "jsonLd"> {
  if (site.url === undefined || !site.hasSearch) return {};
  return {
    jsonLd: {
      ...{ "@context": "https://schema.org", "@type": "WebSite" },
      ...{ name: site.title, url: addressOf(site, homePath) },
      potentialAction: {
        "@type": "SearchAction",
        target: { "@type": "EntryPoint", urlTemplate: searchTemplate(site, "search_term_string") },
        "query-input": "required name=search_term_string",
      },
    },
  };
}

/** The largest groups of a facet, and how many there are. */
function contentsOf(context: SiteContext, facet: FacetName): ContentsView {
  const { archive } = context;
  const { label, link, mostOnHome } = FACET_PAGES[facet];
  const all = facet === "dates" ? archive.years : archive.groups[facet];
  const shown = mostOnHome === undefined ? all : largestFirst(all).slice(0, mostOnHome);
  return {
    label: facet === "dates" ? "Years" : label,
    href: FACETS[facet].index,
    links: shown.map((group) => link(context, group, "")),
    total: all.length,
  };
}

/** The newest first. */
const newestPosts = ({ posts }: Archive): readonly PostSummary[] =>
  Array.from({ length: NEWEST }, (_, at) => posts.at(posts.length - 1 - at)).filter(
    (post) => post !== undefined,
  );

/** From the first to the last period that some post certainly lies in. */
function spanOf({ archive, labels }: SiteContext): string | undefined {
  const first = archive.days[0]?.key ?? archive.years[0]?.key;
  const last = archive.days.at(-1)?.key ?? archive.years.at(-1)?.key;
  if (first === undefined || last === undefined) return undefined;
  return first === last
    ? labels.period(first)
    : `${labels.period(first)} to ${labels.period(last)}`;
}
