import type {
  AboutView,
  CardView,
  CountryView,
  FeedView,
  FrameView,
  HomeView,
  IndexView,
  LinkView,
  ListingView,
  PageView,
  PostView,
} from "../../src/site/views/views.ts";

/** One small, complete view of each kind, as the site hands them to the templates. */

const frame = (root: string, title: string, more: Partial<FrameView> = {}): FrameView => ({
  siteTitle: "Annals",
  language: "en",
  root,
  title,
  description: `${title}, described`,
  canonical: "https://annals.example/page.html",
  feedHref: `${root}feed.xml`,
  ...more,
});

const hungary = (root: string): CountryView => ({
  href: `${root}countries/hu.html`,
  label: "Hungary",
  code: "HU",
  flag: "🇭🇺",
  count: 1,
});

const tag = (root: string): LinkView => ({
  href: `${root}tags/charter.html`,
  label: "#Charter",
  count: 1234,
});

const card = (root: string): CardView => ({
  href: `${root}posts/a-4t9k2m7xqz.html`,
  title: "Ministers meet in New York",
  lang: "en",
  date: { label: "16 July 2024", datetime: "2024-07-16" },
  countries: [hungary(root)],
  hashtags: [tag(root)],
  forwardedFrom: "A channel 🇭🇺",
  text: "They talk about <water> & peace.",
  holds: ["2 photos", "poll"],
  thumbnail: `${root}media/aa/aa-thumb.webp`,
});

export const home: HomeView = {
  kind: "home",
  frame: frame("", "Annals", { section: "home" }),
  description: "Posts, kept word for word.",
  postCount: 1234,
  span: "5 May 2023 to 16 July 2024",
  newest: [card("")],
  years: {
    ...{ label: "Years", href: "dates.html", total: 1 },
    links: [{ href: "dates/2024.html", label: "2024", count: 1234 }],
  },
  facets: [
    { label: "Countries", href: "countries.html", links: [hungary("")], total: 1 },
    { label: "Tags", href: "tags.html", links: [tag("")], total: 300 },
    {
      ...{ label: "Sources", href: "sources.html", total: 1 },
      links: [{ href: "sources/a.html", label: "A channel 🇭🇺", count: 1 }],
    },
  ],
};

export const post: PostView = {
  kind: "post",
  frame: frame("../", "Ministers meet in New York", {
    section: "posts",
    article: { published: "2024-07-16", tags: ["Charter"] },
    jsonLd: { "@context": "https://schema.org", "@type": "SocialMediaPosting" },
  }),
  title: "Ministers meet in New York",
  lang: "en",
  html: '<p>🇭🇺 Ministers meet in New York<br>They spoke <b>at</b> length.<br><a href="../tags/charter.html">#Charter</a></p>',
  titlePlace: { start: 3, end: 34, runsOn: false },
  date: { label: "16 July 2024", datetime: "2024-07-16" },
  dateHref: "../dates/2024-07-16.html",
  edtf: "2024-07-16",
  dateEvidence: 'line 1: "July 16, 2024"',
  forwardedFrom: { href: "../sources/a.html", label: "A channel 🇭🇺" },
  hashtags: [tag("../")],
  countries: [{ ...hungary("../"), evidence: "line 1: 🇭🇺" }],
  mentions: [hungary("../")],
  previous: { href: "b.html", label: "The one before", date: { label: "Date unknown" } },
  next: { href: "c.html", label: "The one after", date: { label: "July 2024" } },
  seen: [
    { dump: "000.txt", place: "lines 76–80" },
    {
      ...{ dump: "x/result.json", place: "message 7 in the file", known: "Unix time" },
      date: { label: "16 July 2024, 18:45", datetime: "2024-07-16T18:45:00+02:00" },
    },
  ],
  again: [{ date: { label: "18 July 2024" }, href: "../dates/2024-07-18.html" }],
  sameText: [{ date: { label: "17 July 2024" }, href: "herald/40.html" }],
  missingFrom: { dump: "y/result.json", until: { label: "20 July 2024" } },
  permalink: "https://annals.example/posts/a-4t9k2m7xqz.html",
  markdownHref: "a-4t9k2m7xqz.md",
};

export const listing: ListingView = {
  kind: "listing",
  frame: frame("../../", "July 2024, page 2", { section: "dates" }),
  trail: [
    { href: "../../dates.html", label: "Dates" },
    { href: "../2024.html", label: "2024" },
  ],
  heading: "July 2024",
  parts: [{ href: "../2024-07-16.html", label: "16 July", count: 3 }],
  cards: [card("../../")],
  pager: {
    page: 2,
    newest: { href: "../2024-07.html", label: "Newest" },
    newer: { href: "3.html", label: "Page 3" },
    older: { href: "1.html", label: "Page 1" },
    oldest: { href: "1.html", label: "Oldest" },
  },
};

export const index: IndexView = {
  kind: "index",
  frame: frame("", "Countries", { section: "countries" }),
  heading: "Countries",
  intro: "Every country that posts are tagged with.",
  groups: [
    { heading: { label: "H" }, entries: [hungary("")] },
    { heading: { href: "undated.html", label: "Undated", count: 12 }, entries: [] },
  ],
};

export const about: AboutView = {
  kind: "about",
  frame: frame("", "About this archive", { section: "about" }),
  description: "Posts, kept word for word.",
  postCount: 10,
  exports: [
    {
      ...{ name: "x/result.json", format: "Telegram Desktop, JSON", sha256: "a77b…", files: 1 },
      ...{ size: "1.2 MB", messages: "924", posts: "908" },
      leftOut: "16 service messages (16 pin message)",
      channels: [
        {
          ...{ name: "Port Herald (@herald)", numbers: "1–1048" },
          missing: "124 missing: 4–5, 7 and 54 more gaps",
          until: { label: "28 February 2025", datetime: "2025-02-28" },
        },
      ],
    },
    {
      ...{ name: "y", format: "Telegram Desktop, HTML", files: 2, size: "2 MB" },
      ...{ messages: "1,801", posts: "1,774", channels: [{ name: "Herald" }], moreChannels: 2 },
    },
  ],
  dumpsHref: "dumps.json",
  dumps: [{ name: "000.txt", size: "25.4 kB", sha256: "e24f…", lines: "136", posts: "10" }],
};

export const notFound: PageView = {
  kind: "not-found",
  frame: frame("/", "Page not found", { noIndex: true }),
};

export const feed: FeedView = {
  kind: "feed",
  title: "Annals",
  subtitle: "Posts, kept word for word.",
  language: "en",
  id: "https://annals.example/",
  selfHref: "https://annals.example/feed.xml",
  siteHref: "https://annals.example/",
  updated: "2024-07-16T00:00:00Z",
  entries: [
    {
      id: "https://annals.example/posts/a.html",
      href: "https://annals.example/posts/a.html",
      title: "Ministers meet in New York",
      lang: "en",
      updated: "2024-07-16T00:00:00Z",
      author: "A channel 🇭🇺",
      categories: ["Charter"],
      html: "<p>Ministers &amp; more<br>meet</p>",
    },
  ],
};

export const robots: PageView = {
  kind: "robots",
  sitemap: "https://annals.example/sitemap.xml",
};

export const htmlPages: readonly PageView[] = [home, post, listing, index, about, notFound];
export const xmlPages: readonly PageView[] = [feed];

/** The same view with every text in it replaced; keys that steer the template stay. */
export function withTexts<View>(view: View, text: (key: string) => string): View {
  return JSON.parse(JSON.stringify(view), (key, value) =>
    typeof value === "string" && !STEERING.has(key) ? text(key) : value,
  );
}

const STEERING = new Set(["kind", "section", "entry", "html"]);
