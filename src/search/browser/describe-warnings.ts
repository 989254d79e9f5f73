import type { PartWarning } from "../query/part-loader.ts";
import { partAddress } from "./notes.ts";

/** Parts that are named at most. */
const MOST_NAMED = 3;

/** What to say of parts that could not be used. */
export function describeWarnings(warnings: readonly PartWarning[]): readonly string[] {
  const named = warnings
    .slice(0, MOST_NAMED)
    .map(({ part, reason }) => `${partAddress(part)} ${reason}`);
  if (warnings.length > MOST_NAMED) named.push("…");
  return named.length === 0 ? [] : [`${named.join(", ")}. Results lack what is there.`];
}
