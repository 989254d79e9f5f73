import { shorten } from "../../../annotate/shorten.ts";
import type { CardView, CountryView, LinkView } from "../views.ts";
import { cutText } from "./cut-text.ts";
import { fitting, sharedLimit } from "./fit-list.ts";

/** Cards cut to about `room` bytes together, the longest ones most. */
export function fitCards(cards: readonly CardView[], room: number): readonly CardView[] {
  if (cards.length * LONGEST_CARD <= room) return cards;
  const sizes = cards.map(cardSize);
  const limit = sharedLimit(sizes, room);
  return limit === Number.POSITIVE_INFINITY
    ? cards
    : cards.map((card, at) => ((sizes[at] ?? 0) > limit ? fitCard(card, limit) : card));
}

/** A card of about `room` bytes: its words are cut first, and where that is not enough the rest. */
function fitCard({ text, ...card }: CardView, room: number): CardView {
  const left = room - cardSize(card);
  if (left < 0) return fitFacts(card, room);
  const forText = left - BARE_TEXT;
  if (text === undefined || forText < LEAST_TEXT) return card;
  const cut = cutText(text, forText - ELLIPSIS);
  return { ...card, text: cut === text ? text : `${cut}…` };
}

/** The same for a card without words: first its title, then what is known of the post. */
function fitFacts(card: CardView, room: number): CardView {
  const title = shorten(card.title, wordsIn(room - BARE_CARD - card.href.length));
  let left = room - BARE_CARD - card.href.length - title.length;
  const { forwardedFrom, moreCountries = 0, moreHashtags = 0 } = card;
  const source = forwardedFrom === undefined ? undefined : shorten(forwardedFrom, wordsIn(left));
  left -= source?.length ?? 0;
  const countries = fitting(card.countries, left, linkSize);
  left -= sumOf(countries);
  const hashtags = fitting(card.hashtags, left, linkSize);
  const leftCountries = moreCountries + card.countries.length - countries.length;
  const leftHashtags = moreHashtags + card.hashtags.length - hashtags.length;
  return {
    ...card,
    ...{ title, countries, hashtags },
    ...(source !== undefined && { forwardedFrom: source }),
    ...(leftCountries > 0 && { moreCountries: leftCountries }),
    ...(leftHashtags > 0 && { moreHashtags: leftHashtags }),
  };
}

/** By `cardSize`, with names as long as they may be: a page has fewer cards, as a rule. */
const LONGEST_CARD = 20_000;

/** Fewer characters of a title are not worth showing. */
const FEWEST_CHARACTERS = 20;

const wordsIn = (room: number): number => Math.max(FEWEST_CHARACTERS, Math.floor(room));

/** What a card takes as HTML, at least: `&` takes more. */
function cardSize(card: CardView): number {
  const { href, title, text, thumbnail, holds = [], forwardedFrom = "" } = card;
  const words = text === undefined ? 0 : BARE_TEXT + Buffer.byteLength(text);
  const picture = thumbnail === undefined ? 0 : BARE_PICTURE + thumbnail.length;
  const facts = holds.reduce((sum, held) => sum + BARE_LINK + Buffer.byteLength(held), 0);
  const named = href.length + Buffer.byteLength(title) + Buffer.byteLength(forwardedFrom);
  return BARE_CARD + named + words + picture + facts + sumOf(card.countries) + sumOf(card.hashtags);
}

const sumOf = (links: readonly LinkView[]): number =>
  links.reduce((sum, link) => sum + linkSize(link), 0);

const linkSize = ({ href, label }: LinkView | CountryView): number =>
  BARE_LINK + href.length + Buffer.byteLength(label);

/** The elements of a card, of its words, of its picture, and of a link in a list. */
const BARE_CARD = 170;
const BARE_TEXT = 45;
const BARE_PICTURE = 85;
const BARE_LINK = 30;

/** With less room there are no words: they would say nothing. */
const LEAST_TEXT = 60;

const ELLIPSIS = Buffer.byteLength("…");
