/** One thing that a post may have. */
export type Atom =
  /** Words, as terms: all of them, or one after the other where it is a phrase. */
  | { readonly kind: "terms"; readonly terms: readonly string[]; readonly isPhrase: boolean }
  /** A filter, as the term that stands for it. */
  | { readonly kind: "filter"; readonly term: string }
  /** Days (see `dayOf`), `to` excluded. */
  | { readonly kind: "dates"; readonly from: number; readonly to: number };

/** Posts must have, or must not have, all atoms of one of the alternatives at least. */
export interface Clause {
  readonly isExcluded: boolean;
  readonly alternatives: readonly (readonly Atom[])[];
}

/** What a person asks for: posts for which all clauses hold. */
export interface Query {
  /** None where the text has no words: no post is found then. */
  readonly clauses: readonly Clause[];
  /** The name of a post, `herald/42`, where the whole text is its address or name. */
  readonly name?: string;
  /** Whether the text was too long, and its end is left out. */
  readonly isCut: boolean;
}

/** The terms of words that posts are found by, each once: they are marked, and make the relevance. */
export function wantedTerms({ clauses }: Query): readonly string[] {
  const atoms = clauses.filter(({ isExcluded }) => !isExcluded).flatMap(atomsOf);
  return [...new Set(atoms.flatMap((atom) => (atom.kind === "terms" ? atom.terms : [])))];
}

export const atomsOf = ({ alternatives }: Clause): readonly Atom[] => alternatives.flat();
