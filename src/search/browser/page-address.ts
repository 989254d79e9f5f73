import type { Order } from "../query/needed-parts.ts";

/** What the address of the search page says. */
export interface Asked {
  readonly text: string;
  readonly order: Order;
}

/** Where somebody was among results, as the history keeps it. */
export interface Place {
  /** How many results were shown, and how far the page was scrolled, in CSS pixels. */
  readonly shown?: number;
  readonly y: number;
  /** The result that had the focus, counted from 0. */
  readonly at?: number;
}

/** Reads `?q=water&sort=best`. */
export function readAddress(search: string): Asked {
  const fields = new URLSearchParams(search);
  return {
    text: fields.get("q") ?? "",
    order: fields.get("sort") === "best" ? "relevance" : "date",
  };
}

/** The address of a search, relative to its page: the page itself where nothing is asked. */
export function addressOf({ text, order }: Asked, page: string): string {
  const fields = new URLSearchParams();
  if (text !== "") fields.set("q", text);
  if (order === "relevance") fields.set("sort", "best");
  const query = fields.toString();
  return query === "" ? page : `${page}?${query}`;
}
