import type { FactsRow } from "../segment/json-block.ts";
import { element } from "./element.ts";
import { dateLabel, flagOf, nameOf, type PageNames } from "./page-names.ts";

/** Values of a filter that a card shows at most. */
const MOST_SHOWN = 8;

/**
 * A found post as in lists; its excerpt is filled in later. Without facts it stands for a post whose part
 * of the index cannot be used.
 */
export function resultCard(facts: FactsRow | undefined, names: PageNames): HTMLLIElement {
  const { date = "", title, address = "", filters = {} } = facts ?? {};
  const [lang] = filters.lang ?? [];
  const label = facts === undefined ? "" : dateLabel(date, names.language);
  const words = { dir: "auto", lang };
  return element(
    "li",
    { class: "card" },
    element(
      "p",
      { class: "card-date" },
      date === "" ? label : element("time", { datetime: date, lang: names.language }, label),
    ),
    element(
      "div",
      {},
      facts === undefined
        ? "A post whose title cannot be read"
        : element("h2", words, element("a", { href: address }, title || address)),
      // A page in a folder may not read others, from which excerpts come.
      location.protocol === "file:" ? "" : element("p", { class: "words", ...words }),
      element("ul", { class: "row facts" }, ...factsOf(filters, names)),
    ),
  );
}

function factsOf(filters: FactsRow["filters"], names: PageNames): readonly Node[] {
  const items = (filter: string, toChild: (value: string) => readonly (Node | string)[]) =>
    (filters[filter] ?? [])
      .slice(0, MOST_SHOWN)
      .map((value) => element("li", {}, ...toChild(value)));
  const link = (href: string, text: string, name?: string) =>
    element("a", { href, class: name }, element("bdi", {}, text));
  return [
    ...(names.hasChannels
      ? items("channel", (slug) => [
          link(`channels/${slug}.html`, nameOf("channel", slug, names), "card-channel"),
        ])
      : []),
    ...items("source", (source) => ["from ", element("bdi", {}, source)]),
    ...items("has", (held) => [held]),
    ...items("country", (code) => [
      element("span", { class: "flag", "aria-hidden": "true" }, `${flagOf(code)} `),
      link(`countries/${code.toLowerCase()}.html`, nameOf("country", code, names)),
    ]),
    ...items("tag", (tag) => [link(`?q=${encodeURIComponent(`#${tag}`)}`, `#${tag}`)]),
  ];
}
