import type { FacetName } from "../archive/facets.ts";
import type { SiteContext } from "./context.ts";
import { FACET_PAGES } from "./facet-pages.ts";
import { largestFirst } from "./links.ts";
import type { LinkView } from "./views.ts";

/**
 * The data of the archive that templates of own pages receive; each `href` is relative to the
 * site's root.
 */
interface ArchiveData {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly url?: string;
  /** How many posts there are. */
  readonly posts: number;
  /** The largest first, but for years. */
  readonly tags: readonly LinkView[];
  readonly countries: readonly LinkView[];
  readonly sources: readonly LinkView[];
  /** Empty where there is one channel, or none. */
  readonly channels: readonly LinkView[];
  readonly years: readonly LinkView[];
}

/** Collect the data for own pages. */
export function archiveData(context: SiteContext): ArchiveData {
  const { archive, site } = context;
  const linksOf = (facet: FacetName): readonly LinkView[] =>
    largestFirst(archive.groups[facet]).map((group) => FACET_PAGES[facet].link(context, group, ""));
  return {
    ...{ title: site.title, description: site.description, language: site.language },
    ...(site.url !== undefined && { url: site.url }),
    posts: archive.posts.length,
    tags: linksOf("tags"),
    countries: linksOf("countries"),
    sources: linksOf("sources"),
    channels: archive.extras.hasChannels ? linksOf("channels") : [],
    years: archive.years.map((group) => FACET_PAGES.dates.link(context, group, "")),
  };
}
