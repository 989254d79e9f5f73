import { countFacet } from "../query/count-facets.ts";
import { displayName } from "./display-name.ts";
import { byId, element } from "./element.ts";
import type { Shown } from "./more.ts";
import { nameOf } from "./page-names.ts";
import { filterIn } from "./query-filters.ts";
import { findAll, searchWithout } from "./search-without.ts";
import { formatCount } from "./total.ts";

/** Values that a filter offers at most, the most frequent. */
const MOST_VALUES = 300;

/** Offers values of all posts, once somebody comes near the form: each filter is a part to load. */
export function offerFilters(shown: Shown): void {
  const { index, answer, isOver } = shown;
  const form = byId("search");
  const fill = async (): Promise<void> => {
    if (isOver()) return;
    const result = await findAll(index, answer.loader);
    fillFilters({ ...shown, answer: { ...answer, result } });
  };
  // Those that are filled already have the values of another query.
  if (form.querySelector("[data-filter]:enabled")) fill();
  for (const event of ["pointerover", "focusin"])
    form.addEventListener(event, fill, { once: true });
}

/** Offers values with the numbers of posts that choosing them gives; the chosen one stays chosen. */
export async function fillFilters({ index, answer, names, isOver }: Shown): Promise<void> {
  const { asked, loader } = answer;
  const selects = [...document.querySelectorAll<HTMLSelectElement>("select[data-filter]")];
  await Promise.all(
    selects.map(async (select) => {
      const { filter = "" } = select.dataset;
      const result = await searchWithout(index, answer, filter);
      const counts = await countFacet(result, filter, loader);
      if (isOver()) return;
      const chosen = filterIn(asked.text, filter)?.toLowerCase() ?? "";
      const values = counts.slice(0, MOST_VALUES);
      if (chosen !== "" && !values.some(({ value }) => value.toLowerCase() === chosen)) {
        values.push({ value: chosen, count: 0 });
      }
      const options = values.map(({ value, count }) => {
        const name =
          filter === "lang"
            ? displayName(names.language, "language", value)
            : nameOf(filter, value, names);
        const option = element("option", { value }, `${name} (${formatCount(count)})`);
        option.selected = value.toLowerCase() === chosen;
        return option;
      });
      const [any] = select.options;
      select.replaceChildren(...(any ? [any] : []), ...options);
      select.disabled = options.length === 0;
    }),
  );
}
