import { type DumpOrder, orderOf } from "./dump-order.ts";
import { firstName, type HeadCandidate, type HeadForm, type Names } from "./head-candidates.ts";

/** A tenth, a fifth and a third of the heads. */
export const RARE = 10;
export const FEW = 5;
export const MUCH = 3;

/** What the heads of a dump have in common. */
export interface DumpHeads {
  readonly total: number;
  readonly form: HeadForm;
  readonly forms: ReadonlyMap<HeadForm, number>;
  /** Forms whose heads bear one name, or none. */
  readonly ofOneName: ReadonlySet<HeadForm>;
  /** The names of the main form, and how often they stand. */
  readonly counts: ReadonlyMap<string, number>;
  /** The names of the main form that are not rare. */
  readonly names: Names;
  readonly topCount: number;
  /** Whether blank lines stand before its heads. */
  readonly isApart: boolean;
  /** Whether all have the same form and name, and blank lines tell none from another. */
  readonly isUniform: boolean;
  readonly order: DumpOrder;
}

/** Find what the heads of a dump have in common, where this form prevails. Linear time. */
export function describeDump(candidates: readonly HeadCandidate[], form: HeadForm): DumpHeads {
  const forms = countBy(candidates, (each) => each.form);
  const main = candidates.filter((each) => each.form === form);
  const counts = countBy(main, ({ name }) => name);
  const topCount = largest(counts);
  const own = [...counts].flatMap(([name, count]) =>
    count * RARE >= topCount && (count > 1 || topCount === 1) ? [name] : [],
  );
  const apart = main.filter(({ isApart }) => isApart).length;
  const isApart = main.length >= FEWEST_APART && apart * 20 >= main.length * 19;
  const isSame = forms.size === 1 && counts.size === 1;
  const isUniform = isSame && (apart === main.length || !isApart);
  const isMain = (each: HeadCandidate): boolean =>
    each.form === form && counts.get(each.name) === topCount && (each.isApart || !isApart);
  return {
    total: candidates.length,
    ...{ form, forms, counts, topCount, isApart, isUniform },
    ofOneName: new Set([...forms.keys()].filter((each) => isOfOneName(candidates, each))),
    names: namesOf(own),
    order: orderOf(isUniform ? [] : candidates, isMain),
  };
}

function namesOf(names: readonly string[]): Names {
  const withColon = names.filter((name) => firstName(name) !== name);
  return { all: new Set(names), withColon: withColon.slice(0, MOST_WITH_COLON) };
}

/** They are tried one after the other. */
const MOST_WITH_COLON = 50;

/** Fewer heads with blank lines before them may have those by chance. */
const FEWEST_APART = 5;

function isOfOneName(candidates: readonly HeadCandidate[], form: HeadForm): boolean {
  const same = candidates.filter((each) => each.form === form);
  return largest(countBy(same, ({ name }) => name)) * FEW >= same.length * (FEW - 1);
}

/** How many heads have each key. */
export function countBy<Key>(
  candidates: readonly HeadCandidate[],
  keyOf: (candidate: HeadCandidate) => Key,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const largest = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
