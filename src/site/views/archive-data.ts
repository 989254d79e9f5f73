import type { SiteContext } from "./context.ts";
import { countryGroupLink, groupLink, largestFirst, periodLink } from "./links.ts";
import { shortName, sourceName } from "./names.ts";
import type { LinkView } from "./views.ts";

/** What the templates of a person's own pages know of the archive; each `href` begins at the site's root. */
export interface ArchiveData {
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
  readonly years: readonly LinkView[];
}

export function archiveData(context: SiteContext): ArchiveData {
  const { archive, site } = context;
  return {
    ...{ title: site.title, description: site.description, language: site.language },
    ...(site.url !== undefined && { url: site.url }),
    posts: archive.posts.length,
    tags: largestFirst(archive.tags).map((group) =>
      groupLink(group, `#${shortName(group.label)}`, ""),
    ),
    countries: largestFirst(archive.countries).map((group) => countryGroupLink(context, group, "")),
    sources: largestFirst(archive.sources).map((group) =>
      groupLink(group, sourceName(group.label), ""),
    ),
    years: archive.years.map((group) => periodLink(context, group, "")),
  };
}
