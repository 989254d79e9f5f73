import { pick, type Random } from "../random.ts";
import { oddText } from "./odd-values.ts";
import { between, chance } from "./values.ts";

/** One change of a list of parts: one left out, one twice, two exchanged, all in another order. */
export function mutateParts<Part>(random: Random, parts: readonly Part[]): readonly Part[] {
  const found = [...parts];
  const [a, b] = [between(random, 0, found.length - 1), between(random, 0, found.length - 1)];
  const one = found[a];
  const other = found[b];
  if (one === undefined || other === undefined) return found;
  return pick(random, [
    () => found.toSpliced(a, 1),
    () => found.toSpliced(b, 0, one),
    () => found.with(a, other).with(b, one),
    () => found.toReversed(),
    () => found.slice(0, a + 1),
  ])();
}

/** One change of the cells of a table, its names among them. */
export function mutateRows(
  random: Random,
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const row = between(random, 0, rows.length - 1);
  const cells = rows[chance(random, 0.3) ? 0 : row] ?? [];
  const at = rows.indexOf(cells);
  const cell = between(random, 0, Math.max(cells.length - 1, 0));
  return pick(random, [
    () => mutateParts(random, rows),
    () => rows.with(at, mutateParts(random, cells)),
    () => rows.with(at, cells.with(cell, oddText(random))),
    () => rows.with(at, cells.with(cell, oddText(random))),
    () => rows.with(at, [...cells, oddText(random)]),
    () => rows.map((each) => each.toSpliced(cell, 1)),
  ])();
}

/** One change of the tags of HTML: left out, twice, exchanged, another class, an attribute less. */
export function mutateTags(random: Random, html: string): string {
  const tokens = html.split(tag);
  // Tags stand at the odd places.
  const at = 2 * between(random, 0, Math.floor(tokens.length / 2) - 1) + 1;
  const other = 2 * between(random, 0, Math.floor(tokens.length / 2) - 1) + 1;
  const [one = "", two = ""] = [tokens[at], tokens[other]];
  if (one === "") return html;
  return pick(random, [
    () => tokens.with(at, ""),
    () => tokens.with(at, one + one),
    () => tokens.with(at, two).with(other, one),
    () => tokens.with(at, two),
    () => tokens.with(at, one.replace(attribute, "")),
    () => tokens.with(at, one.replace(attribute, "$<name>='$<value>'")),
    () => tokens.with(at, one.replace(attribute, `$<name>="${oddText(random)}"`)),
    () => tokens.with(at, one.replace(attribute, "$<name>=$<value>")),
    () => tokens.with(at, one.replace(attribute, '$<name>="$<value>')),
    () => tokens.with(at + 1, oddText(random)),
    () => tokens.with(at, one.toUpperCase()),
  ])().join("");
}

// '<div class="text">'
const tag = /(<[^<>]*>)/;
// ' class="text"'
const attribute = /(?<name> [\w-]+)="(?<value>[^"]*)"/;
