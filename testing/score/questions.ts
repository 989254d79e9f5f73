import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NearCopySettings } from "../../src/dedupe/near/settings.ts";
import { scanFiles } from "../../src/store/scan-files.ts";
import type { LabelledSet } from "../labelled-sets.ts";
import { scoreExactCopies } from "./copies.ts";
import { scoreMain, scoreNamed } from "./countries.ts";
import { scoreDates } from "./dates.ts";
import { listExportQuestions } from "./export-questions.ts";
import { lazily } from "./lazily.ts";
import { scoreNearCopies } from "./near-copies.ts";
import { scoreSingleLeftOut } from "./openings.ts";
import { readPlacedArticles } from "./places.ts";
import { countryByNearestTown } from "./places-nearest.ts";
import { scoreClean, scoreCopied, scoreDamaged, scoreLines, scoreSingle } from "./posts.ts";
import { addTallies, type Question, type Tally } from "./tally.ts";

/** All questions, over channels and over the articles with places that the folders hold. */
export function listQuestions(
  sets: readonly LabelledSet[],
  folders: readonly string[],
  nearCopies: NearCopySettings,
): readonly Question[] {
  const over = (answer: (set: LabelledSet) => Tally | readonly Tally[]) => () =>
    addTallies(sets.flatMap(answer));
  const dates = lazily(() => sets.flatMap(scoreDates));
  const copied = lazily(() => sets.map(scoreCopied));
  const articles = lazily(() => {
    const countryAt = countryByNearestTown();
    return folders
      .map((folder) => join(folder, "places"))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => scanFiles(folder).files.map(({ path }) => join(folder, path)))
      .filter((file) => file.endsWith(".xml"))
      .flatMap((file) => readPlacedArticles(readFileSync(file, "utf8"), countryAt));
  });
  return [
    ["posts found, clean shape", over(scoreClean)],
    ["posts found, 5 % of second copies damaged", over(scoreDamaged)],
    ["posts found, single copy, blank lines between and inside", over(scoreSingle)],
    ["the same, each channel left out in turn", () => addTallies(scoreSingleLeftOut(sets))],
    ["text copied from Telegram, texts", () => addTallies(copied().map(({ texts }) => texts))],
    ["text copied from Telegram, times", () => addTallies(copied().map(({ times }) => times))],
    ["dates given to the day", () => addTallies(dates().map(({ days }) => days))],
    ["bounds that hold the truth", () => addTallies(dates().map(({ bounds }) => bounds))],
    ["countries named in a text", () => scoreNamed(articles())],
    ["main country of an article", () => scoreMain(articles())],
    ["exact copies", over(scoreExactCopies)],
    ["near copies", over((set) => scoreNearCopies(set, nearCopies))],
    ["lines accounted for", over(scoreLines)],
    ...listExportQuestions(folders),
  ];
}
