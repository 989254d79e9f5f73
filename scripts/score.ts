import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadConfig } from "../src/app/config.ts";
import { createProgress } from "../src/app/progress.ts";
import { ArchiveError } from "../src/core/errors.ts";
import { readLabelledSets } from "../testing/labelled-sets.ts";
import { listQuestions } from "../testing/score/questions.ts";
import { HEAD, row, thresholds, worstCases } from "../testing/score/report.ts";
import type { Tally } from "../testing/score/tally.ts";
import { runCommand } from "./command-line.ts";

const usage = `
Usage: npm run score [-- OPTION... FOLDER...]

Make test dumps from labelled posts and print how often the program is right: precision, recall and
F1 for each question, and its ten worst cases. Without a folder, ../shared/data is read where it is
there, else the small fixtures of this project.

Exports are read, and compared with a plain reading of the same files; text dumps are made of their
messages and imported with them, in every order, into temporary archives. That takes minutes.

Below the table stand the thresholds for near copies, which nearCopies in archive.config.ts sets.

A folder holds channels as JSON (lists of {text, date}, Telethon messages, Telegram Desktop's
result.json) and, for countries, articles with marked places (places/*.xml). Exports lie in folders
of its own that are named for what they hold: telegram-desktop-pair, telegram-desktop-html,
telethon-json, channels-json, telegram-preview-html. Small cases with known answers are looked for in
the folder cases beside it. A row says none where nothing of its kind is there.

Options:
  --brief   leave out the worst cases
  --help    print this help
`;

const ROOT = resolve(import.meta.dirname, "..");
const DEFAULT_FOLDERS = [
  ["../shared/data"],
  ["tests/fixtures/labelled", "tests/fixtures/exports"],
].map((folders) => folders.map((folder) => join(ROOT, folder)));

const chooseDefault = (): readonly string[] =>
  DEFAULT_FOLDERS.find(([folder = ""]) => existsSync(folder)) ?? [];

await runCommand(
  { usage, options: { brief: "switch" }, files: true },
  async ({ switches, files }) => {
    const folders = files.length > 0 ? files : chooseDefault();
    const sets = folders.flatMap(readLabelledSets);
    if (sets.length === 0) {
      throw new ArchiveError(
        { file: folders.join(", ") },
        "JSON files with labelled posts",
        "none",
        "name a folder that holds some",
      );
    }
    const progress = createProgress();
    const { nearCopies } = await loadConfig(ROOT);
    const questions = listQuestions(sets, folders, nearCopies);
    process.stdout.write(`${folders.join(", ")}: ${sets.length} sets\n\n${HEAD}\n`);
    const answers: { readonly question: string; readonly tally: Tally }[] = [];
    for (const [at, [question, answer]] of questions.entries()) {
      progress.report("Question", at + 1, questions.length);
      const tally = await answer();
      progress.clear();
      process.stdout.write(`${row(question, tally)}\n`);
      answers.push({ question, tally });
    }
    process.stdout.write(thresholds(nearCopies));
    if (!switches.has("brief")) {
      for (const { question, tally } of answers) process.stdout.write(worstCases(question, tally));
    }
    return 0;
  },
);
