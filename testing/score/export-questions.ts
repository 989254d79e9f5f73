import { join } from "node:path";
import { scoreBodies } from "./bodies.ts";
import { scoreCases } from "./cases.ts";
import { DUMP_KINDS, type DumpsOfExport, scoreDumpsOf } from "./dumps-of-exports.ts";
import { type Aspect, scoreMessages } from "./exports.ts";
import { type LabelledExport, listLabelledExports } from "./labelled-exports.ts";
import { lazily } from "./lazily.ts";
import { asPagesHold } from "./plain-message.ts";
import { addTallies, type Question, type Tally } from "./tally.ts";

/** Questions on the exports that folders hold, and on the small cases beside them. */
export function listExportQuestions(folders: readonly string[]): readonly Question[] {
  const exports = lazily(() => listLabelledExports(folders));
  const dumps = lazily(async () => {
    const answers: DumpsOfExport[] = [];
    for (const each of exports()) {
      if (each.kind !== "preview") answers.push(await scoreDumpsOf(each));
    }
    return answers;
  });
  const over =
    (kind: LabelledExport["kind"], aspects: readonly Aspect[]) => async (): Promise<Tally> =>
      sum(
        exports()
          .filter((each) => each.kind === kind)
          .map((each) => scoreMessages(each, aspects)),
      );
  return [
    ["messages of Telegram Desktop's JSON", over("pair-json", ["utc", "formats", ...ALL])],
    ["the same as HTML, against the JSON", () => sum(listPairs(exports()).map(scorePair))],
    [
      "bodies as HTML, from pages and from JSON",
      () => sum(listPairs(exports()).map(({ json, html }) => scoreBodies(json, html))),
    ],
    ["messages of Telegram Desktop's HTML", over("pages", ["local", ...ALL])],
    ["messages of lists, texts and times", over("list", ["utc", "text"])],
    ["posts of pages of t.me, times and sources", over("preview", ["utc", "forwardedFrom"])],
    ...DUMP_KINDS.map((kind): Question => {
      const question = `an export and a text of it, ${kind}`;
      return [question, async () => addTallies((await dumps()).map(({ joined }) => joined[kind]))];
    }),
    [
      "the same files in other orders of import",
      async () => addTallies((await dumps()).map(({ orders }) => orders)),
    ],
    [
      "records of exports accounted for",
      async () => addTallies((await dumps()).map(({ accounted }) => accounted)),
    ],
    ["facts of small cases", () => sum(folders.map((each) => scoreCases(join(each, "../cases"))))],
  ];
}

const ALL: readonly Aspect[] = ["text", "forwardedFrom", "media", "poll"];

/** An export as JSON and as HTML. */
interface Pair {
  readonly json: LabelledExport;
  readonly html: LabelledExport;
}

const listPairs = (exports: readonly LabelledExport[]): readonly Pair[] =>
  exports
    .filter(({ kind }) => kind === "pair-json")
    .flatMap((json) => {
      const folder = join(json.files[0] ?? "", "..");
      const html = exports.find(
        ({ kind, files }) => kind === "pair-html" && join(files[0] ?? "", "..") === folder,
      );
      return html === undefined ? [] : [{ json, html }];
    });

const scorePair = ({ json, html }: Pair): Promise<Tally> =>
  scoreMessages({ ...html, messages: json.messages.map(asPagesHold) }, [
    "local",
    "formats",
    ...ALL,
  ]);

const sum = async (tallies: readonly Promise<Tally>[]): Promise<Tally> =>
  addTallies(await Promise.all(tallies));
