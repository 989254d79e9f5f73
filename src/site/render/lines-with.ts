/**
 * The lines of a text that match a pattern, each with its start: a cheap prefilter for an expensive
 * search. `sign` is global and matches within a line.
 */
export function* linesWith(
  sign: RegExp,
  text: string,
): Generator<readonly [start: number, line: string]> {
  sign.lastIndex = 0;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    const start = text.lastIndexOf("\n", found.index) + 1;
    const next = text.indexOf("\n", found.index);
    const end = next === -1 ? text.length : next;
    yield [start, text.slice(start, end)];
    sign.lastIndex = end;
  }
}
