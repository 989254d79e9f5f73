import { hasRuns, type RunCharacter, splitText, splitWords } from "./split.ts";
import { termOf } from "./term.ts";

/** The terms of a text, each occurrence one, and which of them are neighbours. */
export interface Tokens<Term> {
  readonly terms: readonly Term[];
  /** Indexes into `terms`, two by two: the first term of a pair and the one that follows it. */
  readonly neighbours: readonly number[];
}

/** What terms become: numbers in an index. */
export interface TermsOf<Term> {
  /** Of a word as it stands in a text; undefined where nothing of it is a term. */
  readonly ofWord: (raw: string) => Term | undefined;
  /** Of what is a term as it is. */
  readonly ofText: (term: string) => Term;
}

/**
 * The terms of a text that is indexed. A word gives its stem. A run of characters gives each of them
 * and each two that overlap; its neighbours are met by its first and last two characters, and by its
 * first and last one, since a phrase may name only that (`2024年` in `2024年五月`).
 */
export function tokenise<Term>(text: string, termsOf: TermsOf<Term>): Tokens<Term> {
  return hasRuns(text) ? tokeniseUnits(text, termsOf) : tokeniseWords(text, termsOf);
}

/** Of a text without runs: each word is the neighbour of the one before it. */
function tokeniseWords<Term>(text: string, { ofWord }: TermsOf<Term>): Tokens<Term> {
  const terms: Term[] = [];
  const neighbours: number[] = [];
  for (const raw of splitWords(text)) {
    const term = ofWord(raw);
    if (term === undefined) continue;
    const at = terms.push(term) - 1;
    if (at > 0) neighbours.push(at - 1, at);
  }
  return { terms, neighbours };
}

function tokeniseUnits<Term>(text: string, { ofWord, ofText }: TermsOf<Term>): Tokens<Term> {
  const terms: Term[] = [];
  const neighbours: number[] = [];
  let lasts: readonly number[] = [];
  for (const { raw, run } of splitText(text)) {
    const first = terms.length;
    const term = run === undefined ? ofWord(raw) : undefined;
    if (term !== undefined) terms.push(term);
    for (const character of run ?? []) terms.push(ofText(character.text));
    if (terms.length === first) continue;
    const last = terms.length - 1;
    for (const pair of pairsOf(run ?? [])) terms.push(ofText(pair));
    const hasPairs = terms.length - 1 > last;
    const firsts = hasPairs ? [first, last + 1] : [first];
    // Neighbours are listed in the order of the text, so that occurrences of a pair ascend.
    for (const before of lasts) for (const at of firsts) neighbours.push(before, at);
    for (let at = last + 1; at < terms.length - 1; at++) neighbours.push(at, at + 1);
    lasts = hasPairs ? [last, terms.length - 1] : [last];
  }
  return { terms, neighbours };
}

/** Each two characters of a run that stand side by side. */
export const pairsOf = (run: readonly RunCharacter[]): readonly string[] =>
  run.slice(1).map(({ text }, at) => (run[at]?.text ?? "") + text);

/**
 * The terms of a phrase, each the neighbour of the one before it: of a run its pairs of characters,
 * or its only character.
 */
export const phraseTerms = (text: string): readonly string[] =>
  splitText(text)
    .flatMap(({ raw, run }) => {
      if (run === undefined) return [termOf(raw)];
      return run.length === 1 ? run.map((character) => character.text) : pairsOf(run);
    })
    .filter((term) => term !== "");
