import { SearchPartError } from "../bytes/part.ts";
import { findNamedPost, loadFacts } from "../query/load-facts.ts";
import { byId } from "./element.ts";
import { createScriptLoader } from "./load-part-scripts.ts";
import type { Shown, ShowResults } from "./more.ts";
import { describeWarnings, note, partAddress } from "./notes.ts";
import { type OpenIndex, openIndex } from "./open-index.ts";
import { readNames } from "./page-names.ts";
import { resultCard } from "./result-card.ts";
import { runSearch } from "./run-search.ts";
import { describeTotal } from "./total.ts";

/** Results that are shown first. */
const FIRST = 5;

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

  const clear = (text = ""): void => {
    total.textContent = text;
    note();
    list.replaceChildren();
    years.hidden = true;
    byId("more").hidden = true;
  };
  return async (asked, isFinal, count = FIRST) => {
    const ours = ++turn;
    const isOver = (): boolean => ours !== turn;
    const isNothing = asked.text.trim() === "";
    document.title = isNothing ? title : `${asked.text.slice(0, 99)} · ${title}`;
    byId("help").hidden = !isNothing;
    if (isNothing || list.children.length === 0) clear(isNothing ? "" : "Searching …");
    try {
      opening ??= openIndex(loader);
      const index = await opening;
      if (isNothing) return;
      const answer = await runSearch(index, asked);
      const named = await findNamedPost(index.manifest, answer.query, answer.loader);
      if (isOver()) return;
      if (named && isFinal) return location.replace(named.address);
      const facts = await loadFacts(index.manifest, answer.result.hits(0, count), answer.loader);
      if (isOver()) return;
      const cards = facts.map((row) => resultCard(row, names));
      total.textContent = describeTotal(answer);
      note(...describeWarnings(answer.loader.warnings));
      list.replaceChildren(...cards);
      years.hidden = answer.result.total === 0;
      complete({ index, answer, names, cards, facts, isOver });
    } catch (error) {
      opening = undefined;
      if (isOver()) return;
      clear();
      const { part, reason } =
        error instanceof SearchPartError
          ? error
          : { part: "manifest", reason: `cannot be read (${error})` };
      note(`There is no search: ${partAddress(part)} ${reason}.`);
    }
  };
}
