import { groupsWithin } from "../archive/archive.ts";
import { FACET_NAMES, FACETS, type FacetName } from "../archive/facets.ts";
import type { Group } from "../archive/grouping.ts";
import { rootOf } from "../archive/urls.ts";
import { isShownFacet } from "./channel-view.ts";
import { frameFor, type SiteContext } from "./context.ts";
import { FACET_PAGES } from "./facet-pages.ts";
import { groupLink, periodLink } from "./links.ts";
import type { IndexView, LinkView } from "./views.ts";

/** The pages that list all groups of each facet, each entry with its count. */
export const indexViews = (
  context: SiteContext,
): readonly { readonly facet: FacetName; readonly view: IndexView }[] =>
  FACET_NAMES.filter((facet) => isShownFacet(context, facet)).map((facet) => ({
    facet,
    view: indexView(context, facet),
  }));

function indexView(context: SiteContext, facet: FacetName): IndexView {
  const { index } = FACETS[facet];
  const { title, description, intro } = FACET_PAGES[facet];
  return {
    kind: "index",
    frame: frameFor(context, index, {
      title,
      description: description(context.site),
      section: facet,
    }),
    heading: title,
    intro,
    groups: facet === "dates" ? dateGroups(context) : [{ entries: listEntries(context, facet) }],
  };
}

/** All groups of a facet, in order. */
function listEntries(context: SiteContext, facet: FacetName): readonly LinkView[] {
  const { link, isByName } = FACET_PAGES[facet];
  const root = rootOf(FACETS[facet].index);
  const entries = context.archive.groups[facet].map((group) => link(context, group, root));
  if (!isByName) return entries;
  const byName = new Intl.Collator(context.site.language);
  return entries.sort((a, b) => byName.compare(a.label, b.label) || (a.href < b.href ? -1 : 1));
}

/** The months of each year, the newest first, and what is undated. */
function dateGroups(context: SiteContext): IndexView["groups"] {
  const { archive } = context;
  const root = rootOf(FACETS.dates.index);
  const link = (group: Group) => periodLink(context, group, root);
  const months = groupsWithin(archive.months, 4);
  return [
    ...archive.years.toReversed().map((year) => ({
      heading: link(year),
      entries: (months.get(year.key) ?? []).map(link),
    })),
    ...(archive.undated === undefined
      ? []
      : [{ heading: groupLink(archive.undated, archive.undated.label, root), entries: [] }]),
  ];
}
