import { expect, test } from "vitest";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { createJobMaker } from "../../../src/site/render/render-job.ts";
import { createContext, type SiteIdentity } from "../../../src/site/views/context.ts";
import { isPageContent } from "../../../src/site/views/output.ts";
import type { PageView } from "../../../src/site/views/views.ts";
import type { WatchedPosts } from "../../../src/site/views/watches.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { renderPage } from "../../../templates/render.ts";
import { dated, SITE, summary } from "../../support/summary.ts";

/** The one without a date comes first. */
const POSTS = [...Array.from({ length: 7 }, (_, at) => dated(at, `2024-07-1${at}`)), summary(7)];

const WATCHED: readonly WatchedPosts[] = [
  { name: "Talks & <more>", query: '"the talks" -tea', posts: [1, 2, 3, 4, 5, 6, 7] },
  { name: "nothing", query: "unheardof", posts: [] },
];

interface Made {
  readonly hash: string;
  readonly view: PageView;
}

/** The pages of a site whose path fits, by path. */
function pagesOf(
  pattern: RegExp,
  site: Partial<SiteIdentity> = {},
  watched: readonly WatchedPosts[] = WATCHED,
): ReadonlyMap<string, Made> {
  const identity = { ...SITE, hasSearch: true, hasWatches: true, ...site };
  const context = createContext(createArchive(allPosts(POSTS), []), identity);
  const makeJob = createJobMaker(context);
  return new Map(
    [...listOutputs(context, "1", [], [], watched)].flatMap(({ path, hash, content }) =>
      pattern.test(path) && isPageContent(content)
        ? [[path, { hash, view: makeJob(content).view }] as const]
        : [],
    ),
  );
}

const OF_WATCHES = /^watches/;

const [TALKS] = [...pagesOf(/^watches\/talks/).keys()].map((path) =>
  path.slice(0, -".html".length),
);

test("a watch has a page with all that is found, numbered pages from the oldest, and a feed", () => {
  const pages = pagesOf(OF_WATCHES);
  expect([...pages.keys()].sort()).toEqual(
    [
      ...[`${TALKS}.html`, `${TALKS}.xml`, `${TALKS}/1.html`, "watches.html"],
      ...["watches/nothing.html", "watches/nothing.xml"],
    ].sort(),
  );
  const front = pages.get(`${TALKS}.html`)?.view;
  expect(front).toMatchObject({
    ...{ kind: "listing", heading: "Talks & <more>", query: '"the talks" -tea', postCount: 7 },
    trail: [{ href: "../about.html" }, { href: "../watches.html" }],
    frame: { ownFeed: { href: `../${TALKS}.xml`, title: "Test archive: Talks & <more>" } },
  });
  const html = front === undefined ? "" : renderPage(front);
  expect(html).toContain('Posts found by <code dir="auto">&quot;the talks&quot; -tea</code>');
  expect(html.match(/<li class="card">/g)).toHaveLength(5);
  expect(pages.get(`${TALKS}/1.html`)?.view).not.toHaveProperty("query");
});

test("its feed has the newest of them, under addresses of its own", () => {
  const feed = pagesOf(OF_WATCHES).get(`${TALKS}.xml`)?.view;
  expect(feed).toMatchObject({
    ...{ kind: "feed", title: "Test archive: Talks & <more>" },
    subtitle: 'Posts found by "the talks" -tea',
    id: `${SITE.url}${TALKS}.html`,
    selfHref: `${SITE.url}${TALKS}.xml`,
    siteHref: `${SITE.url}${TALKS}.html`,
    updated: "2024-07-16T00:00:00Z",
  });
  expect(feed?.kind === "feed" && feed.entries.map(({ title }) => title)).toEqual(
    [6, 5, 4, 3, 2, 1, 0].map((number) => `Post ${number}`),
  );
});

test("without an address of the site there are no feeds", () => {
  expect([...pagesOf(OF_WATCHES, { url: undefined }).keys()]).toEqual(
    expect.not.arrayContaining([`${TALKS}.xml`]),
  );
  expect(pagesOf(OF_WATCHES, { url: undefined }).size).toBe(4);
});

test("a post more changes the front and the feed, not the full pages", () => {
  const before = pagesOf(OF_WATCHES);
  const [talks, ...others] = WATCHED;
  const fewer = pagesOf(OF_WATCHES, {}, [
    { ...{ name: "", query: "" }, ...talks, posts: [1, 2, 3, 4, 5, 6] },
    ...others,
  ]);
  const changed = [...before].filter(([path, { hash }]) => fewer.get(path)?.hash !== hash);
  expect(changed.map(([path]) => path).sort()).toEqual(
    [`${TALKS}.html`, `${TALKS}.xml`, "watches.html"].sort(),
  );
});

test("the page about the archive leads to them", () => {
  const about = (site: Partial<SiteIdentity>): string => {
    const view = pagesOf(/^about\.html$/, site).get("about.html")?.view;
    return view === undefined ? "" : renderPage(view);
  };
  expect(about({})).toContain('<a href="watches.html">');
  expect(about({ hasWatches: false })).not.toContain("watches.html");
});

test("a site without a description is described to browsers by its title", () => {
  const view = pagesOf(/^opensearch\.xml$/, { description: "" }).get("opensearch.xml")?.view;
  expect(view === undefined ? "" : renderPage(view)).toContain(
    "<Description>Test archive</Description>",
  );
});

test("browsers and search engines learn how to search, where the site has an address", () => {
  const own = pagesOf(/^(?:opensearch\.xml|index\.html|posts\.html)$/);
  const description = own.get("opensearch.xml")?.view;
  const xml = description === undefined ? "" : renderPage(description);
  expect(xml).toContain(
    `<Url type="text/html" template="${SITE.url}search.html?q={searchTerms}"/>`,
  );
  expect(xml).toContain("<ShortName>Test archive</ShortName>");
  const link =
    '<link rel="search" type="application/opensearchdescription+xml" title="Test archive" href="opensearch.xml"/>';
  for (const path of ["index.html", "posts.html"]) {
    const view = own.get(path)?.view;
    expect(view === undefined ? "" : renderPage(view)).toContain(link);
  }
  const home = own.get("index.html")?.view;
  expect(home?.kind === "home" && home.frame.jsonLd).toMatchObject({
    ...{ "@type": "WebSite", url: SITE.url },
    potentialAction: {
      target: { urlTemplate: `${SITE.url}search.html?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  });
  for (const site of [{ url: undefined }, { hasSearch: false }]) {
    const without = pagesOf(/^(?:opensearch\.xml|index\.html)$/, site);
    expect([...without.keys()]).toEqual(["index.html"]);
    expect(JSON.stringify(without.get("index.html")?.view)).not.toContain("earchAction");
  }
});
