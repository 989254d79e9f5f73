import type { ListingView } from "../../src/site/views/views.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { countPosts } from "../components/count.ts";
import { CountedLinks } from "../components/counted-links.tsx";
import { toDocument } from "../components/document.ts";
import { PageAddress } from "../components/page-address.tsx";
import { Pager } from "../components/pager.tsx";
import { cardHtml } from "../components/post-card.tsx";
import { Base } from "../layouts/base.tsx";

/** Posts of one tag, country, source or period, newest first, a page at a time. */
export const renderListing = (view: ListingView): string =>
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
        <PageAddress address={view.address} />
        {view.fullHref && (
          <p class="in-full">
            <a href={view.fullHref}>Read the day in full</a>
          </p>
        )}
        {view.parts.length > 0 && <CountedLinks links={view.parts} layout="row" />}
      </header>
      <ol class="cards" dangerouslySetInnerHTML={{ __html: cardsHtml(view.cards) }} />
      {view.pager && <Pager pager={view.pager} />}
    </Base>,
  );

/** Concatenated, not joined, so that the long string is flattened only once, when it is written. */
const cardsHtml = (cards: ListingView["cards"]): string =>
  cards.reduce((html, card) => html + cardHtml(card).__html, "");

const Position = ({ view }: { readonly view: ListingView }) => {
  if (view.postCount !== undefined) return <p class="position">{countPosts(view.postCount)}</p>;
  return view.pager?.page === undefined ? null : <p class="position">Page {view.pager.page}</p>;
};
