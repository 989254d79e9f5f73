import { byId } from "./element.ts";
import { canInflate } from "./inflate.ts";
import { loadMore, MORE_ADDRESS, type More } from "./more.ts";
import { note } from "./notes.ts";
import { type Asked, addressOf, readAddress } from "./page-address.ts";
import { createResults } from "./show-results.ts";

/** How long a person does not type before results are shown, in milliseconds. */
const PAUSE = 200;

/** How a search came about. */
type Cause = "address" | "typing" | "choice";

/** Brings the search page to life. */
export function startPage(): void {
  // What the page says of browsers that are too old stays.
  if (!canInflate()) return;
  byId("unstarted").remove();
  const input = byId("q") as HTMLInputElement;
  const sort = byId("sort") as HTMLSelectElement;
  let timer = 0;
  let last: Cause = "address";
  let more: Promise<More | undefined> | undefined;

  const getMore = (): Promise<More | undefined> => {
    more ??= loadMore().then(
      (loaded) => {
        loaded.start(choose);
        return loaded;
      },
      () =>
        note(
          `Excerpts, filters and years are missing: ${MORE_ADDRESS} cannot be loaded.`,
        ) as undefined,
    );
    return more;
  };
  const show = createResults(async (shown) => (await getMore())?.complete(shown));
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
  const open = (): void => {
    const asked = readAddress(location.search);
    input.value = asked.text;
    sort.value = asked.order === "relevance" ? "best" : "";
    search(asked, "address", history.state?.shown);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(searchNow, PAUSE, "typing");
  });
  byId("search").addEventListener("submit", (event) => {
    event.preventDefault();
    searchNow("choice");
  });
  sort.addEventListener("change", () => searchNow("choice"));
  addEventListener("popstate", open);
  open();
  if (input.value === "") {
    input.focus({ preventScroll: true });
    getMore();
  }
}

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
