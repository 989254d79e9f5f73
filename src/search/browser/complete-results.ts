import { countDates } from "../query/count-facets.ts";
import { findNamedPost } from "../query/load-facts.ts";
import { yearOfDay } from "../segment/document.ts";
import { byId, element } from "./element.ts";
import { enrichCards } from "./enrich-cards.ts";
import { extendList } from "./extend-list.ts";
import { fillFilters } from "./fill-filters.ts";
import type { More, Shown } from "./more.ts";
import { describeWarnings, note } from "./notes.ts";
import { addressOf } from "./page-address.ts";
import { filterIn, withFilter } from "./query-filters.ts";
import type { Answer } from "./run-search.ts";
import { searchWithout } from "./search-without.ts";
import { yearBars } from "./year-bars.ts";

/** Adds to the first results all that they do without. */
export const completeResults: More["complete"] = async (shown) => {
  const { index, answer, cards, facts, isOver } = shown;
  const say = async (): Promise<void> => {
    const named = await findNamedPost(index.manifest, answer.query, answer.loader);
    const link = named && element("a", { href: named.address }, `Go to ${named.title}`);
    if (!isOver()) note(...(link ? [link] : []), ...notesOf(answer, named !== undefined));
  };
  enrichCards(cards, facts, answer, shown.names);
  await Promise.all([say(), showYears(shown), fillFilters(shown)]);
  extendList(shown, say);
  if (answer.loader.warnings.length > 0) await say();
};

/** Years of the query as it would be without its days, so that another one can be chosen. */
async function showYears({ index, answer, isOver }: Shown): Promise<void> {
  const { text, order } = answer.asked;
  const chosen = filterIn(text, "date");
  const result = await searchWithout(index, answer, "date");
  if (isOver()) return;
  const hrefFor = (year: string): string =>
    addressOf({ text: withFilter(text, "date", year), order }, "");
  byId("years").replaceChildren(...yearBars(countDates(result, yearOfDay), chosen, hrefFor));
}

function notesOf({ asked, query, result, loader }: Answer, isNamed: boolean): readonly string[] {
  return [
    ...(query.isCut ? ["The query is too long: its end was left out."] : []),
    ...(result.total === 0 && query.clauses.length > 1 && loader.warnings.length === 0
      ? ["A post must have every word and every filter: fewer of them find more."]
      : []),
    ...(result.hasLoosePhrases ? ["The words of phrases are found in any order here."] : []),
    ...(query.name !== undefined && !isNamed && TELEGRAM.test(asked.text)
      ? [`This archive has no post ${query.name}.`]
      : []),
    ...describeWarnings(loader.warnings),
  ];
}

const TELEGRAM = /t(?:elegram)?\.(?:me|dog)/i;
