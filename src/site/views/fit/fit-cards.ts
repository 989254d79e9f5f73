import { shorten } from "../../../annotate/shorten.ts";
import type { CardView, CountryView, LinkView } from "../views.ts";
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

/** A card of about `room` bytes: first its title, then what is known of the post. */
function fitCard(card: CardView, room: number): CardView {
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
const FEWEST_CHARACTERS = 40;

const wordsIn = (room: number): number => Math.max(FEWEST_CHARACTERS, Math.floor(room));

/** What a card takes as HTML, at least: letters outside ASCII and `&` take more. */
const cardSize = ({ href, title, countries, hashtags, forwardedFrom = "" }: CardView): number =>
  BARE_CARD +
  href.length +
  title.length +
  forwardedFrom.length +
  sumOf(countries) +
  sumOf(hashtags);

const sumOf = (links: readonly LinkView[]): number =>
  links.reduce((sum, link) => sum + linkSize(link), 0);

const linkSize = ({ href, label }: LinkView | CountryView): number =>
  BARE_LINK + href.length + label.length;

/** The elements of a card, and of a link in a list. */
const BARE_CARD = 150;
const BARE_LINK = 30;
