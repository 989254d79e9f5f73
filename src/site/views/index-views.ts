import { type Group, groupsWithin } from "../archive/archive.ts";
import { countriesPath, datesPath, rootOf, sourcesPath, tagsPath } from "../archive/urls.ts";
import { frameFor, type SiteContext } from "./context.ts";
import { countryGroupLink, groupLink, periodLink } from "./links.ts";
import { shortName, sourceName } from "./names.ts";
import type { IndexView } from "./views.ts";

/** The pages that list all tags, countries, sources and dates, each entry with its count. */
export const indexViews = (
  context: SiteContext,
): readonly [tags: IndexView, countries: IndexView, dates: IndexView, sources: IndexView] => [
  tagsView(context),
  countriesView(context),
  datesView(context),
  sourcesView(context),
];

const tagsView = (context: SiteContext): IndexView => {
  const root = rootOf(tagsPath);
  return {
    kind: "index",
    frame: frameFor(context, tagsPath, {
      title: "Hashtags",
      description: `All hashtags of ${context.site.title}`,
      section: "tags",
    }),
    heading: "Hashtags",
    intro: "Every hashtag in the posts, compared without regard to upper and lower case.",
    groups: [
      {
        entries: context.archive.tags.map((group) =>
          groupLink(group, `#${shortName(group.label)}`, root),
        ),
      },
    ],
  };
};

const countriesView = (context: SiteContext): IndexView => {
  const { archive, site } = context;
  const root = rootOf(countriesPath);
  const byName = new Intl.Collator(site.language);
  return {
    kind: "index",
    frame: frameFor(context, countriesPath, {
      title: "Countries",
      description: `The countries that posts of ${site.title} are about`,
      section: "countries",
    }),
    heading: "Countries",
    intro: "Countries that posts are tagged with: by a flag, a hashtag or a name in the title.",
    groups: [
      {
        entries: archive.countries
          .map((group) => countryGroupLink(context, group, root))
          .sort((a, b) => byName.compare(a.label, b.label) || (a.href < b.href ? -1 : 1)),
      },
    ],
  };
};

const datesView = (context: SiteContext): IndexView => {
  const { archive, site } = context;
  const root = rootOf(datesPath);
  const link = (group: Group) => periodLink(context, group, root);
  const months = groupsWithin(archive.months, 4);
  return {
    kind: "index",
    frame: frameFor(context, datesPath, {
      title: "Dates",
      description: `The years and months of ${site.title}`,
      section: "dates",
    }),
    heading: "Dates",
    intro:
      "By the date each post was published, as far as it is known. Undated posts are those of which not even the year is sure.",
    groups: [
      ...archive.years.toReversed().map((year) => ({
        heading: link(year),
        entries: (months.get(year.key) ?? []).map(link),
      })),
      ...(archive.undated === undefined
        ? []
        : [{ heading: groupLink(archive.undated, archive.undated.label, root), entries: [] }]),
    ],
  };
};

const sourcesView = (context: SiteContext): IndexView => {
  const root = rootOf(sourcesPath);
  const byName = new Intl.Collator(context.site.language);
  return {
    kind: "index",
    frame: frameFor(context, sourcesPath, {
      title: "Sources",
      description: `The channels that posts of ${context.site.title} were forwarded from`,
      section: "sources",
    }),
    heading: "Sources",
    intro: "The channels that posts were forwarded from, by the names they bore.",
    groups: [
      {
        entries: context.archive.sources
          .map((group) => groupLink(group, sourceName(group.label), root))
          .sort((a, b) => byName.compare(a.label, b.label) || (a.href < b.href ? -1 : 1)),
      },
    ],
  };
};
