/** The names under which filters may be typed. */
const SPELLINGS: Readonly<Record<string, string>> = {
  channel: "channel|from",
  lang: "lang|language",
};

/** Finds the values of a filter in a query: `country:RU`, `source:"Russian MFA"`. */
const filterPattern = (name: string): RegExp =>
  new RegExp(`(?<!\\S)(?:${SPELLINGS[name] ?? name}):(?:"([^"]*)"|([^\\s"]+))(?!\\S)`, "giu");

/** The first value that a query has of a filter, as it was typed. */
export function filterIn(query: string, name: string): string | undefined {
  const [found] = query.matchAll(filterPattern(name));
  return found?.[1] ?? found?.[2];
}

/** A query with another value of a filter, or without the filter where there is no value. */
export function withFilter(query: string, name: string, value: string): string {
  const rest = query.replace(filterPattern(name), " ").replace(/\s+/g, " ").trim();
  if (value === "") return rest;
  const filter = `${name}:${/[\s"]/.test(value) ? `"${value.replaceAll('"', "")}"` : value}`;
  return rest === "" ? filter : `${rest} ${filter}`;
}
