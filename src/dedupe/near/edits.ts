import { isTypo } from "./typos.ts";
import { diffSequences } from "./word-diff.ts";
import type { Word } from "./words.ts";

/** The differences of two texts, word by word. */
export interface Edits {
  /** The number of words that both have, mended ones included. */
  readonly shared: number;
  readonly mended: readonly (readonly [Word, Word])[];
  /** Words of one text without a counterpart in the other. */
  readonly onlyA: readonly Word[];
  readonly onlyB: readonly Word[];
}

/** Compare two texts; undefined where more than `most` words were added and dropped. */
export function compareWords(
  a: readonly Word[],
  b: readonly Word[],
  most: number,
): Edits | undefined {
  const hunks = diffSequences(
    a.map(({ form }) => form),
    b.map(({ form }) => form),
    most,
  );
  if (hunks === undefined) return undefined;
  const mended: (readonly [Word, Word])[] = [];
  const onlyA: Word[] = [];
  const onlyB: Word[] = [];
  for (const hunk of hunks) {
    const rest = pairMended(a.slice(hunk.fromA, hunk.toA), b.slice(hunk.fromB, hunk.toB), mended);
    onlyA.push(...rest.onlyA);
    onlyB.push(...rest.onlyB);
  }
  const removed = hunks.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0);
  return { shared: a.length - removed + mended.length, mended, onlyA, onlyB };
}

/** An upper bound of the words that two texts have in common, in any order; cheap to compute. */
export function sharedAtMost(a: readonly Word[], b: readonly Word[]): number {
  const counts = new Map<string, number>();
  for (const { form } of a) counts.set(form, (counts.get(form) ?? 0) + 1);
  let shared = 0;
  for (const { form } of b) {
    const count = counts.get(form) ?? 0;
    if (count === 0) continue;
    counts.set(form, count - 1);
    shared++;
  }
  return shared;
}

/** Words of a hunk that are the same but for a typo, or but for a blank in or between them. */
function pairMended(
  a: readonly Word[],
  b: readonly Word[],
  mended: (readonly [Word, Word])[],
): { readonly onlyA: readonly Word[]; readonly onlyB: readonly Word[] } {
  const [firstA, firstB] = [a[0], b[0]];
  if (firstA === undefined || firstB === undefined) return { onlyA: a, onlyB: b };
  if (a.length !== b.length && Math.max(a.length, b.length) <= MOST_PIECES) {
    const [joinedA, joinedB] = [joinForms(a), joinForms(b)];
    if (joinedA === joinedB || (isSpelled(a) && isSpelled(b) && isTypo(joinedA, joinedB))) {
      mended.push([
        { ...firstA, form: joinedA },
        { ...firstB, form: joinedB },
      ]);
      return { onlyA: [], onlyB: [] };
    }
  }
  const onlyA: Word[] = [];
  const onlyB: Word[] = [];
  let next = 0;
  for (const word of a) {
    const end = Math.min(b.length, next + REACH);
    let match = next;
    while (match < end && !isMending(word, b[match])) match++;
    const partner = match < end ? b[match] : undefined;
    if (partner === undefined) onlyA.push(word);
    else {
      mended.push([word, partner]);
      onlyB.push(...b.slice(next, match));
      next = match + 1;
    }
  }
  return { onlyA, onlyB: [...onlyB, ...b.slice(next)] };
}

/** "какой то", "какой-то" and "какойто": so many pieces of one word at most. */
const MOST_PIECES = 3;

/** How far on in a hunk a mended word may stand. */
const REACH = 8;

const isMending = (a: Word, b: Word | undefined): boolean =>
  b !== undefined && a.kind === "word" && b.kind === "word" && isTypo(a.form, b.form);

const isSpelled = (words: readonly Word[]): boolean => words.every(({ kind }) => kind === "word");

const joinForms = (words: readonly Word[]): string => words.map(({ form }) => form).join("");
