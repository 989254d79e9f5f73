import { countFacet } from "../query/count-facets.ts";
import { displayName } from "./display-name.ts";
import { element } from "./element.ts";
import type { Shown } from "./more.ts";
import { addressOf } from "./page-address.ts";
import { nameOf, type PageNames } from "./page-names.ts";
import { filtersIn, withFilter } from "./query-filters.ts";
import { findAll } from "./search-without.ts";

/** Values that are named as examples at most. */
const MOST_EXAMPLES = 3;

/** Languages in which people write names of countries and languages, besides their own. */
const LANGUAGES = "en ru uk fr es de ar zh".split(" ");

/** What to say of filters with a value that no post of the archive has: the one that was meant. */
export async function hintsFor(shown: Shown): Promise<readonly Node[]> {
  const { index, answer, names } = shown;
  const { text, order } = answer.asked;
  const all = await findAll(index, answer.loader);
  // Tags are too many to name some of them.
  const typedFilters = filtersIn(text).filter(({ name }) => name !== "tag");
  const hints = typedFilters.map(async ({ name, value }) => {
    const counts = await countFacet(all, name, answer.loader);
    const values = counts.map((each) => each.value);
    const typed = value.toLowerCase();
    if (values.length === 0 || values.some((each) => each.toLowerCase() === typed)) return [];
    const meant = suggestValue(name, typed, values, names);
    const links = (meant ? [meant] : values.slice(0, MOST_EXAMPLES)).flatMap((each) => {
      const href = addressOf({ text: withFilter(text, name, each), order }, "");
      return [" ", element("a", { href }, withFilter("", name, each))];
    });
    return [
      element("span", {}, `No post has ${withFilter("", name, value)}; there is`, ...links, "."),
    ];
  });
  return (await Promise.all(hints)).flat();
}

/** The value that has a wanted name, in small letters, in one of many languages: RU for Россия, zh for zh-CN. */
function suggestValue(
  filter: string,
  wanted: string,
  values: readonly string[],
  names: PageNames,
): string | undefined {
  const type = filter === "country" ? "region" : filter === "lang" ? "language" : undefined;
  const languages = type ? [names.language, ...navigator.languages, ...LANGUAGES] : [];
  return values.find(
    (value) =>
      wanted.startsWith(`${value}-`) ||
      [
        nameOf(filter, value, names),
        `${value}s`,
        ...languages.map((each) => type && displayName(each, type, value)),
      ].some((name) => name?.toLowerCase() === wanted),
  );
}
