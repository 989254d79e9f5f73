import { hash } from "node:crypto";
import slugify from "@sindresorhus/slugify";
import type { KeptFile } from "../../core/kept-file.ts";
import type { CountryCode, PagePath } from "../../core/types.ts";
import { memoize } from "../../platform/collections/memoize.ts";
import { isDeviceName } from "../../platform/files/device-names.ts";
import { normalise } from "../../platform/text/normal-form.ts";

const asPath = (path: string): PagePath => path as PagePath;

/** The pages and files that every site has once. */
export const homePath = asPath("index.html");
export const postsPath = asPath("posts.html");
export const tagsPath = asPath("tags.html");
export const countriesPath = asPath("countries.html");
export const datesPath = asPath("dates.html");
export const sourcesPath = asPath("sources.html");
export const channelsPath = asPath("channels.html");
export const findPath = asPath("find.html");
export const findScriptPath = asPath("assets/find.js");
export const searchPath = asPath("search.html");
/** The script that finds, and the one that it loads after the first results. */
export const searchScriptPath = asPath("assets/search.js");
export const searchMorePath = asPath("assets/search-more.js");
export const searchManifestPath = asPath("search/manifest.js");
export const changesPath = asPath("changes.html");
export const changesFeedPath = asPath("changes.xml");
export const aboutPath = asPath("about.html");
export const notFoundPath = asPath("404.html");
export const feedPath = asPath("feed.xml");
export const sitemapPath = asPath("sitemap.xml");
export const robotsPath = asPath("robots.txt");
export const dumpsPath = asPath("dumps.json");
export const openSearchPath = asPath("opensearch.xml");
export const watchesPath = asPath("watches.html");

/** The page of a post, from its permalink (`/posts/<slug>-<id>.html`). */
export const postPath = (permalink: string): PagePath => asPath(permalink.slice(1));

/** The copy of a post's Markdown file that stands beside its page. */
export const markdownPath = (permalink: string): PagePath =>
  asPath(permalink.slice(1).replace(/\.html$/, ".md"));

/** The front of a tag's listing, from its case-folded key. */
export const tagPath = (key: string): PagePath => asPath(`tags/${slugFor(key)}.html`);

/** The front of a source's listing, from the name after "Forwarded from". */
export const sourcePath = (name: string): PagePath => asPath(`sources/${slugFor(name)}.html`);

/** The front of the posts of a watch, and its feed, from its name. */
export const watchPath = (name: string): PagePath => asPath(`watches/${slugFor(name)}.html`);
export const watchFeedPath = (name: string): PagePath => asPath(`watches/${slugFor(name)}.xml`);

/** The front of a country's listing. */
export const countryPath = (code: CountryCode): PagePath =>
  asPath(`countries/${code.toLowerCase()}.html`);

/** The front of a year (`2024`), month (`2024-07`), day (`2024-07-16`) or of `undated`. */
export const datePath = (period: string): PagePath => asPath(`dates/${period}.html`);

/** The page of a channel, by its slug. */
export const channelPath = (slug: string): PagePath =>
  asPath(`channels/${isDeviceName(slug) ? slugFor(slug) : slug}.html`);

/** The part that a channel has of a listing: `channels/herald/tags/un.html`. */
export const channelPartPath = (slug: string, front: PagePath): PagePath =>
  asPath(`${channelPath(slug).slice(0, -".html".length)}/${front}`);

/** The front of the pictures and videos of a listing: `tags/un/media.html`. */
export const galleryPath = (front: PagePath): PagePath =>
  asPath(`${front.slice(0, -".html".length)}/media.html`);

/** Part `number` (from 1) of the page with the posts of a day (`2024-07-16`) in full. */
export const dayPath = (day: string, number = 1): PagePath => {
  const first = asPath(`days/${day}.html`);
  return number === 1 ? first : partPath(first, number);
};

/** Page `number` (from 1, the oldest) of the listing whose front is `front`. */
export const numberedPath = (front: PagePath, number: number): PagePath =>
  asPath(`${front.slice(0, -".html".length)}/${number}.html`);

/** Part `number` (from 2) of an index too long for one page. */
export const partPath = (front: PagePath, number: number): PagePath =>
  asPath(`${front.slice(0, -".html".length)}-${number}.html`);

/** A file of the archive's media in the site: `media/ab/abcd….jpg`. */
export const mediaPath = ({
  sha256,
  extension,
}: Pick<KeptFile, "sha256" | "extension">): PagePath =>
  asPath(`media/${sha256.slice(0, 2)}/${sha256}.${extension}`);

/** A smaller copy of a picture, by its width in pixels: `media/ab/abcd…-480.webp`. */
export const smallerPath = (sha256: string, width: number): PagePath =>
  asPath(`media/${sha256.slice(0, 2)}/${sha256}-${width}.webp`);

/** The small square of a picture or a video. */
export const thumbnailPath = (sha256: string): PagePath =>
  asPath(`media/${sha256.slice(0, 2)}/${sha256}-thumb.webp`);

/** Part `number` (from 1) of a sitemap too long for one file. */
export const sitemapPartPath = (number: number): PagePath => asPath(`sitemap-${number}.xml`);

/** Prefix that leads from a page to the site's root: "", "../" or "../../". */
export const rootOf = (path: PagePath): string => "../".repeat(path.split("/").length - 1);

/**
 * A file name that depends on the name alone and is never shared by two names: the name itself where
 * it is a slug already that every host takes, else its transliteration with a hash. All are in lower
 * case and ASCII, so that no two differ in case or Unicode form alone.
 */
const slugFor = memoize((name: string): string => {
  const slug = slugify(normalise(name, "NFC"), { decamelize: false }).slice(0, LONGEST_SLUG);
  const isPlain = slug === name && slug !== "" && !ENDS_IN_HASH.test(name) && !isDeviceName(slug);
  return isPlain ? slug : `${slug}-${hash("sha256", name).slice(0, 10)}`.replace(/^-/, "");
});

const LONGEST_SLUG = 60;

// A name that looks as if it had its hash already: "russian-mfa-a3ce50f2b1".
const ENDS_IN_HASH = /(?:^|-)[0-9a-f]{10}$/;
