import { byId } from "./element.ts";
import { listenToKeys } from "./keyboard.ts";
import type { More } from "./more.ts";
import { readAddress } from "./page-address.ts";
import { withFilter } from "./query-filters.ts";

/** Listens to keys, to the filters, and to links that lead to another query. */
export const listen: More["start"] = (choose) => {
  const input = byId("q") as HTMLInputElement;
  const results = byId("results");
  byId("search").addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { filter } = target.dataset;
    if (filter !== undefined) choose(withFilter(input.value, filter, target.value));
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const address = link?.getAttribute("href") ?? "";
    if (!address.startsWith("?") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(readAddress(address).text);
    scrollTo(0, 0);
  });
  listenToKeys(input, results, () => {
    if (input.value !== "") choose("");
    input.focus();
  });
  // Who comes back finds as many results as were there.
  addEventListener("pagehide", () => {
    const shown = results.children.length;
    if (shown > 0) history.replaceState({ shown }, "");
  });
};
