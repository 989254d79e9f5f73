import type { Span } from "../urls.ts";

/**
 * Where a text names a county as the news of the United States does, "Laurel County"; local news
 * there names no country at all. Britain's county councils and courts are left out.
 */
export const countySpans = (text: string): readonly Span[] =>
  text.includes(" County")
    ? Array.from(text.matchAll(COUNTY), ({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
      }))
    : [];

// "Laurel County", "Prince George's County"; not "Norfolk County Council".
const COUNTY =
  /(?<![\p{L}])\p{Lu}\p{Ll}[\p{L}'’.-]{1,20} County(?![\p{L}]| (?:Council|Court|Championship|Cricket|Hall|Ground|Lines))/gu;
