import { countDates } from "../query/count-facets.ts";
import { yearOfDay } from "../segment/document.ts";
import type { Answer } from "./answer.ts";
import { describeWarnings } from "./describe-warnings.ts";
import { byId, element } from "./element.ts";
import { enrichCards } from "./enrich-cards.ts";
import { extendList } from "./extend-list.ts";
import { fillFilters, offerFilters } from "./fill-filters.ts";
import { showHelp } from "./help.ts";
import { hintsFor } from "./hints.ts";
import type { More, Shown } from "./more.ts";
import { note } from "./notes.ts";
import { addressOf } from "./page-address.ts";
import { filterIn, withFilter } from "./query-filters.ts";
import { searchWithout } from "./search-without.ts";
import { yearBars } from "./year-bars.ts";

/** Adds to the first results all that they do without. */
export const completeResults: More["complete"] = async (shown) => {
  const { answer, named, cards, facts, isOver } = shown;
  if (answer.asked.text.trim() === "") return offerFilters(shown);
  const isLost = answer.result.total === 0 && named === undefined;
  // Nothing moves where all notes come together.
  const hints = isLost ? await hintsFor(shown) : [];
  const say = (): void => {
    if (isOver()) return;
    const link = named && element("a", { href: named.address }, `Go to ${named.title}`);
    note(...(link ? [link] : []), ...hints, ...notesOf(answer, named !== undefined));
    showHelp(isLost);
  };
  enrichCards(cards, facts, answer, shown.names);
  say();
  await Promise.all([showYears(shown), fillFilters(shown)]);
  extendList(shown, say);
  if (answer.loader.warnings.length > 0) say();
};

/** Years of the query as it would be without its days, so that another one can be chosen. */
async function showYears({ index, answer, isOver }: Shown): Promise<void> {
  const { text, order } = answer.asked;
  const chosen = filterIn(text, "date");
  const result = await searchWithout(index, answer, "date");
  if (isOver()) return;
  const hrefFor = (year: string): string =>
    addressOf({ text: withFilter(text, "date", year), order }, "");
  const years = byId("years");
  const focused = years.querySelector<HTMLElement>(":focus")?.title.slice(0, 4);
  years.replaceChildren(...yearBars(countDates(result, yearOfDay), chosen, hrefFor));
  if (focused === undefined) return;
  const again = years.querySelector<HTMLElement>(`a[title^="${focused}"]`);
  (again ?? byId("total")).focus({ preventScroll: true });
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
