import { byId } from "./element.ts";
import { fillForm } from "./fill-form.ts";
import { showHelp } from "./help.ts";
import { listenToKeys } from "./keyboard.ts";
import type { More } from "./more.ts";
import { type Asked, addressOf, type Place, readAddress } from "./page-address.ts";
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
  let current = addressOf(first, "");
  let searches = 0;
  let keeping = 0;

  // Results belong to the address but for the time of a search.
  const keep = (): void => {
    if (searches === 0) keepPlace(results);
  };
  const search = async (asked: Asked, cause: Cause, place?: Place): Promise<void> => {
    clearTimeout(timer);
    const address = addressOf(asked, "");
    // The address follows what people do; what is typed in one go is one step back.
    if (cause !== "address" && address !== current) {
      const isSameStep = cause === "typing" && last === "typing";
      if (!isSameStep) keep();
      writeHistory(isSameStep ? "replaceState" : "pushState", null, location.pathname + address);
    }
    current = address;
    last = cause;
    searches++;
    await show(asked, cause !== "typing", place);
    searches--;
  };
  const searchNow = (cause: Cause): Promise<void> =>
    search({ text: input.value, order: sort.value === "best" ? "relevance" : "date" }, cause);
  const choose = (text: string): void => {
    input.value = text;
    searchNow("choice");
  };

  const searchSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(searchNow, PAUSE, "typing");
  };
  input.addEventListener("input", (event) => {
    // What is being composed is no word yet.
    if ((event as InputEvent).isComposing) clearTimeout(timer);
    else searchSoon();
  });
  input.addEventListener("compositionend", searchSoon);
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
    // The card of the link goes; the focus stays on the page.
    if (results.contains(link)) byId("total").focus({ preventScroll: true });
    choose(readAddress(address).text);
    scrollTo(0, 0);
  });
  listenToKeys(input, results, () => {
    if (input.value !== "") choose("");
    input.focus();
  });
  addEventListener("popstate", () => {
    const asked = readAddress(location.search);
    // Another place of this page, such as #main.
    if (addressOf(asked, "") === current) return;
    fillForm(asked);
    search(asked, "address", history.state ?? { y: 0 });
  });
  addEventListener("pagehide", keep);
  // A page that is loaded again has the place that was kept before it began to go.
  addEventListener("scroll", () => {
    clearTimeout(keeping);
    keeping = window.setTimeout(keep, PAUSE);
  });
  const help = byId("show-help");
  help.addEventListener("click", () => showHelp(help.ariaExpanded !== "true"));
  // Somebody may have typed while this script was on its way.
  if (input.value !== first.text) searchNow("typing");
};

/** Who comes back finds the results that were there, where they stood. */
function keepPlace({ children }: Element): void {
  if (children.length === 0) return;
  const at = [...children].findIndex((card) => card.contains(document.activeElement));
  history.scrollRestoration = "manual";
  writeHistory("replaceState", { shown: children.length, y: scrollY, at });
}

/** Browsers refuse too many steps and very long addresses: results are shown nonetheless. */
function writeHistory(
  way: "replaceState" | "pushState",
  place: Place | null,
  address?: string,
): void {
  try {
    history[way](place, "", address);
  } catch {}
}
