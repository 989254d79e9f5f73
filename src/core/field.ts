import { z } from "zod";

/** A value of front matter: a text, or texts in lists and maps. */
export type FrontMatterValue =
  | string
  | readonly string[]
  | readonly FlatMap[]
  | { readonly [name: string]: string | FlatMap };

/** A map of texts. */
export interface FlatMap {
  readonly [name: string]: string;
}

/**
 * Two parts of the message for a value that is refused: what was expected, and how to correct it.
 */
export type Expectation = readonly [expected: string, advice: string];

/**
 * Who decides a field when dumps are imported: the post's own `text`, the `dumps` it stands in with
 * their other posts, the search for `versions`, or nobody any more once it is `fixed`.
 */
type Authority = "text" | "dumps" | "versions" | "fixed";

/** The definition of a front-matter field, from which reading, writing, comparing and indexing follow. */
export interface Field<Schema extends z.ZodType = z.ZodType> {
  /**
   * Reads the value from a file, whose scalars are all texts; accepts what people write by hand,
   * too.
   */
  readonly schema: Schema;
  readonly expected: Expectation;
  /** The same for values inside a map, by their names. */
  readonly expectedInside?: Readonly<Record<string, Expectation>>;
  readonly decidedBy: Authority;
  /** Whether a person may change it; a field that may not be changed identifies the post. */
  readonly isCorrectable: boolean;
  /**
   * Whether it is read and dropped: files of older versions have it. Its place in fingerprints stays,
   * so that the digests of later fields do not move.
   */
  readonly isRetired?: true;
  /** Where the index keeps it: in the head, in memory for every post; in the body, read when shown; or split. */
  readonly index: "head" | "body" | "split";
  /** Whether pages of other posts show it, too. */
  readonly isOnCards: boolean;
  /** The value as front matter, where the two differ; undefined leaves the line out. */
  write?(value: z.output<Schema>): FrontMatterValue | undefined;
  /** A string that is the same for equal values and for no others. */
  canonical?(value: z.output<Schema>): string;
}

/** Defines a field, keeping `index`, `isOnCards` and `decidedBy` as literal types for `NamesWith`. */
export const field = <
  Schema extends z.ZodType,
  const Index extends Field["index"],
  const OnCards extends boolean,
  const Decider extends Field["decidedBy"],
>(
  given: Field<Schema> & {
    readonly index: Index;
    readonly isOnCards: OnCards;
    readonly decidedBy: Decider;
  },
) => given;

/** A schema for strings that `read` turns into a value; undefined refuses them. */
export function stringOf<T>(read: (value: string) => T | undefined) {
  return z.string().transform((value, context): T => {
    const found = read(value);
    if (found !== undefined) return found;
    context.addIssue("no such value");
    return z.NEVER;
  });
}

/** A reader for `stringOf` that takes a text as it is where it is valid. */
export const checked = (isValid: (value: string) => boolean) => (value: string) =>
  isValid(value) ? value : undefined;

/**
 * A schema for lists that takes a single item for a list of one, and a blank or absent field for an
 * empty list.
 */
export const listOf = <T extends z.ZodType>(item: T) => z.preprocess(asList, z.array(item));
const asList = (value: unknown): unknown =>
  value === undefined || value === "" ? [] : typeof value === "string" ? [value] : value;

/** One text, for messages. */
export const ONE_TEXT: Expectation = ["one text", "put it in quotes"];
