import { replaceForbidden } from "../../src/platform/text/forbidden-characters.ts";
import type { ListingView, SpanView } from "../../src/site/views/views.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { Calendar } from "../components/calendar.tsx";
import { ChannelFacts } from "../components/channel-facts.tsx";
import { countOf, countPosts, formatCount } from "../components/count.ts";
import { CountedLinks } from "../components/counted-links.tsx";
import { toDocument } from "../components/document.ts";
import { PageAddress } from "../components/page-address.tsx";
import { Pager } from "../components/pager.tsx";
import { cardsHtml } from "../components/post-card.ts";
import { Base } from "../layouts/base.tsx";

/**
 * Posts of one tag, country, source or period, newest first, a page at a time; without forbidden
 * characters.
 */
export function renderListing(view: ListingView): string {
  const page = replaceForbidden(renderFrame(view));
  const place = page.indexOf(LIST_END, page.indexOf(LIST)) + 1;
  // Concatenated, not replaced, so that the long string is flattened only once, when it is written.
  return page.slice(0, place) + cardsHtml(view.cards, "h2") + page.slice(place);
}

/** Where the cards come; no text has it, since `<` is escaped there. */
const LIST = '<ol class="cards"';
const LIST_END = "></ol>";

/** The page around the cards. */
const renderFrame = (view: ListingView): string =>
  toDocument(
    <Base frame={view.frame}>
      <header class="page-header">
        {view.trail.length > 0 && <Breadcrumbs trail={view.trail} />}
        <h1 lang={view.lang} dir="auto">
          {view.flag && (
            <span class="flag" aria-hidden="true">
              {view.flag}{" "}
            </span>
          )}
          {view.heading}
        </h1>
        <Position view={view} />
        {view.query !== undefined && (
          <p class="watched">
            Posts found by <code dir="auto">{view.query}</code>
          </p>
        )}
        {view.query !== undefined && view.frame.ownFeed && (
          <p class="watched">
            <a href={view.frame.ownFeed.href} type="application/atom+xml">
              Feed of these posts
            </a>
          </p>
        )}
        <PageAddress address={view.address} />
        <Ways view={view} />
        {view.calendar && <Calendar calendar={view.calendar} />}
        {view.fullHref && (
          <p class="in-full">
            <a href={view.fullHref}>Read the day in full</a>
          </p>
        )}
        {view.parts.length > 0 && <CountedLinks links={view.parts} layout="row" />}
      </header>
      {view.channel && <ChannelFacts channel={view.channel} root={view.frame.root} />}
      {view.channel && <h2 class="newest-posts">Newest posts</h2>}
      <ol class="cards" data-folder={view.folder} />
      {view.pager && <Pager pager={view.pager} />}
    </Base>,
  );

const Position = ({ view }: { readonly view: ListingView }) => {
  if (view.postCount !== undefined) return <p class="position">{countPosts(view.postCount)}</p>;
  return view.pager?.page === undefined ? null : <p class="position">Page {view.pager.page}</p>;
};

/** What leads to its pictures, to the parts of its channels, or to the listing of all channels. */
const Ways = ({ view: { gallery, whole, shares, moreShares } }: { readonly view: ListingView }) =>
  gallery === undefined && whole === undefined && shares === undefined ? null : (
    <ul class="row ways">
      {gallery && (
        <li>
          <a href={gallery.href}>{gallery.label}</a>
        </li>
      )}
      {whole && (
        <li>
          <a href={whole.href}>{whole.label}</a>
        </li>
      )}
      {shares?.map((share) => (
        <li>
          <Share share={share} />
        </li>
      ))}
      {moreShares && <li>and {countOf(moreShares, "more channel", "more channels")}</li>}
    </ul>
  );

const Share = ({ share: { href, label, count } }: { readonly share: SpanView }) => (
  <>
    {href === undefined ? (
      <bdi>{label}</bdi>
    ) : (
      <a href={href}>
        <bdi>{label}</bdi>
      </a>
    )}
    {count !== undefined && <span class="count"> {formatCount(count)}</span>}
  </>
);
