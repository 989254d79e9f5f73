/** One thing that a query asks for, said without the language of queries. */
export type Wish =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "phrase"; readonly text: string }
  | { readonly kind: "filter"; readonly name: string; readonly value: string }
  | { readonly kind: "dates"; readonly from: string; readonly to: string };

/** Any of the wishes must, or must not, hold. */
export interface WishClause {
  readonly isExcluded: boolean;
  readonly any: readonly Wish[];
}

const allOf = (wish: Wish): WishClause => ({ isExcluded: false, any: [wish] });

/** Posts with all of these words, in any of their forms. */
export const words = (text: string): WishClause => allOf({ kind: "words", text });

/** Posts with these words side by side. */
export const phrase = (text: string): WishClause => allOf({ kind: "phrase", text });

/** Posts with this value of a filter. */
export const filter = (name: string, value: string): WishClause =>
  allOf({ kind: "filter", name, value });

/** Posts of these days, months or years, both included. */
export const dates = (from: string, to = from): WishClause => allOf({ kind: "dates", from, to });

/** Posts for which a clause does not hold. */
export const without = ({ any }: WishClause): WishClause => ({ isExcluded: true, any });

/** Posts for which one of the clauses holds. */
export const either = (...clauses: readonly WishClause[]): WishClause => ({
  isExcluded: false,
  any: clauses.flatMap(({ any }) => any),
});
