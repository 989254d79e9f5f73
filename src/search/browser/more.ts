import type { LoadScorer } from "../query/load-scorer.ts";
import type { FactsRow } from "../segment/json-block.ts";
import type { Answer } from "./answer.ts";
import { loadScript } from "./load-part-scripts.ts";
import type { OpenIndex } from "./open-index.ts";
import type { Asked, Place } from "./page-address.ts";
import type { PageNames } from "./page-names.ts";

/** The first results as they are shown, and what more of them is made from. */
export interface Shown {
  readonly index: OpenIndex;
  readonly answer: Answer;
  /** The post that the query names. */
  readonly named: FactsRow | undefined;
  readonly names: PageNames;
  readonly cards: readonly HTMLElement[];
  readonly facts: readonly (FactsRow | undefined)[];
  /** Whether another answer took its place. */
  readonly isOver: () => boolean;
}

/**
 * Searches and shows the first results, unless another search comes first. The address of a post leads
 * to it where `isFinal`, that is, nobody is typing. Who comes back to a place finds the results as they
 * were there.
 */
export type ShowResults = (asked: Asked, isFinal: boolean, place?: Place) => Promise<void>;

/** What the second script does, which is loaded once the first results are shown. */
export interface More {
  /** Listens to the form, keys, links and the history from `first` on, which the page shows. */
  readonly start: (show: ShowResults, first: Asked) => void;
  /** Adds marks, excerpts, years, filters, notes, and results that follow; of no query filters alone. */
  readonly complete: (shown: Shown) => void;
  /** Makes the order by relevance. */
  readonly score: LoadScorer;
}

/** The property of the window by which the second script hands itself over. */
export const MORE = "annalsMore";

/** Where it lies, below the site's root. */
export const MORE_ADDRESS = "assets/search-more.js";

let loading: Promise<void> | undefined;

/** Loads the second script once; rejects where there is none. */
export async function loadMore(): Promise<More> {
  loading ??= loadScript(document, MORE_ADDRESS);
  await loading;
  return Reflect.get(globalThis, MORE);
}
