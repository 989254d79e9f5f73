import type { PartWarning } from "../query/part-loader.ts";
import { byId, element } from "./element.ts";

/** Parts that are named at most. */
const MOST_NAMED = 3;

/** Where a part of the index lies, below the site's root. */
export const partAddress = (name: string): string => `search/${name}.js`;

/** Shows paragraphs between the total and the results. */
export const note = (...lines: readonly (Node | string)[]): void =>
  byId("notes").replaceChildren(...lines.map((line) => element("p", {}, line)));

/** What to say of parts that could not be used. */
export function describeWarnings(warnings: readonly PartWarning[]): readonly string[] {
  const named = warnings
    .slice(0, MOST_NAMED)
    .map(({ part, reason }) => `${partAddress(part)} ${reason}`);
  if (warnings.length > MOST_NAMED) named.push("…");
  return named.length === 0 ? [] : [`${named.join(", ")}. Results lack what is there.`];
}
