import { cleanQuery, type PlacedItem, readItems } from "../query/parse-query.ts";

/** A filter that posts must have, as it was typed. */
export interface TypedFilter {
  readonly name: string;
  readonly value: string;
}

/** The filters of a query, by the names that the index has for them. */
export const filtersIn = (query: string): readonly TypedFilter[] =>
  readItems(cleanQuery(query)).flatMap((item) => {
    const name = filterNameOf(item);
    return name === undefined ? [] : [{ name, value: typedValue(item) }];
  });

/** The first value that a query has of a filter, as it was typed. */
export const filterIn = (query: string, name: string): string | undefined =>
  filtersIn(query).find((filter) => filter.name === name)?.value;

/** A query with another value of a filter, or without the filter where there is no value. */
export function withFilter(query: string, name: string, value: string): string {
  const cleaned = cleanQuery(query);
  const items = readItems(cleaned);
  const kept = cutOut(cleaned, itemsToDrop(items, name));
  if (value === "") return kept;
  const filter = `${name}:${/[\s"]/.test(value) ? `"${value.replaceAll('"', "")}"` : value}`;
  // Behind an OR or an open quote it would be read as a part of these.
  const isOpen = items.at(-1)?.isOr === true || kept.split('"').length % 2 === 0;
  return (isOpen ? [filter, kept] : [kept, filter]).join(" ").trim();
}

/** The items of a filter, and each OR that loses a side by their going. */
function itemsToDrop(items: readonly PlacedItem[], name: string): ReadonlySet<PlacedItem> {
  const dropped = new Set<PlacedItem>();
  let before: PlacedItem | undefined;
  let isKept = false;
  items.forEach((item, at) => {
    const next = items[at + 1];
    const joins = item.isOr && before !== undefined && next !== undefined && isSide(next);
    if (joins) {
      if (!isKept || filterNameOf(next) === name) dropped.add(item);
      return;
    }
    const isDropped = filterNameOf(item) === name;
    const isAlternative = items[at - 1]?.isOr === true && before !== undefined && isSide(item);
    if (isDropped) dropped.add(item);
    isKept = !isDropped || (isAlternative && isKept);
    before = isSide(item) ? item : undefined;
  });
  return dropped;
}

const isSide = ({ isOr, isExcluded, atoms }: PlacedItem): boolean =>
  !isOr && !isExcluded && atoms.length > 0;

function filterNameOf({ isExcluded, atoms: [atom] }: PlacedItem): string | undefined {
  if (isExcluded || atom === undefined || atom.kind === "terms") return undefined;
  return atom.kind === "dates" ? "date" : atom.term.slice(0, atom.term.indexOf(":"));
}

const typedValue = ({ match: { groups = {} } }: PlacedItem): string =>
  (groups.quoted ?? groups.bare ?? "").replace(/^[#@]/, "");

/** A text without some of its items; blanks between others stay where nothing is cut out. */
function cutOut(text: string, dropped: ReadonlySet<PlacedItem>): string {
  let rest = text;
  for (const { match } of [...dropped].reverse()) {
    const [before, after] = [
      rest.slice(0, match.index),
      rest.slice((match.index ?? 0) + match[0].length),
    ];
    rest = `${before.trimEnd()} ${after.trimStart()}`;
  }
  return rest.trim();
}
