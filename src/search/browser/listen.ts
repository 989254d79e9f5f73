import { byId } from "./element.ts";
import { listenToKeys } from "./keyboard.ts";
import type { More } from "./more.ts";
import { type Asked, addressOf, readAddress } from "./page-address.ts";
import { withFilter } from "./query-filters.ts";

/** How long a person does not type before results are shown, in milliseconds. */
const PAUSE = 200;

/** How a search came about. */
type Cause = "address" | "typing" | "choice";

/** Listens to the form, to keys, to the history, and to links that lead to another query. */
export const listen: More["start"] = (show, first) => {
  const input = byId("q") as HTMLInputElement;
  const sort = byId("sort") as HTMLSelectElement;
  const results = byId("results");
  let timer = 0;
  let last: Cause = "address";

  const search = (asked: Asked, cause: Cause, count?: number): void => {
    clearTimeout(timer);
    // The address follows what people do; what is typed in one go is one step back.
    if (cause !== "address") go(asked, cause === "typing" && last === "typing");
    last = cause;
    show(asked, cause !== "typing", count);
  };
  const searchNow = (cause: Cause): void =>
    search({ text: input.value, order: sort.value === "best" ? "relevance" : "date" }, cause);
  const choose = (text: string): void => {
    input.value = text;
    searchNow("choice");
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(searchNow, PAUSE, "typing");
  });
  byId("search").addEventListener("submit", (event) => {
    event.preventDefault();
    searchNow("choice");
  });
  byId("search").addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { filter } = target.dataset;
    if (filter === undefined) searchNow("choice");
    else choose(withFilter(input.value, filter, target.value));
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
  addEventListener("popstate", () => {
    const asked = readAddress(location.search);
    input.value = asked.text;
    sort.value = asked.order === "relevance" ? "best" : "";
    search(asked, "address", history.state?.shown);
  });
  // Who comes back finds as many results as were there.
  addEventListener("pagehide", () => {
    const shown = results.children.length;
    if (shown > 0) history.replaceState({ shown }, "");
  });
  // Somebody may have typed while this script was on its way.
  if (input.value !== first.text) searchNow("typing");
};

/** Makes what is asked the page's address. */
function go(asked: Asked, isSameStep: boolean): void {
  const address = addressOf(asked, location.pathname);
  if (address === location.pathname + location.search) return;
  try {
    history[isSameStep ? "replaceState" : "pushState"](null, "", address);
  } catch {
    // Browsers refuse too many steps and very long addresses: results are shown nonetheless.
  }
}
