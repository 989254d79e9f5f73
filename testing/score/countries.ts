import { createCountryFinder } from "../../src/annotate/countries/find-countries.ts";
import { mainCountries, type PlacedArticle } from "./places.ts";
import type { Tally } from "./tally.ts";

const { weighCountries } = createCountryFinder([]);

/** Scores the countries that a text names against those that its marked places lie in. */
export function scoreNamed(articles: readonly PlacedArticle[]): Tally {
  const rows = articles.map((article) => {
    const wanted = new Set(article.countries);
    const found = new Set(named(article));
    const missed = [...wanted].filter((code) => !found.has(code));
    const wrong = [...found].filter((code) => !wanted.has(code));
    return { article, wanted: wanted.size, given: found.size, missed, wrong };
  });
  return {
    right: rows.reduce((sum, { given, wrong }) => sum + given - wrong.length, 0),
    given: rows.reduce((sum, { given }) => sum + given, 0),
    wanted: rows.reduce((sum, { wanted }) => sum + wanted, 0),
    misses: rows
      .filter(({ missed, wrong }) => missed.length + wrong.length > 0)
      .sort((a, b) => b.missed.length + b.wrong.length - a.missed.length - a.wrong.length)
      .map(({ article, missed, wrong }) => ({
        place: `places, line ${article.line}`,
        what: `missed ${missed.join(" ") || "none"}, wrong ${wrong.join(" ") || "none"}`,
      })),
  };
}

/** Scores the first-ranked country of articles against the one that most marked places lie in. */
export function scoreMain(articles: readonly PlacedArticle[]): Tally {
  const placed = articles.filter(({ countries }) => countries.length > 0);
  const wrong = placed.filter((article) => !mainCountries(article).includes(mainOf(article) ?? ""));
  return {
    right: placed.length - wrong.length,
    given: placed.length,
    wanted: placed.length,
    misses: wrong.map((article) => ({
      place: `places, line ${article.line}`,
      what: `${mainOf(article) ?? "none"}, truly ${mainCountries(article).join(" or ")}`,
    })),
  };
}

const named = ({ text, title }: PlacedArticle): readonly string[] =>
  weighCountries(`${title}\n${text}`, title).map(({ code }) => code);

const mainOf = (article: PlacedArticle): string | undefined => named(article)[0];
