import { knownPeriods } from "../../core/dates/periods.ts";
import type { PostSummary, ShownPost } from "../../core/post.ts";
import type { CountryCode, PagePath } from "../../core/types.ts";
import { datePath, markdownPath, postPath, rootOf } from "../archive/urls.ts";
import { buttonViews } from "./button-views.ts";
import { addressOf, frameFor, postAt, type ViewContext } from "./context.ts";
import { countsView, editedView } from "./counts-view.ts";
import { countryLink, langOf, sourceLink, tagLink } from "./links.ts";
import { playsMedia, previewImage } from "./media/media-frame.ts";
import { mediaView } from "./media/media-view.ts";
import { recordedFiles } from "./media/recorded-files.ts";
import {
  goesOn,
  languageOf,
  pageTitleOf,
  shortName,
  shortText,
  sourceName,
  titleOf,
} from "./names.ts";
import { pageHeading } from "./page-heading.ts";
import { pollView } from "./poll-view.ts";
import { againView, missingView, sameTextView, seenView } from "./seen-view.ts";
import { earlierVersions } from "./version-view.ts";
import type { DateView, LinkView, PostView } from "./views.ts";

/** The view of a post's page; its `html` is empty until the body is read. */
export function postView(context: ViewContext, position: number): PostView {
  const { archive, labels } = context;
  const post = postAt(archive, position);
  const path = postPath(post.permalink);
  const root = rootOf(path);
  const title = pageTitleOf(context, post);
  const hashtags = post.hashtags.map(shortName);
  const content = contentView(context, post, root);
  return {
    kind: "post",
    frame: frameFor(context, path, {
      title,
      description: title,
      section: "posts",
      article: {
        ...(post.date !== undefined && { published: post.date }),
        tags: hashtags,
      },
      jsonLd: structuredData(context, post, path),
      ...playsMedia(content),
      ...previewImage(context, content, root),
    }),
    title,
    ...(title === titleOf(context, post) && langOf(context, post)),
    html: "",
    ...goesOn(post),
    ...content,
    date: labels.date(post),
    dateHref: root + datePath(finestPeriod(post.edtf)),
    ...(post.edtf !== undefined && { edtf: post.edtf }),
    ...(post.evidence.date !== undefined && { dateEvidence: shortText(post.evidence.date) }),
    ...(post.forwardedFrom !== undefined && {
      forwardedFrom: sourceLink(post.forwardedFrom, root),
    }),
    hashtags: post.hashtags.map((tag) => tagLink(tag, root)),
    countries: post.countries.map((code) => {
      const evidence = post.evidence.countries[code];
      return {
        ...countryLink(context, code, root),
        ...(evidence !== undefined && { evidence: shortText(evidence) }),
      };
    }),
    mentions: post.mentions.map((code) => mention(context, code, root)),
    ...neighbour(context, "previous", archive.shown.at(position - 1), root),
    ...neighbour(context, "next", archive.shown.at(position + 1), root),
    ...againView(context, post, root),
    ...sameTextView(context, post, root),
    seen: seenView(context, post),
    ...recordedFiles(context, post, root),
    ...missingView(context, post),
    permalink: addressOf(context.site, path),
    markdownHref: root + markdownPath(post.permalink),
    ...earlierVersions(context, position, root),
  };
}

/** What a message of an export has besides its text; nothing for a post of a text dump. */
function contentView(context: ViewContext, post: PostSummary, root: string): Partial<PostView> {
  return {
    ...pageHeading(post),
    ...mediaView(context, post, root),
    ...pollView(context, post),
    ...buttonViews(post),
    ...countsView(context, post),
    ...(post.author !== undefined && { author: shortName(post.author) }),
    ...editedView(context, post),
  };
}

/** A mentioned country is linked only where some post is tagged with it, and it so has a page. */
const mention = (context: ViewContext, code: CountryCode, root: string) => {
  const link = countryLink(context, code, root);
  if (context.archive.countryCodes.has(code)) return link;
  const { href: _, ...country } = link;
  return country;
};

/** The finest listing by date that holds a post. */
const finestPeriod = (edtf: string | undefined): string => {
  const { day, month, year } = knownPeriods(edtf);
  return day ?? month ?? year ?? "undated";
};

const neighbour = <Side extends "previous" | "next">(
  context: ViewContext,
  side: Side,
  post: ShownPost | undefined,
  root: string,
): Partial<Record<Side, LinkView & { date: DateView }>> =>
  post === undefined
    ? {}
    : ({
        [side]: {
          href: root + postPath(post.permalink),
          label: titleOf(context, post),
          ...langOf(context, post),
          date: context.labels.date(post),
        },
      } as Record<Side, LinkView & { date: DateView }>);

/** https://schema.org/SocialMediaPosting; only what is known to the day counts as published. */
const structuredData = (context: ViewContext, post: PostSummary, path: PagePath) => {
  const { site } = context;
  return {
    "@context": "https://schema.org",
    "@type": "SocialMediaPosting",
    "@id": addressOf(site, path),
    headline: pageTitleOf(context, post),
    ...(site.url !== undefined && { url: addressOf(site, path) }),
    ...(post.date !== undefined && { datePublished: post.date }),
    ...inLanguage(post),
    ...(post.hashtags.length > 0 && { keywords: post.hashtags.map(shortName) }),
    ...(post.forwardedFrom !== undefined && {
      author: { "@type": "Organization", name: sourceName(post.forwardedFrom) },
    }),
    isPartOf: { "@type": "Collection", name: site.title, ...(site.url && { url: site.url }) },
  };
};

function inLanguage(post: PostSummary): { readonly inLanguage?: string } {
  const { lang } = languageOf(post);
  return lang === undefined ? {} : { inLanguage: lang };
}
