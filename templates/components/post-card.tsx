import type { CardView } from "../../src/site/views/views.ts";
import { countOf } from "./count.ts";
import { countryHtml } from "./country-link.tsx";
import { DateLabel } from "./date-label.tsx";
import { More } from "./more.tsx";
import { htmlOnce } from "./shared-html.ts";
import { tagHtml } from "./tag-list.tsx";

interface Props {
  readonly card: CardView;
  /** The heading's rank on the page it stands on. */
  readonly heading: "h2" | "h3";
}

/** A post in a listing: its day in the margin, title, countries and hashtags. */
export const PostCard = ({ card, heading: Heading }: Props) => (
  <li class="card">
    <p class="card-date">
      <DateLabel date={card.date} />
    </p>
    <div data-address={card.address}>
      <Heading lang={card.lang} dir="auto">
        <a href={card.href}>{card.title}</a>
      </Heading>
      <CardFacts card={card} />
    </div>
  </li>
);

/** A card under the heading of a listing; one that stands in several is rendered once. */
export const cardHtml = htmlOnce((card: CardView) => <PostCard card={card} heading="h2" />);

const CardFacts = ({ card }: Pick<Props, "card">) =>
  card.countries.length + card.hashtags.length === 0 && !card.forwardedFrom ? null : (
    <ul class="row facts">
      {card.forwardedFrom && (
        <li>
          from <bdi>{card.forwardedFrom}</bdi>
        </li>
      )}
      {card.countries.map((country) => (
        <li dangerouslySetInnerHTML={countryHtml(country)} />
      ))}
      {card.moreCountries && (
        <More
          href={card.href}
          what={countOf(card.moreCountries, "more country", "more countries")}
        />
      )}
      {card.hashtags.map((tag) => (
        <li dangerouslySetInnerHTML={tagHtml(tag)} />
      ))}
      {card.moreHashtags && (
        <More href={card.href} what={countOf(card.moreHashtags, "more hashtag", "more hashtags")} />
      )}
    </ul>
  );
