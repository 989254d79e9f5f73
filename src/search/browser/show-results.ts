import { SearchPartError } from "../bytes/part.ts";
import { findNamedPost, loadFacts } from "../query/load-facts.ts";
import { byId } from "./element.ts";
import { showHelp } from "./help.ts";
import { createScriptLoader } from "./load-part-scripts.ts";
import type { Shown, ShowResults } from "./more.ts";
import { note, partAddress } from "./notes.ts";
import { type OpenIndex, openIndex } from "./open-index.ts";
import { readNames } from "./page-names.ts";
import { resultCard } from "./result-card.ts";
import { runSearch } from "./run-search.ts";
import { describeTotal } from "./total.ts";

/** Results that are shown first. */
const FIRST = 5;

/** How long the last answer stands without a word while another one is on its way, in milliseconds. */
const NOTICE_DELAY = 300;

/** `complete` is called with what is shown. */
export function createResults(complete: (shown: Shown) => void): ShowResults {
  const total = byId("total");
  const list = byId("results");
  const years = byId("years");
  const names = readNames(byId("search").dataset.names);
  const title = document.title;
  const loader = createScriptLoader(document, partAddress);
  let opening: Promise<OpenIndex> | undefined;
  let turn = 0;

  const clear = (): void => {
    total.textContent = "";
    byId("shown").textContent = "";
    note();
    list.replaceChildren();
    list.ariaBusy = null;
    years.hidden = true;
    byId("more").hidden = true;
  };
  return async (asked, isFinal, place) => {
    const ours = ++turn;
    const isOver = (): boolean => ours !== turn;
    const isNothing = asked.text.trim() === "";
    document.title = isNothing ? title : `${asked.text.slice(0, 99)} · ${title}`;
    if (isNothing) {
      clear();
      showHelp(true);
    }
    const waiting = setTimeout(() => {
      if (isOver() || isNothing) return;
      total.textContent = "Searching …";
      list.ariaBusy = "true";
    }, NOTICE_DELAY);
    try {
      opening ??= openIndex(loader);
      const index = await opening;
      const answer = await runSearch(index, asked);
      const named = await findNamedPost(index.manifest, answer.query, answer.loader);
      if (isOver()) return;
      if (named && isFinal) return location.replace(named.address);
      const { hits, total: found } = answer.result;
      const facts = await loadFacts(index.manifest, hits(0, place?.shown ?? FIRST), answer.loader);
      if (isOver()) return;
      const cards = facts.map((row) => resultCard(row, names));
      total.textContent = isNothing ? "" : describeTotal(answer.result, named);
      list.replaceChildren(...cards);
      list.ariaBusy = null;
      years.hidden = found === 0;
      if (found > 0) showHelp(false);
      if (place) {
        scrollTo(0, place.y);
        cards[place.at ?? -1]?.querySelector("a")?.focus({ preventScroll: true });
      }
      complete({ index, answer, named, names, cards, facts, isOver });
    } catch (error) {
      opening = undefined;
      if (isOver()) return;
      clear();
      const { part, reason } =
        error instanceof SearchPartError
          ? error
          : { part: "manifest", reason: `cannot be read (${error})` };
      note(`There is no search: ${partAddress(part)} ${reason}.`);
    } finally {
      clearTimeout(waiting);
    }
  };
}
