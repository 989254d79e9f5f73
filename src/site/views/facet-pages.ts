import type { FacetName } from "../archive/facets.ts";
import type { Group } from "../archive/grouping.ts";
import type { SiteContext, SiteIdentity } from "./context.ts";
import { channelLink, countryGroupLink, groupLink, periodLink } from "./links.ts";
import { shortName, sourceName } from "./names.ts";
import type { LinkView } from "./views.ts";

/** How a facet is shown: in the navigation, on the home page, in its index and above its listings. */
interface FacetPages {
  /** In the navigation and on the home page. */
  readonly label: string;
  /** Of its index. */
  readonly title: string;
  readonly description: (site: SiteIdentity) => string;
  readonly intro: string;
  /** A link to a group, as seen from a page whose root prefix is `root`. */
  readonly link: (context: SiteContext, group: Group, root: string) => LinkView;
  /** Whether groups are sorted by their labels in the archive's language, instead of by key. */
  readonly isByName: boolean;
  /**
   * How many of its largest groups are on the home page; where absent, all of them, in their order.
   */
  readonly mostOnHome?: number;
}

/** How each facet is shown. */
export const FACET_PAGES: Readonly<Record<FacetName, FacetPages>> = {
  dates: {
    label: "Dates",
    title: "Dates",
    description: ({ title }) => `The years and months of ${title}`,
    intro:
      "By the date each post was published, as far as it is known. Undated posts are those of which not even the year is sure.",
    link: periodLink,
    isByName: false,
  },
  countries: {
    label: "Countries",
    title: "Countries",
    description: ({ title }) => `The countries that posts of ${title} are about`,
    intro: "Countries that posts are tagged with: by a flag, a hashtag or a name in the title.",
    link: countryGroupLink,
    isByName: true,
    mostOnHome: 24,
  },
  tags: {
    label: "Tags",
    title: "Hashtags",
    description: ({ title }) => `All hashtags of ${title}`,
    intro: "Every hashtag in the posts, compared without regard to upper and lower case.",
    link: (_context, group, root) => groupLink(group, `#${shortName(group.label)}`, root),
    isByName: false,
    mostOnHome: 30,
  },
  sources: {
    label: "Sources",
    title: "Sources",
    description: ({ title }) => `The channels that posts of ${title} were forwarded from`,
    intro: "The channels that posts were forwarded from, by the names they bore.",
    link: (_context, group, root) => groupLink(group, sourceName(group.label), root),
    isByName: true,
    mostOnHome: 10,
  },
  channels: {
    label: "Channels",
    title: "Channels",
    description: ({ title }) => `The channels whose posts ${title} holds`,
    intro: "The channels whose posts are here, each with what is known of it and its own part.",
    link: (context, group, root) => ({
      ...channelLink(context, group.key, root),
      count: group.posts.length,
    }),
    isByName: true,
    mostOnHome: 10,
  },
};

/** The facets in the order of the navigation. */
export const SHOWN_FACETS: readonly FacetName[] = [
  ...(["channels", "dates", "countries", "tags", "sources"] as const),
];
