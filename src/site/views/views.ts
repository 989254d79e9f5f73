/**
 * What templates receive: values that are ready to show. Every `href` is relative to the page it
 * stands on; labels are final; lists come sorted. One view type a kind of page.
 */

import type { FacetName } from "../archive/facets.ts";
import type { PictureView, PostMediaView, RecordedFileView } from "./media/shown-media.ts";

export interface LinkView {
  readonly href: string;
  /** A hashtag's label starts with its "#". */
  readonly label: string;
  /** The label's language (BCP 47), where it is known and may not be the page's. */
  readonly lang?: string;
  /** The number of posts on the linked page. */
  readonly count?: number;
  /** The flag emoji of a country. */
  readonly flag?: string;
}

export interface CountryView extends LinkView {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** The flag emoji. */
  readonly flag: string;
}

/** What every page carries around its content. */
export interface FrameView {
  readonly siteTitle: string;
  /** BCP 47 language of the site's own words: a kind of English. */
  readonly language: string;
  /** Prefix that leads to the site's root: "" at the root, "../" one folder down. */
  readonly root: string;
  /** The page's title without the site's. */
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page; absent where the config names no url. */
  readonly canonical?: string;
  /** Own pages in the navigation. */
  readonly ownPages?: readonly (LinkView & { readonly isCurrent?: boolean })[];
  readonly section?: "home" | "posts" | FacetName | "about";
  /** The Open Graph data of a post; its presence makes the page an "article". */
  readonly article?: ArticleView;
  /** A picture for link previews, at its absolute address. */
  readonly image?: Pick<PictureView, "src" | "alt">;
  /** The Atom feed; absent where the config names no url, since a feed's addresses are absolute. */
  readonly feedHref?: string;
  /** JSON-LD, ready to serialise. */
  readonly jsonLd?: Readonly<Record<string, unknown>>;
  /** The address to which the browser goes at once, where the page has moved. */
  readonly refreshHref?: string;
  /** Whether the page plays videos or sounds of the archive. */
  readonly playsMedia?: boolean;
  /** Keep this page out of search engines (404). */
  readonly noIndex?: boolean;
}

interface ArticleView {
  /** ISO 8601 day or time; absent where no day is known. */
  readonly published?: string;
  /** Hashtags without their "#". */
  readonly tags: readonly string[];
}

/** A date as shown; `datetime` only where HTML's <time> allows the value (a day, month or year). */
export interface DateView {
  readonly label: string;
  /** The label's language, where it is not the page's; only beside `datetime`. */
  readonly lang?: string;
  readonly datetime?: string;
}

/** A post in a listing. */
export interface CardView {
  readonly href: string;
  readonly title: string;
  readonly lang?: string;
  readonly date: DateView;
  readonly countries: readonly CountryView[];
  /** How many countries the post's own page shows beyond these; absent where there is none. */
  readonly moreCountries?: number;
  readonly hashtags: readonly LinkView[];
  /** The same of hashtags. */
  readonly moreHashtags?: number;
  readonly forwardedFrom?: string;
}

/** The home page. */
export interface HomeView {
  readonly kind: "home";
  readonly frame: FrameView;
  readonly description: string;
  /** The description's language, where it is not the page's. */
  readonly lang?: string;
  readonly postCount: number;
  /** From when to when, as shown: "5 May 2023 to 16 July 2024"; absent without a dated post. */
  readonly span?: string;
  readonly newest: readonly CardView[];
  /** By date; absent where nothing has one. */
  readonly years?: ContentsView;
  /** The other ways in; none is empty. */
  readonly facets: readonly ContentsView[];
}

/** Some groups of a facet, with the number of all. */
export interface ContentsView {
  readonly label: string;
  /** Of the page that lists all. */
  readonly href: string;
  readonly links: readonly LinkView[];
  readonly total: number;
}

/** A post's page. */
export interface PostView {
  readonly kind: "post";
  readonly frame: FrameView;
  readonly title: string;
  readonly lang?: string;
  /**
   * The whole text as safe HTML: `<p>`, `<br>`, `<a>`. Blanks are shown as they stand (pre-wrap), so
   * a `<br>` has no line feed after it, and a `<p>` none inside.
   */
  readonly html: string;
  /** Where the title stands in it; absent where it does not begin with its title. */
  readonly titlePlace?: TitlePlace | undefined;
  /** What the page says instead of a title that would only repeat the date. */
  readonly heading?: HeadingWordsView;
  readonly media?: PostMediaView;
  readonly poll?: PollView;
  readonly buttons?: readonly ButtonView[];
  readonly counts?: CountsView;
  /** Who signed it. */
  readonly author?: string;
  readonly date: DateView;
  /** When it was edited last. */
  readonly edited?: DateView;
  /** The listing of that day, month or year, or of undated posts. */
  readonly dateHref?: string;
  readonly edtf?: string;
  /** The evidence for the date. */
  readonly dateEvidence?: string;
  readonly forwardedFrom?: LinkView;
  readonly hashtags: readonly LinkView[];
  readonly countries: readonly (CountryView & { readonly evidence?: string })[];
  /** Countries that only the body names; linked where some post is tagged with them. */
  readonly mentions: readonly (Omit<CountryView, "href"> & { readonly href?: string })[];
  readonly previous?: LinkView & { readonly date: DateView };
  readonly next?: LinkView & { readonly date: DateView };
  /** When its text was published again, with the listings of these days. */
  readonly again?: readonly { readonly date: DateView; readonly href?: string }[];
  /** Other posts with the same text, the nearest before and after it. */
  readonly sameText?: readonly { readonly date: DateView; readonly href: string }[];
  readonly seen: readonly SightingView[];
  /** The files that are in it, for its record. */
  readonly files?: readonly RecordedFileView[];
  readonly moreFiles?: number;
  /** A later export that has the message no more, and its last day. */
  readonly missingFrom?: { readonly dump: string; readonly until?: DateView };
  /** The address to copy: absolute where the config names a url. */
  readonly permalink: string;
  /** The post's Markdown file, which is complete. */
  readonly markdownHref: string;
  /** The parts that were cut here; absent where the page is complete. */
  readonly goesOn?: readonly CutPart[];
  /** How many of the lists above the page leaves out; absent where there is none. */
  readonly moreHashtags?: number;
  readonly moreCountries?: number;
  readonly moreSeen?: number;
  readonly moreAgain?: number;
  /** Earlier versions of the post, the newer first; absent where there is none. */
  readonly versions?: readonly EarlierVersionView[];
  /** The newest of those that the page leaves out; its own page leads to the one before it. */
  readonly moreVersions?: Pick<EarlierVersionView, "href" | "number">;
}

/** The heading of a post without words, which stands where its text does not hold the title. */
interface HeadingWordsView {
  readonly text: string;
  /** It is the question of the post's poll. */
  readonly isQuestion?: true;
  /** It names what the post holds, such as "2 photos", and nothing that its sender wrote. */
  readonly isQuiet?: true;
}

/** A poll with its results, or a list of things to do. */
export interface PollView {
  /** "Poll, closed" */
  readonly label: string;
  readonly question?: string;
  readonly answers: readonly PollAnswerView[];
  /** How many answers the page leaves out; absent where it has all. */
  readonly more?: number;
  /** "17 voters" */
  readonly total?: string;
  /** The day of these counts. */
  readonly taken?: DateView;
  /** The results were hidden from who exported it. */
  readonly isHidden?: true;
}

interface PollAnswerView {
  readonly text: string;
  /** In percent, for the bar. */
  readonly share?: number;
  /** "5 votes, 29 %" */
  readonly result?: string;
}

/** How often a post was seen, passed on and reacted to. */
export interface CountsView {
  /** Each by its sign, or by a name where it has none. */
  readonly reactions: readonly {
    readonly sign?: string;
    readonly name?: string;
    readonly count: string;
  }[];
  /** "1,200 views", "30 forwards" */
  readonly said: readonly string[];
  /** The day of these counts. */
  readonly taken?: DateView;
}

/** A button that leads to an address. */
export interface ButtonView {
  readonly label: string;
  /** As shown; it may be cut. */
  readonly address: string;
  /** Absent where pages do not link to such addresses. */
  readonly href?: string;
  readonly rel?: string;
}

/** Where a post was seen. */
export interface SightingView {
  readonly dump: string;
  /** "lines 76–80", "line 76" or "message 17 in the file". */
  readonly place: string;
  /** When it was published, as that place says, and how that is known. */
  readonly date?: DateView;
  readonly known?: string;
}

/** A part of a post that was cut, since it is too long for a page. */
export type CutPart = "title" | "text";

/** An earlier version, as the page of the newest one lists it. */
export interface EarlierVersionView extends LinkView {
  /** 1 for the oldest. */
  readonly number: number;
  readonly date: DateView;
  readonly forwardedFrom?: string;
  readonly seen: PostView["seen"];
  readonly moreSeen?: number;
  readonly markdownHref: string;
  /** What the next version changed in this one, line by line. */
  readonly changes: readonly ChangedLineView[];
  /** Whether there are more changes than the page can show. */
  readonly changesGoOn?: boolean;
}

/** A line with its changes. */
export type ChangedLineView = readonly ChangeView[];

/**
 * A stretch of a line that is unchanged, removed or added; `skipped` stands for a long unchanged
 * one.
 */
export interface ChangeView {
  readonly kind: "same" | "removed" | "added" | "skipped";
  readonly text: string;
}

/** The title's words in the HTML of a text, as offsets in UTF-16 code units. */
export interface TitlePlace {
  /** Where the title's line begins; before it stand lines of hashtags, links and signs only. */
  readonly start: number;
  /** Where the line ends, or the title, where the line is too long for a heading. */
  readonly end: number;
  /** Whether the line goes on behind the title. */
  readonly runsOn: boolean;
}

/** The page of an earlier version, at its own address. */
export interface VersionView {
  readonly kind: "version";
  readonly frame: FrameView;
  readonly title: string;
  readonly lang?: string;
  /** As in PostView; its hashtags lead nowhere. */
  readonly html: string;
  readonly titlePlace?: TitlePlace | undefined;
  readonly heading?: HeadingWordsView;
  readonly media?: PostMediaView;
  readonly date: DateView;
  readonly forwardedFrom?: string;
  readonly seen: PostView["seen"];
  readonly newest: LinkView & { readonly date: DateView };
  /** The version before this one, where there are so many that the newest one's page may not list it. */
  readonly older?: Pick<EarlierVersionView, "href" | "number">;
  readonly permalink: string;
  readonly markdownHref: string;
  /** As in PostView. */
  readonly goesOn?: readonly CutPart[];
  readonly moreSeen?: number;
}

/** Posts of one tag, country, source, year, month or day, or of the whole archive. */
export interface ListingView {
  readonly kind: "listing";
  readonly frame: FrameView;
  /** The pages above this one, the widest first: Dates, 2024, July 2024. */
  readonly trail: readonly LinkView[];
  readonly heading: string;
  /** The heading's language, where it is not the page's. */
  readonly lang?: string;
  /** The flag emoji of a country's listing. */
  readonly flag?: string;
  /** How many posts the whole listing has; absent on numbered pages, which must outlive a new post. */
  readonly postCount?: number;
  /** Finer listings inside this one (months of a year, days of a month). */
  readonly parts: readonly LinkView[];
  readonly cards: readonly CardView[];
  readonly pager?: {
    /** Numbered from the oldest; absent on the front, which shows the newest. */
    readonly page?: number;
    readonly newest?: LinkView;
    readonly newer?: LinkView;
    readonly older?: LinkView;
    readonly oldest?: LinkView;
  };
}

/** A heading that may lead somewhere (a year) or not (a letter). */
export interface HeadingView {
  readonly label: string;
  readonly lang?: string;
  readonly href?: string;
  readonly count?: number;
}

/** All tags, countries, sources or dates, with counts. */
export interface IndexView {
  readonly kind: "index";
  readonly frame: FrameView;
  readonly heading: string;
  readonly intro: string;
  /** The pages that an index too long for one is divided into, this one without a link. */
  readonly parts?: readonly IndexPartView[];
  /** Groups with an optional heading (a year, a letter, a region); an entry may have a flag. */
  readonly groups: readonly {
    readonly heading?: HeadingView;
    readonly entries: readonly LinkView[];
  }[];
}

/** One page of a long index, by the first and the last of its entries. */
export interface IndexPartView {
  readonly href?: string;
  readonly from: string;
  readonly to: string;
}

/** The page about the archive. */
export interface AboutView {
  readonly kind: "about";
  readonly frame: FrameView;
  readonly description: string;
  /** The description's language, where it is not the page's. */
  readonly lang?: string;
  readonly postCount: number;
  readonly exports: readonly ExportView[];
  /** Texts. */
  readonly dumps: readonly {
    readonly name: string;
    /** As shown: "24.8 kB". */
    readonly size: string;
    readonly sha256: string;
    readonly lines: string;
    readonly posts: string;
  }[];
  /** The number of files that the page leaves out; absent where it is complete. */
  readonly moreDumps?: number;
  /** The file that lists all files; absent where the page surely shows them. */
  readonly dumpsHref?: string;
}

/** An export; all numbers as shown. */
export interface ExportView {
  readonly name: string;
  /** "Telegram Desktop, JSON" */
  readonly format: string;
  /** Of a single file. */
  readonly sha256?: string;
  /** How many files it has. */
  readonly files: number;
  readonly size: string;
  readonly messages: string;
  /** Messages that are in posts. */
  readonly posts: string;
  /** "16 service messages (14 pin message, 2 create channel)"; absent where there is none. */
  readonly leftOut?: string;
  readonly channels: readonly ExportedChannelView[];
  readonly moreChannels?: number;
}

/** A channel as an export has it. */
export interface ExportedChannelView {
  readonly name: string;
  /** "1–1048"; absent where messages have no numbers. */
  readonly numbers?: string;
  /** "124 missing: 4–5, 7–8, 10 and 54 more gaps"; absent where nothing is. */
  readonly missing?: string;
  readonly until?: DateView;
}

/** An own page: one that a person added to the site. */
export interface OwnView {
  readonly kind: "own";
  readonly frame: FrameView;
  /** What Eleventy made of it. */
  readonly html: string;
}

/** The page for missing addresses (404). */
export interface NotFoundView {
  readonly kind: "not-found";
  readonly frame: FrameView;
}

/** The page at an address that a post has left for another. */
export interface RedirectView {
  readonly kind: "redirect";
  readonly frame: FrameView;
  readonly target: LinkView;
}

/** The page at the address of a post that was taken out of the archive. */
export interface GoneView {
  readonly kind: "gone";
  readonly frame: FrameView;
  readonly reason: string;
  readonly since?: DateView;
}

/** The newest dated posts as an Atom feed (RFC 4287); every address is absolute. */
export interface FeedView {
  readonly kind: "feed";
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly id: string;
  readonly selfHref: string;
  readonly siteHref: string;
  /** RFC 3339. */
  readonly updated: string;
  readonly entries: readonly {
    readonly id: string;
    readonly href: string;
    readonly title: string;
    readonly lang?: string;
    readonly updated: string;
    readonly author: string;
    readonly categories: readonly string[];
    readonly html: string;
    readonly media?: FeedMediaView;
    /** The post's Markdown file, and whether the text goes on there. */
    readonly markdownHref?: string;
    readonly goesOn?: boolean;
  }[];
}

/** What a post holds besides words, in a feed; every address is absolute. */
export interface FeedMediaView {
  readonly pictures: readonly (Pick<PictureView, "href" | "src" | "alt" | "width" | "height"> & {
    readonly lang?: string;
  })[];
  /** "Video, 0:44, 3.2 MB" */
  readonly facts: readonly string[];
}

/** robots.txt. */
export interface RobotsView {
  readonly kind: "robots";
  readonly sitemap?: string;
}

/** The view of any page. */
export type PageView =
  | HomeView
  | PostView
  | VersionView
  | ListingView
  | IndexView
  | AboutView
  | OwnView
  | NotFoundView
  | RedirectView
  | GoneView
  | FeedView
  | RobotsView;
