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
  /** Which parts the site has that not every site has; see Extras. */
  readonly hasChannels?: boolean;
  readonly hasNumbers?: boolean;
  readonly hasChanges?: boolean;
  /** Whether the site has a search page, to which every page leads. */
  readonly search?: boolean;
  /** The one script of a page that runs any; its policy allows no other. */
  readonly script?: string;
  /** A script that this one loads at once. */
  readonly preload?: string;
  /** Whether it is the search page, which loads nothing but from the site. */
  readonly isSearchPage?: boolean;
  /** A feed of this page's own, besides that of the site. */
  readonly ownFeed?: { readonly href: string; readonly title: string };
  /** Own pages in the navigation. */
  readonly ownPages?: readonly (LinkView & { readonly isCurrent?: boolean })[];
  readonly section?: "home" | "posts" | FacetName | "about";
  /** The Open Graph data of a post; its presence makes the page an "article". */
  readonly article?: ArticleView;
  /** A picture for link previews, at its absolute address. */
  readonly image?: Pick<PictureView, "src" | "alt">;
  /** The Atom feed; absent where the config names no url, since a feed's addresses are absolute. */
  readonly feedHref?: string;
  /** The OpenSearch description, whose addresses are absolute. */
  readonly openSearchHref?: string;
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
  /** Its channel, where the site has several and the page shows not only one. */
  readonly channel?: LinkView;
  /** The first words behind the title. */
  readonly text?: string;
  /** What the post holds besides words: "4 photos", "voice message, 0:44", "poll". */
  readonly holds?: readonly string[];
  /** The address of a small square of its first picture. */
  readonly thumbnail?: string;
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
  /** The address of the site, from which those of its links lead on. */
  readonly folder: string;
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

/** Another post, as a page names it. */
export interface OtherPostView extends LinkView {
  readonly date: DateView;
  /** It is the post of the page. */
  readonly isCurrent?: boolean;
}

/** The oldest of some posts, and how many the page leaves out. */
export interface OtherPostsView {
  readonly posts: readonly OtherPostView[];
  readonly more?: number;
}

/** A link that leads away. */
export interface OutwardLinkView {
  readonly href: string;
  /** The day on which it led where it says (ISO 8601). */
  readonly linkedOn?: string;
}

/** How a post is connected with others; absent is what there is none of. */
export interface ConnectedView {
  /** The day on which the links of its text were set (ISO 8601). */
  readonly linkedOn?: string;
  /** Where the posts and channels stand that its text names, by what `telegramKey` makes of their addresses. */
  readonly inward?: readonly (readonly [key: string, href: string])[];
  /** What it answers: a post, or the number of one that is not in the archive. */
  readonly answers?: OtherPostView | { readonly number: number };
  /** Where it was forwarded from: the post here, and the address that the dump tells. */
  readonly origin?: { readonly here?: OtherPostView; readonly there?: OutwardLinkView };
  readonly replies?: OtherPostsView;
  /** Posts that forwarded it, by the names of their channels. */
  readonly forwards?: OtherPostsView;
  /** Posts whose texts link to it. */
  readonly namedBy?: OtherPostsView;
  /** Posts that link to each other, it among them. */
  readonly series?: OtherPostsView;
  /** Its place among posts that answer each other, from 1. */
  readonly thread?: {
    readonly place: number;
    readonly first?: OtherPostView;
    readonly previous?: OtherPostView;
    readonly next?: OtherPostView;
  };
}

/** A post's page. */
export interface PostView extends ConnectedView {
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
  /** The same with seconds and zone; absent where the time of day is not known. */
  readonly exactDate?: DateView;
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
  /** Its channel and number there, and its address there where that is known. */
  readonly message?: MessageView;
  /** The files that are in it, for its record. */
  readonly files?: readonly RecordedFileView[];
  readonly moreFiles?: number;
  /** A later export that has the message no more, and its last day. */
  readonly missingFrom?: { readonly dump: string; readonly until?: DateView };
  /** The address to copy: absolute where the config names a url. */
  readonly permalink: string;
  readonly textHash?: TextHashView | undefined;
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
  readonly link?: OutwardLinkView;
}

/** A post as a message of its channel. */
export interface MessageView {
  readonly channel: LinkView;
  /** "42"; of an album "42–45". */
  readonly number?: string;
  /** Its address on t.me. */
  readonly original?: OutwardLinkView & Pick<LinkView, "label">;
}

/** What a post shows of itself on its own page and on that of its day. */
export type PostBodyView = Pick<
  PostView,
  | "title"
  | "lang"
  | "html"
  | "titlePlace"
  | "heading"
  | "goesOn"
  | "date"
  | "dateHref"
  | "exactDate"
  | "edited"
  | "forwardedFrom"
  | "origin"
  | "answers"
  | "media"
  | "poll"
  | "buttons"
  | "author"
  | "counts"
  | "files"
  | "moreFiles"
  | "message"
  | "permalink"
  | "textHash"
  | "markdownHref"
>;

/** What a text is known by, wherever it is copied. */
export interface TextHashView {
  /** Hexadecimal SHA-256 of the normalised text; empty until the body is read. */
  readonly sha256: string;
  /** Whether a person wrote the text, or changed it since its import. */
  readonly isOwn?: true;
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
  readonly linkedOn?: string;
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
  readonly textHash?: TextHashView | undefined;
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
  /** The query that finds its posts, as a person would type it. */
  readonly query?: string;
  /** How many posts the whole listing has; absent on numbered pages, which must outlive a new post. */
  readonly postCount?: number;
  /** The page's own address, as on paper: absolute where the config names a url. */
  readonly address?: string;
  /** That of its folder, from which the addresses of its links lead on. */
  readonly folder: string;
  /** The page that has the posts of this day in full. */
  readonly fullHref?: string;
  /** Finer listings inside this one (months of a year, days of a month). */
  readonly parts: readonly LinkView[];
  /** The days of a month; they are not among `parts` then. */
  readonly calendar?: CalendarView;
  /** The parts of several channels; those without a page of their own have no address. */
  readonly shares?: readonly SpanView[];
  /** How many channels are not among them; absent where all are. */
  readonly moreShares?: number;
  /** The listing of all channels that this one is a part of. */
  readonly whole?: LinkView;
  /** The page of its pictures and videos: "12 pictures and 3 videos". */
  readonly gallery?: LinkView;
  /** What is known of the channel, on its own page. */
  readonly channel?: ChannelView;
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

/** A name with a count that may lead somewhere or not. */
export interface SpanView extends Omit<LinkView, "href"> {
  readonly href?: string;
}

/** The days of a month as a table of weeks. */
export interface CalendarView {
  /** The language of the names of weekdays. */
  readonly lang?: string;
  readonly weekdays: readonly WeekdayView[];
  /** Seven days each; what lies outside the month is null. */
  readonly weeks: readonly (readonly (CalendarDayView | null)[])[];
}

export interface WeekdayView {
  readonly short: string;
  readonly long: string;
}

export interface CalendarDayView {
  /** The number of the day in its month. */
  readonly label: string;
  /** `2024-07-16` */
  readonly day: string;
  /** Of a day with posts. */
  readonly href?: string;
  readonly count?: number;
}

/** What is known of a channel. */
export interface ChannelView {
  /** "@herald", and where it is on t.me. */
  readonly username?: LinkView;
  readonly id?: string;
  readonly publisher?: string;
  /** "5 May 2023 to 16 July 2024" */
  readonly span?: string;
  /** "1–1048" */
  readonly numbers?: string;
  /** What no export has between them: "124 missing: 4–5, 7–8, 10 and 54 more gaps". */
  readonly missing?: string;
  readonly exports: readonly ChannelExportView[];
  /** How many exports the page leaves out; absent where there is none. */
  readonly moreExports?: number;
  /** Its years, tags, countries and sources, the largest, where the site has several channels. */
  readonly contents: readonly ContentsView[];
}

/** A channel in an export. */
export interface ChannelExportView extends Omit<ExportedChannelView, "name"> {
  /** The export's name. */
  readonly name: string;
  readonly format: string;
}

/** The pictures and videos of a listing. */
export interface GalleryView {
  readonly kind: "gallery";
  readonly frame: FrameView;
  /** As in ListingView, with the listing itself at the end. */
  readonly trail: readonly LinkView[];
  readonly heading: string;
  readonly lang?: string;
  /** "12 pictures and 3 videos"; absent on numbered pages. */
  readonly counts?: string;
  readonly tiles: readonly TileView[];
  readonly pager?: ListingView["pager"];
}

/** A picture or a video, as a link to its post. */
export interface TileView {
  readonly href: string;
  /** A small square of it; absent where there is none. */
  readonly src?: string;
  /** "Picture" or "Video". */
  readonly kind: string;
  readonly date: DateView;
  /** Of its post. */
  readonly title: string;
  readonly lang?: string;
}

/** What happened to posts after they were published. */
export interface ChangesView {
  readonly kind: "changes";
  readonly frame: FrameView;
  /** How many there are; absent on numbered pages. */
  readonly total?: number;
  readonly feedHref?: string;
  readonly entries: readonly ChangedPostView[];
  readonly pager?: ListingView["pager"];
}

/** An edit, or the disappearance of a post from a later export. */
export interface ChangedPostView {
  readonly kind: "edit" | "gone";
  /** When it happened, or the last day of that export. */
  readonly date: DateView;
  readonly post: LinkView;
  readonly channel?: string;
  /** The export that has it no more. */
  readonly dump?: string;
  /** The first changes of an edit. */
  readonly changes: readonly ChangedLineView[];
  readonly changesGoOn?: boolean;
}

/** The page that finds a post by its address on t.me. */
export interface FindView {
  readonly kind: "find";
  readonly frame: FrameView;
  /** The channels with the most posts. */
  readonly channels: readonly FindableView[];
  /** How many channels the table leaves out; absent where it has all. */
  readonly moreChannels?: number;
  /** What the script knows of channels, "slug username id first last;…". */
  readonly data: string;
  /** An address on t.me, "t.me/herald/42", and the page of that post: "posts/herald/42.html". */
  readonly example: string;
  readonly page: string;
}

/** A channel whose posts can be found by their numbers. */
export interface FindableView {
  readonly channel: LinkView;
  /** "@herald" */
  readonly username?: string;
  /** "posts/herald/", where its posts stand. */
  readonly folder: string;
  /** "1–1048" */
  readonly numbers: string;
}

/** The posts of a day in full, from the first, or a part of them. */
export interface DayView {
  readonly kind: "day";
  readonly frame: FrameView;
  /** The pages above this one, the widest first: Dates, 2024, July 2024, 16 July 2024. */
  readonly trail: readonly LinkView[];
  readonly heading: string;
  /** The heading's language, where it is not the page's. */
  readonly lang?: string;
  /** Counted from 1; absent where the day has one part. */
  readonly part?: number;
  readonly posts: readonly DayPostView[];
  /** The part before, or the day before that has posts. */
  readonly previous?: LinkView;
  readonly next?: LinkView;
  /** The page's own address, as on paper: absolute where the config names a url. */
  readonly address: string;
}

/** A post on the page of its day; its date leads to its own page. */
export interface DayPostView extends PostBodyView {
  readonly id: string;
  readonly dateHref: string;
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

/** The page that searches the archive. */
export interface SearchView {
  readonly kind: "search";
  readonly frame: FrameView;
  /** What its script must know, as JSON: see PageNames in src/search/browser. */
  readonly data: string;
  readonly hasChannels: boolean;
  /** Pages that lead to posts without a search. */
  readonly ways: readonly LinkView[];
  /** How search engines are asked for this site alone: `site:archive.example/`; absent without a url. */
  readonly engines?: { readonly words: string; readonly links: readonly LinkView[] };
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
  /** Pages that not every site has: channels, the search by number, changes. */
  readonly channelsHref?: string;
  readonly findHref?: string;
  readonly changesHref?: string;
  readonly watchesHref?: string;
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
  /** Its page. */
  readonly href?: string;
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
  /** Of the address of a further message of an album, its number. */
  readonly albumNumber?: number;
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

/** An OpenSearch description, by which browsers search the site; its addresses are absolute. */
export interface OpenSearchView {
  readonly kind: "open-search";
  readonly name: string;
  readonly description: string;
  readonly language: string;
  /** With `{searchTerms}` in it. */
  readonly template: string;
  readonly selfHref: string;
  readonly iconHref: string;
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
  | GalleryView
  | DayView
  | IndexView
  | ChangesView
  | FindView
  | SearchView
  | AboutView
  | OwnView
  | NotFoundView
  | RedirectView
  | GoneView
  | FeedView
  | RobotsView
  | OpenSearchView;
