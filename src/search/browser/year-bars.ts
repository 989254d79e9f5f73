import { element } from "./element.ts";
import { countPosts } from "./total.ts";

/** Years that bars are drawn for at most; with more of them only those that have posts. */
const MOST_YEARS = 60;

/** Years that have room for four digits on a phone. */
const MOST_IN_FULL = 9;

/** A bar for each year, as links to the same query within that year. */
export function yearBars(
  counts: ReadonlyMap<number, number>,
  chosen: string | undefined,
  hrefFor: (year: string) => string,
): readonly HTMLLIElement[] {
  const known = [...counts.keys()].filter((year) => year > 0);
  const [first = 0, last = 0] = [Math.min(...known), Math.max(...known)];
  const isDense = last - first < MOST_YEARS;
  const years = isDense
    ? Array.from({ length: known.length === 0 ? 0 : last - first + 1 }, (_, at) => first + at)
    : known;
  const highest = Math.max(...known.map((year) => counts.get(year) ?? 0));
  return years.map((year) => {
    const posts = counts.get(year) ?? 0;
    const text = `${year}`.padStart(4, "0");
    const isChosen = chosen === text;
    const bar = element("span", { class: "bar-of" });
    // Not an attribute: the page's policy allows none.
    bar.style.blockSize = `${(100 * posts) / highest}%`;
    const room = element("span", { class: "bars" }, ...(posts > 0 ? [bar] : []));
    const label = years.length > MOST_IN_FULL ? text.slice(2) : text;
    if (posts === 0) return element("li", {}, room, label);
    const said = `${text}: ${countPosts(posts)}`;
    const link = element(
      "a",
      {
        href: hrefFor(isChosen ? "" : text),
        "aria-label": said,
        title: said,
        "aria-current": isChosen ? "true" : undefined,
      },
      room,
      label,
    );
    return element("li", {}, link);
  });
}
