import { knownPeriods } from "../../core/dates/periods.ts";
import type { PostSummary, ShownPost } from "../../core/post.ts";
import type { CountryCode, PagePath } from "../../core/types.ts";
import { datePath, postPath, rootOf } from "../archive/urls.ts";
import { connectedView } from "./connected-view.ts";
import { addressOf, frameFor, postAt, type ViewContext } from "./context.ts";
import { countryLink, langOf, tagLink } from "./links.ts";
import { playsMedia, previewImage } from "./media/media-frame.ts";
import { languageOf, pageTitleOf, shortName, shortText, sourceName, titleOf } from "./names.ts";
import { postBody } from "./post-body.ts";
import { againView, missingView, sameTextView, seenView } from "./seen-view.ts";
import { earlierVersions } from "./version-view.ts";
import type { DateView, LinkView, PostView } from "./views.ts";

/** The view of a post's page; its `html` is empty until the body is read. */
export function postView(context: ViewContext, position: number): PostView {
  const { archive } = context;
  const post = postAt(archive, position);
  const path = postPath(post.permalink);
  const root = rootOf(path);
  const title = pageTitleOf(context, post);
  const hashtags = post.hashtags.map(shortName);
  const body = postBody(context, post, root);
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
      ...playsMedia(body),
      ...previewImage(context, body, root),
    }),
    ...body,
    dateHref: root + datePath(finestPeriod(post.edtf)),
    ...(post.edtf !== undefined && { edtf: post.edtf }),
    ...(post.evidence.date !== undefined && { dateEvidence: shortText(post.evidence.date) }),
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
    ...connectedView(context, position, post, root),
    seen: seenView(context, post),
    ...missingView(context, post),
    ...earlierVersions(context, position, root),
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
