import { dateStamps } from "./date-order.ts";
import { countBy, type DumpHeads, describeDump, FEW, MUCH, RARE } from "./dump-heads.ts";
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

/**
 * Many a text ends in `Updated [16.07.2024 18:45:10]`: heads of that form have a blank line before
 * them, and one opens the dump, or the name is that of other heads.
 */
function believable(
  candidates: readonly HeadCandidate[],
  firstLine: number,
): readonly HeadCandidate[] {
  const others = candidates.filter(({ form }) => form !== "blank");
  if (others.length === candidates.length) return candidates;
  const isOpen = candidates[0]?.form === "blank" && candidates[0].line === firstLine;
  const names = new Set(others.map(({ name }) => name));
  return candidates.filter(
    ({ form, name, isApart }) => form !== "blank" || (isApart && (isOpen || names.has(name))),
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
