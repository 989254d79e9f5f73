import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SETTLED_FILE } from "../../src/store/settled.ts";
import { readTree } from "../support/file-tree.ts";
import { dumped, makeWorkspace, withoutState } from "../support/workspace.ts";

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) };

const TITLES = [
  ...[
    "Minister arrives in Hungary",
    "🇷🇺🇨🇳 Talks go on",
    "#UN Note",
    "Ответ на вопрос",
    "Café ❗️ notes",
  ],
  ...[
    "79 years ago, on June 26, 1945, the Charter was signed",
    "On July 16, envoys met",
    "<b>*1.*</b>",
  ],
];
const SECOND_LINES = [
  ...["Moscow, July 15, 2024", "New York, 16 July 2024", "2024-07-18", "nothing of a date"],
  ...["On July 20, it was said", "#UN #RussiaHungary", "Berlin, March 3, 2021"],
];

/** Spellings of one text: they are the same post, but not the same characters. */
const VARIANTS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.replaceAll(" ", "  "),
  (text) => text.normalize("NFD"),
  (text) => text.replaceAll("\uFE0F", ""),
];

interface PlannedPost {
  readonly text: string;
  readonly source: string | undefined;
}

const post: fc.Arbitrary<PlannedPost> = fc.record({
  text: fc
    .tuple(
      fc.constantFrom(...TITLES),
      fc.constantFrom(...SECOND_LINES),
      fc.constantFrom(...VARIANTS),
    )
    .map(([title, second, vary]) => vary(`${title}\n${second}\nthe words that follow ${title}`)),
  source: fc.constantFrom(undefined, undefined, "Channel B", "Channel A 🇭🇺"),
});

const dumpOf = (posts: readonly PlannedPost[]): string =>
  posts.map(({ text, source }) => `${dumped(text, source)}\n`).join("");

const posts = fc.array(post, { minLength: 1, maxLength: 6 });

describe("the order in which dumps come", () => {
  test("changes nothing in posts/, to the byte", async () => {
    await fc.assert(
      fc.asyncProperty(posts, posts, posts, async (a, b, c) => {
        const together = makeWorkspace();
        const files = [a, b, c].map((dump, at) => together.dump(`${at}.txt`, dumpOf(dump)));
        const [first = "", second = "", third = ""] = files;
        await together.import(...files);
        const expected = readTree(together.posts);
        for (const order of [
          [[first], [second], [third]],
          [[third], [second, first]],
          [[second], [first, second, third]],
        ]) {
          const workspace = makeWorkspace();
          for (const step of order) await workspace.import(...step);
          expect(readTree(workspace.posts)).toEqual(expected);
          await workspace.importAfresh(...files);
          expect(withoutState(readTree(workspace.posts))).toEqual(withoutState(expected));
        }
      }),
      RUNS,
    );
  });
});

const DAYS = Array.from({ length: 8 }, (_, at) => `July ${11 + at}, 2024`);

describe("where dumps are cut into files", () => {
  /** Posts whose dates are their own, so that no neighbour has a say. */
  const dated: readonly PlannedPost[] = DAYS.map((day, at) => ({
    text: `${TITLES[at]}: part ${at}\nMoscow, ${day}\nwhat was said\non that day`,
    source: at % 3 === 0 ? "Channel A 🇭🇺" : undefined,
  }));

  test("changes nothing in posts/ but what names the dumps", async () => {
    const whole = makeWorkspace();
    await whole.import(whole.dump("whole.txt", dumpOf(dated)));
    const expected = withoutSightings(readTree(whole.posts));
    expect(Object.keys(expected)).toHaveLength(dated.length);
    await fc.assert(
      fc.asyncProperty(fc.subarray([1, 2, 3, 4, 5, 6, 7]), async (cuts) => {
        const workspace = makeWorkspace();
        const ends = [...cuts, dated.length];
        const files = ends.map((end, at) =>
          workspace.dump(`${at}.txt`, dumpOf(dated.slice(cuts[at - 1] ?? 0, end))),
        );
        await workspace.import(...files);
        expect(withoutSightings(readTree(workspace.posts))).toEqual(expected);
      }),
      RUNS,
    );
  });

  test("changes no date of the seed dump where it is cut in two", async () => {
    const name = "000_e24faed82d9ddb80.txt";
    const seed = readFileSync(new URL(`../../dumps/${name}`, import.meta.url), "utf8");
    const lines = seed.split("\n");
    const whole = makeWorkspace();
    await whole.import(whole.dump(name, seed));
    const expected = withoutSightings(readTree(whole.posts));
    for (const cut of [34, 58, 75, 80, 97, 128]) {
      const workspace = makeWorkspace();
      await workspace.import(
        workspace.dump("0.txt", `${lines.slice(0, cut).join("\n")}\n`),
        workspace.dump("1.txt", lines.slice(cut).join("\n")),
      );
      const found = withoutSightings(readTree(workspace.posts));
      expect(found, `cut after line ${cut}`).toEqual(expected);
    }
  });
});

/** Post files without `seen`, and without `imported`, which hashes it. */
function withoutSightings(
  tree: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([path]) => path !== "dumps.json" && path !== SETTLED_FILE)
      .map(([path, source]) => [path, source.replace(SEEN, "").replace(IMPORTED, "")]),
  );
}

const SEEN = /^seen:\n(?: {2}- .*\n)*/m;
const IMPORTED = /^imported: .*\n/m;
