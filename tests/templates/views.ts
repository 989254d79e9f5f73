import type {
  MissingView,
  PictureView,
  VideoView,
} from "../../src/site/views/media/shown-media.ts";
import type {
  AboutView,
  CardView,
  CountryView,
  DayView,
  FeedView,
  FrameView,
  HomeView,
  IndexView,
  LinkView,
  ListingView,
  OtherPostView,
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
  folder: "https://annals.example/",
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

const other = (number: number): OtherPostView => ({
  href: `../posts/herald/${number}.html`,
  label: `Number ${number} 🇭🇺`,
  lang: "en",
  date: { label: "15 July 2024", datetime: "2024-07-15" },
});

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
  origin: {
    here: { ...other(1), label: "Ministers meet" },
    there: { href: "https://t.me/herald/1", linkedOn: "2024-07-16" },
  },
  answers: other(2),
  replies: { posts: [other(4), other(5)], more: 1234 },
  series: { posts: [other(1), { ...other(3), isCurrent: true }] },
  namedBy: { posts: [other(6)] },
  forwards: { posts: [other(7)] },
  thread: { place: 3, first: other(1), previous: other(2), next: other(4) },
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
  textHash: { sha256: "6d201b…" },
  markdownHref: "a-4t9k2m7xqz.md",
};

const picture: PictureView = {
  kind: "picture",
  href: "../media/ab/ab.jpg",
  src: "../media/ab/ab-480.webp",
  srcset: "../media/ab/ab-480.webp 480w, ../media/ab/ab.jpg 1280w",
  sizes: "(min-width: 48em) 648px, 100vw",
  width: 648,
  height: 365,
  alt: "Photo 1 of 4: Ministers meet",
  lang: "en",
  placeholder: "data:image/webp;base64,AAAA",
  isFirst: true,
};

const video: VideoView = {
  kind: "video",
  src: "../media/cd/cd.mp4",
  poster: "../media/ef/ef.jpg",
  width: 640,
  height: 360,
  alt: "Video: Ministers meet",
  facts: "Video, 0:44, 3.2 MB",
};

const tile: MissingView = { kind: "missing", label: "Photo", reason: "not included in the export" };

/** A post with one of everything besides words. */
export const mediaPost: PostView = {
  ...post,
  frame: {
    ...{ ...post.frame, playsMedia: true },
    image: { src: "https://annals.example/media/ab/ab-480.webp", alt: "Ministers meet" },
  },
  media: {
    isAbove: true,
    rows: [
      [picture],
      [
        { ...picture, shape: 18, isCovered: true },
        { kind: "picture", href: "a.png", src: "a.png", alt: "A", shape: 6 },
        { ...video, shape: 12 },
        { ...tile, shape: 10 },
      ],
      [video],
      [{ ...video, isRound: true, isCovered: true }],
      [{ ...video, isLoop: true }],
    ],
    others: [
      { kind: "audio", src: "a.ogg", label: "Voice message", facts: "0:12, 30 kB" },
      {
        ...{ kind: "audio", src: "b.mp3", label: "Water Music", performer: "Handel" },
        description: "A concert on a river",
      },
      { kind: "file", href: "c.bin", name: "c.pdf", download: "c.pdf", facts: "File, 3.2 MB" },
      {
        ...{ kind: "file", href: "d.jpg", name: "d.jpg", facts: "File, 1 MB" },
        ...{ thumbnail: "d-thumb.webp", description: "A map" },
      },
      {
        ...{ kind: "place", label: "Red Square", address: "Moscow", note: "shared for 15:00" },
        coordinates: { label: "55.7, 37.6", href: "https://map.example/" },
      },
      { kind: "fact", label: "Giveaway", title: "Caps", note: "10 prizes" },
      { kind: "fact", label: "Contact", note: "A contact was shared; it is not kept." },
      {
        ...{ kind: "missing", label: "Video", name: "clip.mp4", facts: "12:34, 754 MB" },
        ...{ reason: "too large for the export", description: "A clip" },
      },
    ],
    more: 1234,
  },
  poll: {
    ...{ label: "Poll, closed", question: "Which pier?", total: "17 voters", more: 2 },
    answers: [
      { text: "The old one", share: 29.4, result: "5 votes, 29 %" },
      { text: "The new one" },
    ],
    taken: { label: "20 July 2024", datetime: "2024-07-20" },
    isHidden: true,
  },
  buttons: [
    {
      label: "Read on",
      address: "https://a.example/",
      link: { href: "https://a.example/", linkedOn: "2024-07-16" },
    },
    { label: "An app", address: "tg://join", link: { href: "tg://join", linkedOn: "2024-07-16" } },
    { label: "Open", address: "tonsite://a" },
  ],
  counts: {
    reactions: [
      { sign: "👍", count: "5" },
      { name: "custom emoji", count: "2" },
    ],
    said: ["1,200 views", "30 forwards"],
    taken: { label: "20 July 2024", datetime: "2024-07-20" },
  },
  author: "A. Pilot",
  edited: { label: "22:00", datetime: "2024-07-16T22:00:00+03:00" },
  files: [
    { label: "Photo", name: "a.jpg", facts: "1280 × 720, 133 kB", sha256: "ab", href: "a.jpg" },
    { label: "File", sha256: "cd" },
  ],
  moreFiles: 3,
};

/** A poll and nothing else, and a post whose media are all that is not there. */
export const pollPost: PostView = {
  ...{ ...mediaPost, html: "", titlePlace: undefined },
  heading: { text: "Which pier?\nThe old or the new one?", isQuestion: true },
  media: { isAbove: false, rows: [], others: [tile] },
};

export const listing: ListingView = {
  kind: "listing",
  frame: frame("../../", "July 2024, page 2", { section: "dates" }),
  trail: [
    { href: "../../dates.html", label: "Dates" },
    { href: "../2024.html", label: "2024" },
  ],
  heading: "July 2024",
  address: "https://annals.example/dates/2024-07/2.html",
  folder: "https://annals.example/dates/2024-07/",
  fullHref: "../../days/2024-07-16.html",
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

export const day: DayView = {
  kind: "day",
  frame: frame("../", "16 July 2024, part 2: posts in full", { section: "dates", noIndex: true }),
  trail: [
    { href: "../dates.html", label: "Dates" },
    { href: "../dates/2024-07-16.html", label: "16 July 2024", lang: "en" },
  ],
  heading: "16 July 2024",
  part: 2,
  posts: [
    {
      id: "herald/42",
      ...{ title: post.title, lang: "en", html: post.html, titlePlace: post.titlePlace },
      date: { label: "16 July 2024, 18:45:10 UTC+02:00", datetime: "2024-07-16T18:45:10+02:00" },
      dateHref: "../posts/herald/42.html",
      forwardedFrom: { href: "../sources/a.html", label: "A channel 🇭🇺" },
      message: { channel: { href: "../channels/herald.html", label: "Herald" }, number: "42–43" },
      permalink: "https://annals.example/posts/herald/42.html",
      textHash: { sha256: "6d201b…" },
      markdownHref: "../posts/herald/42.md",
    },
    {
      id: "4t9k2m7xqz",
      ...{ title: "A line too long for a page", html: "<p>It runs on<br>and on</p>" },
      date: { label: "16 July 2024", datetime: "2024-07-16" },
      dateHref: "../posts/a-4t9k2m7xqz.html",
      permalink: "https://annals.example/posts/a-4t9k2m7xqz.html",
      textHash: { sha256: "e24f…", isOwn: true },
      goesOn: ["text"],
      markdownHref: "../posts/a-4t9k2m7xqz.md",
    },
  ],
  previous: { href: "2024-07-16.html", label: "Part 1" },
  next: { href: "2024-07-17.html", label: "17 July 2024" },
  address: "https://annals.example/days/2024-07-16-2.html",
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
      media: {
        pictures: [
          {
            ...{ href: "https://annals.example/media/a.jpg", src: "https://annals.example/a.webp" },
            ...{ alt: "Photo: Ministers & more", width: 648, height: 365 },
          },
        ],
        facts: ["Video, 0:44, 3.2 MB"],
      },
    },
  ],
};

export const robots: PageView = {
  kind: "robots",
  sitemap: "https://annals.example/sitemap.xml",
};

export const htmlPages: readonly PageView[] = [
  ...[home, post, mediaPost, pollPost, listing, day, index, about, notFound],
];
export const xmlPages: readonly PageView[] = [feed];

/** The same view with every text in it replaced; keys that steer the template stay. */
export function withTexts<View>(view: View, text: (key: string) => string): View {
  return JSON.parse(JSON.stringify(view), (key, value) =>
    typeof value === "string" && !STEERING.has(key) ? text(key) : value,
  );
}

const STEERING = new Set(["kind", "section", "entry", "html"]);
