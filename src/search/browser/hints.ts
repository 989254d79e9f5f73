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
    const meant = suggestValue(name, value, values, names);
    const asTyped = `No post has ${withFilter("", name, value)}; `;
    if (meant === undefined) {
      const examples = values.slice(0, MOST_EXAMPLES).map((each) => withFilter("", name, each));
      return [new Text(`${asTyped}there is ${examples.join(", ")}.`)];
    }
    const href = addressOf({ text: withFilter(text, name, meant), order }, "");
    return [
      element(
        "span",
        {},
        asTyped,
        "try ",
        element("a", { href }, withFilter("", name, meant)),
        ".",
      ),
    ];
  });
  return (await Promise.all(hints)).flat();
}

/** The value that has a name such as was typed, in one of many languages: RU for Россия, zh for zh-CN. */
function suggestValue(
  filter: string,
  typed: string,
  values: readonly string[],
  names: PageNames,
): string | undefined {
  const wanted = typed.toLowerCase();
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
