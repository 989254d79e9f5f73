import type { FrameView } from "../../src/site/views/views.ts";
import { JsonLd } from "../components/json-ld.tsx";

interface Props {
  readonly frame: FrameView;
}

/**
 * Pages run no script, but for those that find posts, and load nothing from elsewhere; a browser holds
 * them to that.
 */
const policyFor = (frame: FrameView): string =>
  (frame.isSearchPage ? SEARCH_POLICY : usualPolicy(frame)).join("; ");

/** The page where people type loads nothing that is not a file of the site. */
const SEARCH_POLICY = [
  "default-src 'none'",
  ...["script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self'"],
  ...["base-uri 'none'", "form-action 'self'"],
];

const usualPolicy = ({ script, search, playsMedia }: FrameView): readonly string[] => [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  ...(playsMedia ? ["media-src 'self'"] : []),
  ...(script === undefined ? [] : ["script-src 'self'"]),
  // For whoever examines a site from within its page: Lighthouse asks for robots.txt so.
  "connect-src 'self'",
  "base-uri 'none'",
  script || search ? "form-action 'self'" : "form-action 'none'",
];

/** The head of a page: metadata for browsers, search engines and link previews. */
export const Head = ({ frame }: Props) => (
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content={policyFor(frame)} />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>
      {frame.section === "home" ? frame.siteTitle : `${frame.title} · ${frame.siteTitle}`}
    </title>
    <meta name="description" content={frame.description} />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    {frame.refreshHref && <meta http-equiv="refresh" content={`0; url=${frame.refreshHref}`} />}
    {frame.noIndex && <meta name="robots" content="noindex" />}
    {frame.canonical && <link rel="canonical" href={frame.canonical} />}
    <link rel="stylesheet" href={`${frame.root}assets/style.css`} />
    <link rel="icon" type="image/svg+xml" href={`${frame.root}assets/icon.svg`} />
    {frame.feedHref && <FeedLink title={frame.siteTitle} href={frame.feedHref} />}
    {frame.ownFeed && <FeedLink title={frame.ownFeed.title} href={frame.ownFeed.href} />}
    {frame.openSearchHref && (
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={frame.siteTitle}
        href={frame.openSearchHref}
      />
    )}
    {frame.preload && <link rel="preload" as="script" href={frame.root + frame.preload} />}
    {frame.script && <script src={frame.root + frame.script} defer />}
    <OpenGraph frame={frame} />
    {frame.jsonLd && <JsonLd data={frame.jsonLd} />}
  </head>
);

const FeedLink = ({ title, href }: { readonly title: string; readonly href: string }) => (
  <link rel="alternate" type="application/atom+xml" title={title} href={href} />
);

const OpenGraph = ({ frame }: Props) => (
  <>
    <meta property="og:type" content={frame.article ? "article" : "website"} />
    <meta property="og:title" content={frame.title} />
    <meta property="og:description" content={frame.description} />
    {frame.canonical && <meta property="og:url" content={frame.canonical} />}
    {frame.image && (
      <>
        <meta property="og:image" content={frame.image.src} />
        <meta property="og:image:alt" content={frame.image.alt} />
      </>
    )}
    <meta property="og:site_name" content={frame.siteTitle} />
    <meta property="og:locale" content={frame.language.replace("-", "_")} />
    {frame.article?.published && (
      <meta property="article:published_time" content={frame.article.published} />
    )}
    {frame.article?.tags.map((tag) => (
      <meta property="article:tag" content={tag} />
    ))}
  </>
);
