import type { ScoreFound } from "../query/score-found.ts";
import type { FactsRow } from "../segment/json-block.ts";
import type { Answer } from "./answer.ts";
import { loadScript } from "./load-part-scripts.ts";
import type { OpenIndex } from "./open-index.ts";
import type { PageNames } from "./page-names.ts";

/** The first results as they are shown, and what more of them is made from. */
export interface Shown {
  readonly index: OpenIndex;
  readonly answer: Answer;
  readonly names: PageNames;
  readonly cards: readonly HTMLElement[];
  readonly facts: readonly (FactsRow | undefined)[];
  /** Whether another answer took its place. */
  readonly isOver: () => boolean;
}

/** What the second script does, which is loaded once the first results are shown. */
export interface More {
  /** Listens to keys, filters and links; `choose` searches for another text. */
  readonly start: (choose: (text: string) => void) => void;
  /** Adds marks, excerpts, years, filters, notes, and results that follow. */
  readonly complete: (shown: Shown) => void;
  /** Makes the order by relevance. */
  readonly score: ScoreFound;
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
