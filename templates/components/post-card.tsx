import { renderToString } from "preact-render-to-string";
import type { CardView } from "../../src/site/views.ts";
import { CountryLink } from "./country-link.tsx";
import { DateLabel } from "./date-label.tsx";

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
    <div>
      <Heading lang={card.lang} dir="auto">
        <a href={card.href}>{card.title}</a>
      </Heading>
      <CardFacts card={card} />
    </div>
  </li>
);

/** A card as text; one that stands in several listings is rendered once. */
export function cardHtml(card: CardView): string {
  const known = rendered.get(card) ?? renderToString(<PostCard card={card} heading="h2" />);
  rendered.set(card, known);
  return known;
}

const rendered = new WeakMap<CardView, string>();

const CardFacts = ({ card }: Pick<Props, "card">) =>
  card.countries.length + card.hashtags.length === 0 && !card.forwardedFrom ? null : (
    <ul class="row facts">
      {card.forwardedFrom && (
        <li>
          from <bdi>{card.forwardedFrom}</bdi>
        </li>
      )}
      {card.countries.map((country) => (
        <li>
          <CountryLink country={country} />
        </li>
      ))}
      {card.hashtags.map((tag) => (
        <li>
          <a href={tag.href} dir="auto">
            {tag.label}
          </a>
        </li>
      ))}
    </ul>
  );
