import { type Place, splitText } from "../words/split.ts";
import { termOf } from "../words/term.ts";
import { type Query, wantedTerms } from "./query.ts";

/** Where the words of a query stand in a text, in any of their forms, in the order of the text. */
export function findMatches(text: string, query: Query): readonly Place[] {
  const wanted = new Set(wantedTerms(query));
  const matches: Place[] = [];
  for (const { start, end, raw, run } of splitText(text)) {
    if (run === undefined) {
      if (wanted.has(termOf(raw))) matches.push({ start, end });
      continue;
    }
    run.forEach((unit, at) => {
      const next = run[at + 1];
      if (next !== undefined && wanted.has(unit.text + next.text))
        matches.push({ start: unit.start, end: next.end });
      else if (wanted.has(unit.text)) matches.push({ start: unit.start, end: unit.end });
    });
  }
  return joinOverlaps(matches);
}

function joinOverlaps(matches: readonly Place[]): readonly Place[] {
  const joined: Place[] = [];
  for (const match of matches) {
    const last = joined.at(-1);
    if (last === undefined || match.start >= last.end) joined.push(match);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, match.end) };
  }
  return joined;
}
