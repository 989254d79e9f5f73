import { dateStamps } from "./date-order.ts";
import { type DumpOrder, orderOf } from "./dump-order.ts";
import {
  firstName,
  type HeadCandidate,
  type HeadForm,
  type Names,
  nameAtStart,
} from "./head-candidates.ts";

/** Which of the lines that look like message heads are some, in order. */
interface ChosenHeads {
  readonly heads: readonly HeadCandidate[];
  /** Their local times. */
  readonly times: readonly string[];
  /** The numbers of the other lines: a chat that a post quotes, or a time in a text. */
  readonly quoted: readonly number[];
  /** The names that heads bear in front of the time. */
  readonly names: Names;
}

/**
 * Tell message heads from lines of texts that look like some. One form prevails; a line of another
 * form or name is a head where it bears the same name and time goes on, or where its form makes up
 * much of the dump. A post that quotes a chat quotes what is older than itself, and time goes on
 * after it from where it was. Linear time.
 */
export function chooseHeads(candidates: readonly HeadCandidate[], firstLine: number): ChosenHeads {
  const known = believable(candidates, firstLine);
  const form = mainForm(known);
  if (form === undefined) return { heads: [], times: [], quoted: [], names: NO_NAMES };
  const dump = describeDump(known, form);
  const heads = dump.isUniform ? known : decide(known, dump);
  const chosen = new Set(heads);
  const quoted = candidates.filter((each) => !chosen.has(each)).map(({ line }) => line);
  const { times } = dump.order;
  return {
    heads,
    // What is no head has no say in whether the day or the month comes first.
    times: times.length === heads.length ? times : dateStamps(heads.map(({ stamp }) => stamp)),
    quoted,
    names: isNameFirst(form) ? dump.names : NO_NAMES,
  };
}

const NO_NAMES: Names = { all: new Set(), withColon: [] };

const isNameFirst = (form: HeadForm): boolean => form === "comma" || form === "blank";

/** `Updated [16.07.2024 18:45:10]` ends many a text: such a head opens the dump, or its name recurs. */
function believable(
  candidates: readonly HeadCandidate[],
  firstLine: number,
): readonly HeadCandidate[] {
  const names = countBy(candidates, ({ name }) => name);
  return candidates.filter(
    ({ form, name, line }) => form !== "blank" || line === firstLine || (names.get(name) ?? 0) > 1,
  );
}

/** The form of the first head, which no post can quote; where that is rare, the most frequent one. */
function mainForm(candidates: readonly HeadCandidate[]): HeadForm | undefined {
  const forms = countBy(candidates, ({ form }) => form);
  const first = candidates[0]?.form;
  if (first !== undefined && (forms.get(first) ?? 0) * RARE >= candidates.length) return first;
  const [most] = [...forms].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

/** A tenth, a fifth and a third of the heads. */
const RARE = 10;
const FEW = 5;
const MUCH = 3;

/** What the heads of a dump have in common. */
interface DumpHeads {
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

function describeDump(candidates: readonly HeadCandidate[], form: HeadForm): DumpHeads {
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

function decide(candidates: readonly HeadCandidate[], dump: DumpHeads): readonly HeadCandidate[] {
  let last: number | undefined;
  return candidates.filter((candidate, at) => {
    const isHead =
      candidate.form === dump.form
        ? isHeadOfForm(candidate, dump, at, last)
        : isHeadOfOtherForm(candidate, dump, dump.order.goesOn(at, last));
    if (isHead) last = at;
    return isHead;
  });
}

/** Whether a line of the main form is a head, though it may bear another name. */
function isHeadOfForm(
  candidate: HeadCandidate,
  dump: DumpHeads,
  at: number,
  last: number | undefined,
): boolean {
  const goesOn = dump.order.goesOn(at, last);
  if (goesOn) return true;
  const count = dump.counts.get(candidate.name) ?? 0;
  const formCount = dump.forms.get(dump.form) ?? 0;
  const isApart = candidate.isApart || !dump.isApart;
  const isAside = dump.order.resumes(at, last);
  if (count === dump.topCount || count * FEW >= formCount) {
    return goesOn === undefined || isApart || !isAside;
  }
  const isOneChannel = dump.topCount * FEW >= formCount * (FEW - 1);
  if (goesOn === false && isAside && isOneChannel) return false;
  return isApart;
}

/** Whether a line of another form is a head; whether time goes on in it may be unknown. */
function isHeadOfOtherForm(
  candidate: HeadCandidate,
  dump: DumpHeads,
  goesOn: boolean | undefined,
): boolean {
  const count = dump.forms.get(candidate.form) ?? 0;
  const isMuch = count * MUCH >= dump.total;
  const isApart = candidate.isApart || !dump.isApart;
  if (hasOwnName(candidate, dump)) {
    if (goesOn === undefined) return isApart || isMuch;
    return goesOn || (isApart && isMuch);
  }
  if (isMuch && dump.ofOneName.has(candidate.form)) return true;
  return goesOn === true && isApart && count * RARE >= dump.total;
}

/** Whether a line of another form bears a name of the main form. */
function hasOwnName(
  { form, name, rest }: HeadCandidate,
  { form: main, names }: DumpHeads,
): boolean {
  if (isNameFirst(form) && isNameFirst(main)) return names.all.has(name);
  if (isNameFirst(form)) return names.all.has(firstName(name));
  return nameAtStart(rest, names) !== undefined;
}

function countBy<Key>(
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
