import type { TextSpan } from "../../platform/text/links.ts";

/**
 * Where a text names a county as the news of the United States does, "Laurel County"; local news
 * there names no country at all. Britain's county councils and courts are left out.
 */
export function countySpans(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (let at = text.indexOf(COUNTY); at !== -1; at = text.indexOf(COUNTY, at + 1)) {
    const end = at + COUNTY.length;
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, at - LONGEST), at))?.groups?.name ?? "";
    const isCounty = name !== "" && !GOES_ON.test(text.slice(end, end + LONGEST));
    if (isCounty) spans.push({ start: at - name.length, end });
  }
  return spans;
}

const COUNTY = " County";
const LONGEST = 24;

// "Laurel", "Prince George's"
const NAME_BEFORE = /(?:^|[^\p{L}])(?<name>\p{Lu}\p{Ll}[\p{L}'’.-]{1,20})$/u;

// "Countywide", "County Council"
const GOES_ON = /^(?:\p{L}| (?:Council|Court|Championship|Cricket|Hall|Ground|Lines))/u;
