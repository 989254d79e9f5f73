import { byId } from "./element.ts";
import { fillForm } from "./fill-form.ts";
import { canInflate } from "./inflate.ts";
import { loadMore, MORE_ADDRESS, type More } from "./more.ts";
import { note } from "./notes.ts";
import { readAddress } from "./page-address.ts";
import { createResults } from "./show-results.ts";

/** Shows what the address asks for; the second script listens to what people do. */
export async function startPage(): Promise<void> {
  // What the page says of browsers that are too old stays.
  if (!canInflate()) return;
  byId("unstarted").remove();
  const asked = readAddress(location.search);
  let more: Promise<More | undefined> | undefined;

  const getMore = (): Promise<More | undefined> => {
    more ??= loadMore().then(
      (loaded) => {
        loaded.start(show, asked);
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
  fillForm(asked);
  const place = history.state ?? undefined;
  // A browser would scroll before the results are there.
  if (place) history.scrollRestoration = "manual";
  const first = show(asked, true, place);
  if (asked.text === "") byId("q").focus({ preventScroll: true });
  else await first;
  getMore();
}
