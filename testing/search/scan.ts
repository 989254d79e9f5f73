import { comparePosts, type SearchDocument } from "../../src/search/segment/document.ts";
import { splitText } from "../../src/search/words/split.ts";
import { termOf } from "../../src/search/words/term.ts";
import type { Wish, WishClause } from "./wishes.ts";

/** A word, or a character of a run; `opens` and `closes` say where units begin and end. */
interface Element {
  readonly text: string;
  readonly isRun: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
}

const elementsOf = (text: string): readonly Element[] =>
  splitText(text).flatMap(({ raw, run }): readonly Element[] =>
    run === undefined
      ? [{ text: termOf(raw), isRun: false, opens: true, closes: true }]
      : run.map((character, at) => ({
          text: character.text,
          isRun: true,
          opens: at === 0,
          closes: at === run.length - 1,
        })),
  );

/** A post as the scan looks at it. */
export interface ScannedPost {
  readonly document: SearchDocument;
  readonly texts: readonly (readonly Element[])[];
  /** Words and characters of all texts: most posts lack one of those that are looked for. */
  readonly all: ReadonlySet<string>;
}

function toScanned(document: SearchDocument): ScannedPost {
  const texts = document.texts.map(elementsOf);
  return { document, texts, all: new Set(texts.flatMap((text) => text.map((each) => each.text))) };
}

export const scanPosts = (documents: readonly SearchDocument[]): readonly ScannedPost[] =>
  documents.map(toScanned).sort((a, b) => comparePosts(b.document, a.document));

/** The keys of all posts that fit, the newest first: every post is compared with every wish. */
export const scan = (posts: readonly ScannedPost[], clauses: readonly WishClause[]): string[] =>
  posts.filter((post) => fitsAll(post, clauses)).map(({ document }) => document.key);

/** What a scan finds for a query. */
export interface ScanResult {
  readonly total: number;
  /** Addresses of the newest posts, the newest first. */
  readonly newest: readonly string[];
}

/** Scans posts one at a time, for several queries at once, since the texts of many take much memory. */
export function scanForAll(
  documents: Iterable<SearchDocument>,
  queries: readonly (readonly WishClause[])[],
  newest: number,
): readonly ScanResult[] {
  const found = queries.map((): Found[] => []);
  for (const document of documents) {
    const post = toScanned(document);
    const { key, date, address } = document;
    queries.forEach((clauses, at) => {
      if (fitsAll(post, clauses)) found[at]?.push({ key, date, address });
    });
  }
  return found.map((posts) => ({
    total: posts.length,
    newest: posts
      .sort((a, b) => comparePosts(b, a))
      .slice(0, newest)
      .map(({ address }) => address),
  }));
}

type Found = Pick<SearchDocument, "key" | "date" | "address">;

const fitsAll = (post: ScannedPost, clauses: readonly WishClause[]): boolean =>
  clauses.every(({ isExcluded, any }) => any.some((wish) => fits(post, wish)) !== isExcluded);

function fits({ document, texts, all }: ScannedPost, wish: Wish): boolean {
  if (wish.kind === "dates") return isWithin(document.date, wish.from, wish.to);
  if (wish.kind === "filter") {
    const name = wish.name === "from" ? "channel" : wish.name;
    return (document.filters[name] ?? []).some((value) => wordsOf(value) === wordsOf(wish.value));
  }
  const elements = elementsOf(wish.text);
  if (!elements.every(({ text }) => all.has(text))) return false;
  const units = unitsOf(elements);
  if (wish.kind === "phrase") return texts.some((text) => hasPhrase(text, units.flat()));
  return units.every((unit) => texts.some((text) => hasPhrase(text, unit)));
}

/** Elements in groups, a word or a run each. */
function unitsOf(elements: readonly Element[]): readonly (readonly Element[])[] {
  const units: Element[][] = [];
  for (const element of elements) {
    if (element.opens) units.push([element]);
    else units.at(-1)?.push(element);
  }
  return units;
}

/** Whether the phrase stands somewhere, its first and last run perhaps as a part of longer ones. */
const hasPhrase = (text: readonly Element[], phrase: readonly Element[]): boolean =>
  text.some((_, from) =>
    phrase.every(({ text: wanted, isRun, opens, closes }, at) => {
      const element = text[from + at];
      if (element === undefined || element.text !== wanted || element.isRun !== isRun) return false;
      const mayOpenAnywhere = at === 0 || opens === element.opens;
      const mayCloseAnywhere = at === phrase.length - 1 || closes === element.closes;
      return mayOpenAnywhere && mayCloseAnywhere;
    }),
  );

/** Letters and digits of a value, in lower case. */
const wordsOf = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, " ")
    .trim();

/** Dates are compared as texts: `2023-05` holds all that begin so. */
function isWithin(date: string, from: string, to: string): boolean {
  if (date === "") return false;
  return date >= from && (to === "" || date <= to || date.startsWith(to));
}
