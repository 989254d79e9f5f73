import { loadScorer } from "../query/load-scorer.ts";
import { completeResults } from "./complete-results.ts";
import { listen } from "./listen.ts";
import { MORE, type More } from "./more.ts";

// The entry of assets/search-more.js.
const more: More = { start: listen, complete: completeResults, score: loadScorer };
Object.assign(globalThis, { [MORE]: more });
