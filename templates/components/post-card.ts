import { replaceForbidden } from "../../src/platform/text/forbidden-characters.ts";
import { escapeHtml } from "../../src/site/render/escape-html.ts";
import type { CardView, DateView, LinkView } from "../../src/site/views/views.ts";
import { countOf } from "./count.ts";
import { countryHtml } from "./country-link.tsx";
import { inOnePiece } from "./shared-html.ts";
import { tagHtml } from "./tag-list.tsx";

/** The heading's rank on the page it stands on. */
type Heading = "h2" | "h3";

/**
 * A post in a listing as HTML without forbidden characters: its day in the margin, title, first
 * words, what it holds, countries and hashtags. Put together as text, since most of a site's pages
 * are cards: a tree of elements would take several times as long.
 */
export function cardHtml(card: CardView, heading: Heading): string {
  const { href, title, thumbnail, text } = card;
  const lang = attribute("lang", card.lang);
  const picture = thumbnail === undefined ? "" : pictureHtml(thumbnail);
  const words =
    text === undefined ? "" : `<p class="words"${lang} dir="auto">${wordsHtml(text)}</p>`;
  const named = `<a href="${escapeHtml(href)}">${picture}${wordsHtml(title)}</a>`;
  return (
    `<li class="card"><p class="card-date">${dateHtml(card.date)}</p><div>` +
    `<${heading}${lang} dir="auto">${named}</${heading}>${words}${factsHtml(card)}</div></li>`
  );
}

/** The cards of a list, each rendered once for as long as its view is in use. */
export function cardsHtml(cards: readonly CardView[], heading: Heading): string {
  const known = rendered[heading];
  let all = "";
  for (const card of cards) {
    let html = known.get(card);
    if (html === undefined) {
      html = inOnePiece(cardHtml(card, heading));
      known.set(card, html);
    }
    // Concatenated, not joined, so that the long string is flattened only once, when it is written.
    all += html;
  }
  return all;
}

const rendered = { h2: new WeakMap<CardView, string>(), h3: new WeakMap<CardView, string>() };

/** It says nothing that the card does not say: no alternative text. */
const pictureHtml = (src: string): string =>
  `<img src="${escapeHtml(src)}" alt="" width="96" height="96" loading="lazy" decoding="async"/>`;

const dateHtml = ({ label, lang, datetime }: DateView): string =>
  datetime === undefined
    ? escapeHtml(label)
    : `<time${attribute("datetime", datetime)}${attribute("lang", lang)}>${escapeHtml(label)}</time>`;

function factsHtml(card: CardView): string {
  const { href, channel, forwardedFrom, holds = [], moreCountries = 0, moreHashtags = 0 } = card;
  let items = channel === undefined ? "" : channelHtml(channel);
  items += forwardedFrom ? `<li>from <bdi>${wordsHtml(forwardedFrom)}</bdi></li>` : "";
  for (const held of holds) items += `<li><bdi>${wordsHtml(held)}</bdi></li>`;
  for (const country of card.countries) items += `<li>${countryHtml(country).__html}</li>`;
  if (moreCountries > 0) {
    items += moreHtml(href, countOf(moreCountries, "more country", "more countries"));
  }
  for (const tag of card.hashtags) items += `<li>${tagHtml(tag).__html}</li>`;
  if (moreHashtags > 0) {
    items += moreHtml(href, countOf(moreHashtags, "more hashtag", "more hashtags"));
  }
  return items === "" ? "" : `<ul class="row facts">${items}</ul>`;
}

const channelHtml = ({ href, label }: LinkView): string =>
  `<li><a class="card-channel" href="${escapeHtml(href)}"><bdi>${wordsHtml(label)}</bdi></a></li>`;

/** Cards are long together: what a page may not hold is looked for in their words alone. */
const wordsHtml = (text: string): string => escapeHtml(replaceForbidden(text));

const moreHtml = (href: string, what: string): string =>
  `<li><a href="${escapeHtml(href)}">and ${what}</a></li>`;

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? "" : ` ${name}="${escapeHtml(value)}"`;
