import { loadFacts } from "../query/load-facts.ts";
import { byId } from "./element.ts";
import { enrichCards } from "./enrich-cards.ts";
import type { Shown } from "./more.ts";
import { resultCard } from "./result-card.ts";
import { formatCount } from "./total.ts";

/** Results that come each time, and how many come by scrolling alone: past them is the page's end. */
const STEP = 15;
const MOST_UNASKED = 50;

let observer: IntersectionObserver | undefined;

/** Lets the list of results grow as it is scrolled, and then by a button. `onLoaded` follows each time. */
export function extendList({ index, answer, names, isOver }: Shown, onLoaded: () => void): void {
  const list = byId("results");
  const button = byId("more");
  const { result, loader } = answer;
  let isLoading = false;

  const update = (): void => {
    button.hidden = list.children.length >= result.total;
    // An observer tells what it sees when it begins to look.
    observer?.disconnect();
    if (!button.hidden) observer?.observe(button);
  };
  const status = byId("shown");
  status.textContent = "";
  const extend = async (): Promise<void> => {
    const from = list.children.length;
    if (isLoading || from >= result.total) return;
    isLoading = true;
    const facts = await loadFacts(index.manifest, result.hits(from, from + STEP), loader);
    isLoading = false;
    if (isOver()) return;
    const cards = facts.map((row) => resultCard(row, names));
    list.append(...cards);
    enrichCards(cards, facts, answer, names);
    update();
    status.textContent = `${list.children.length} of ${formatCount(result.total)} shown`;
    if (loader.warnings.length > 0) onLoaded();
  };
  observer?.disconnect();
  observer = new IntersectionObserver(
    (entries) => {
      const isSeen = entries.some((entry) => entry.isIntersecting);
      if (isSeen && list.children.length < MOST_UNASKED) extend();
    },
    { rootMargin: "300px" },
  );
  button.onclick = async () => {
    const from = list.children.length;
    await extend();
    // A button that goes would take the focus with it.
    if (button.hidden) list.children[from]?.querySelector("a")?.focus();
  };
  if (!isOver()) update();
}
