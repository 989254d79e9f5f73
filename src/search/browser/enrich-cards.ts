import { findMatches } from "../query/find-matches.ts";
import type { Query } from "../query/query.ts";
import type { FactsRow } from "../segment/json-block.ts";
import type { Answer } from "./answer.ts";
import { edtfLabel } from "./edtf-label.ts";
import { chooseExcerpt } from "./excerpt.ts";
import { markPlaces, markWords, withMarks } from "./mark-words.ts";
import type { Shown } from "./more.ts";
import type { PageNames } from "./page-names.ts";
import { loadPostText } from "./post-text.ts";

/** Marks words in cards at once, and shows excerpts of those that come near the window. */
export function enrichCards(
  cards: Shown["cards"],
  facts: Shown["facts"],
  { asked: { text }, query }: Answer,
  { language }: PageNames,
): void {
  const typed = findMatches(text, query).map(({ start, end }) => text.slice(start, end));
  const rows = new Map<Element, FactsRow>();
  cards.forEach((card, at) => {
    const row = facts[at];
    const link = card.querySelector("h2 a");
    if (row === undefined || link === null) return;
    rows.set(card, row);
    const [edtf] = row.filters.edtf ?? [];
    const date = card.querySelector(".card-date");
    if (edtf !== undefined && date !== null) date.textContent = edtfLabel(edtf, language);
    // The first of two times is for the order alone.
    card.querySelector("time")?.setAttribute("datetime", row.date.replace(/..:.. /, ""));
    if (row.title !== "") link.replaceChildren(...markWords(row.title, query));
    link.setAttribute("href", withMarks(row.address, typed));
  });
  // A page in a folder may not read other files.
  if (!location.protocol.startsWith("http")) return;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const row = rows.get(target);
        if (!isIntersecting || row === undefined) continue;
        observer.unobserve(target);
        showExcerpt(target, row, query);
      }
    },
    { rootMargin: "200px" },
  );
  for (const card of rows.keys()) observer.observe(card);
}

async function showExcerpt(card: Element, row: FactsRow, query: Query): Promise<void> {
  const text = await loadPostText(row.address);
  const words = card.querySelector(".words");
  if (text === "" || words === null || !card.isConnected) return;
  const matches = findMatches(text, query);
  const { start, end, isLater } = chooseExcerpt(text, matches, row.title);
  words.replaceChildren(
    isLater ? "… " : "",
    ...markPlaces(text, matches, start, end),
    end < text.length ? " …" : "",
  );
  const forms = matches.map((place) => text.slice(place.start, place.end));
  if (forms.length === 0) return;
  card.querySelector("h2 a")?.setAttribute("href", withMarks(row.address, forms));
}
