import type { CountryCode } from "../../src/core/types.ts";
import type { CountryAt } from "./places-nearest.ts";

/** A news article in which people marked the places. */
export interface PlacedArticle {
  readonly id: string;
  /** Line of the file where the article begins, counted from 1. */
  readonly line: number;
  readonly title: string;
  readonly text: string;
  /** Countries of the marked places, one entry a place marked, in the order of the file. */
  readonly countries: readonly CountryCode[];
}

/**
 * Reads a geoparsing corpus in the form of TR-News or LGL (Gritta et al. 2019): articles with
 * toponyms, each with coordinates. The country is the one at the coordinates; places that lie in
 * no one country (seas, continents, regions of several) are left out, as are those without
 * coordinates.
 */
export function readPlacedArticles(xml: string, countryAt: CountryAt): readonly PlacedArticle[] {
  let line = 1;
  let read = 0;
  return Array.from(xml.matchAll(ARTICLE), ({ index, groups }) => {
    line += xml.slice(read, index).split("\n").length - 1;
    read = index;
    const article = groups?.article ?? "";
    return {
      id: groups?.id ?? "",
      line,
      title: contentOf(article, "title"),
      text: contentOf(article, "text"),
      countries: Array.from(article.matchAll(TOPONYM), (place) => countryOf(place[0], countryAt))
        .flat()
        .filter((code) => code !== undefined),
    };
  });
}

/** The country most places lie in; all of them where several have as many, none for no place. */
export function mainCountries({ countries }: PlacedArticle): readonly CountryCode[] {
  const counts = new Map<CountryCode, number>();
  for (const code of countries) counts.set(code, (counts.get(code) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].flatMap(([code, count]) => (count === most ? [code] : []));
}

// `<article docid="1040001">`, up to `</article>`.
const ARTICLE = /<article docid="(?<id>[^"]*)"[^>]*>(?<article>.*?)<\/article>/gsu;
const TOPONYM = /<toponym>.*?<\/toponym>/gsu;

function countryOf(place: string, countryAt: CountryAt): CountryCode | undefined {
  const latitude = contentOf(place, "lat");
  const longitude = contentOf(place, "lon");
  const inNoCountry = place.includes("<fcode>") && !place.includes("<country");
  if (latitude === "" || longitude === "" || inNoCountry) return undefined;
  return countryAt(Number(latitude), Number(longitude));
}

function contentOf(xml: string, tag: string): string {
  const start = xml.indexOf(">", xml.indexOf(`<${tag}`)) + 1;
  const end = xml.indexOf(`</${tag}>`);
  if (end === -1) return "";
  const content = xml.slice(start, end).trim();
  const data = CDATA.exec(content)?.groups?.data;
  return (data ?? content.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity)).trim();
}

const CDATA = /^<!\[CDATA\[(?<data>.*)\]\]>$/su;
const ENTITY = /&(?:amp|lt|gt|quot|apos);/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};
