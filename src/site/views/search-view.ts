import { shorten } from "../../annotate/shorten.ts";
import type { CountryCode } from "../../core/types.ts";
import { searchManifestPath, searchPath, searchScriptPath } from "../archive/urls.ts";
import { frameFor, type SiteContext } from "./context.ts";
import { sectionsOf } from "./sections.ts";
import type { LinkView, SearchView } from "./views.ts";

/** The view of the page that searches the archive. */
export function searchView(context: SiteContext): SearchView {
  const { archive, site } = context;
  const { hasChannels } = archive.extras;
  return {
    kind: "search",
    frame: frameFor(context, searchPath, {
      title: "Search",
      description: `Search all posts of ${site.title}`,
      script: searchScriptPath,
      preload: searchManifestPath,
      isSearchPage: true,
    }),
    data: JSON.stringify(namesIn(context)),
    hasChannels,
    ways: sectionsOf({ hasChannels })
      .filter(({ section }) => section !== "about")
      .map(({ path, label }) => ({ href: path, label })),
    ...(site.url !== undefined && { engines: enginesFor(site.url) }),
  };
}

/** What the script shows for the values of filters; all in the archive's language. */
function namesIn({ archive, site, labels }: SiteContext) {
  const channels = [...archive.channels.values()]
    .toSorted((a, b) => b.group.posts.length - a.group.posts.length || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST_CHANNELS);
  return {
    language: site.language,
    countries: Object.fromEntries(
      [...archive.countryCodes].sort().map((code) => [code, labels.country(code as CountryCode)]),
    ),
    hasChannels: archive.extras.hasChannels,
    channels: Object.fromEntries(
      channels.map(({ slug, name }) => [slug, shorten(name, LONGEST_NAME)]),
    ),
  };
}

/** Others are shown by their slugs: so the page stays below 300 kB. */
const MOST_CHANNELS = 2000;

/** In UTF-16 code units. */
const LONGEST_NAME = 80;

function enginesFor(url: string): NonNullable<SearchView["engines"]> {
  const { host, pathname } = new URL(url);
  const words = `site:${host}${pathname === "/" ? "" : pathname}`;
  return {
    words,
    links: ENGINES.map(
      ([label, address]): LinkView => ({
        href: address + encodeURIComponent(words),
        label,
      }),
    ),
  };
}

const ENGINES = [
  ["DuckDuckGo", "https://duckduckgo.com/?q="],
  ["Google", "https://www.google.com/search?q="],
  ["Bing", "https://www.bing.com/search?q="],
  ["Yandex", "https://yandex.com/search/?text="],
] as const;
