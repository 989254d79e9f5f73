import type { Order } from "../query/needed-parts.ts";

/** What the address of the search page says. */
export interface Asked {
  readonly text: string;
  readonly order: Order;
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
