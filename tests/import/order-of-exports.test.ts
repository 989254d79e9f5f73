import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/format/document.ts";
import { readStoredPosts } from "../../src/verify/read-posts.ts";
import { type ExportArchive, makeExportArchive } from "../support/exports/archive.ts";
import { type Channel, channels, EDITIONS, showEdition } from "../support/exports/history.ts";
import {
  FORMAT_NAMES,
  FORMATS,
  type Format,
  messagesFor,
  type RenderedFile,
} from "../support/exports/render.ts";
import { readTree, stampTree } from "../support/file-tree.ts";

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 10) };

/** A part of one edition of a channel in one format. */
interface DumpPlan {
  readonly format: Format;
  readonly channel: Channel;
  readonly edition: number;
  /** Which messages it has, as parts of the whole. */
  readonly from: number;
  readonly to: number;
  /** Where its second half begins, as a part of its own. */
  readonly cut: number;
}

const plans: fc.Arbitrary<readonly DumpPlan[]> = channels.chain((all) =>
  fc.array(
    fc.record({
      format: fc.constantFrom(...FORMAT_NAMES),
      channel: fc.constantFrom(...all),
      edition: fc.integer({ min: 0, max: EDITIONS - 1 }),
      from: fc.constantFrom(0, 0, 0.25, 0.5),
      to: fc.constantFrom(1, 1, 0.75),
      cut: fc.constantFrom(0.25, 0.5, 0.75),
    }),
    { minLength: 1, maxLength: 4 },
  ),
);

const messagesOf = ({ format, channel, edition, from, to }: DumpPlan) => {
  const all = messagesFor(format, showEdition(channel, edition));
  return all.slice(Math.floor(from * all.length), Math.ceil(to * all.length));
};

const nameOf = ({ format }: DumpPlan, at: string): string => `${at}${FORMATS[format].ending}`;

const fileOf = (plan: DumpPlan, at: number): RenderedFile => ({
  name: nameOf(plan, `${at}`),
  content: FORMATS[plan.format].render(plan.channel, messagesOf(plan)),
});

/** The same where nothing was ever edited or deleted. */
const withoutChanges = ({ channel, ...plan }: DumpPlan): DumpPlan => ({
  ...plan,
  channel: {
    ...channel,
    messages: channel.messages.map(({ gone: _gone, texts, ...message }) => ({
      ...message,
      texts: texts.map(() => texts[0] ?? ""),
    })),
  },
});

const halvesOf = (plan: DumpPlan, at: number): readonly RenderedFile[] => {
  const messages = messagesOf(plan);
  const cut = Math.floor(plan.cut * messages.length);
  const { render } = FORMATS[plan.format];
  return [messages.slice(0, cut), messages.slice(cut)].flatMap((some, half) =>
    some.length === 0
      ? []
      : [{ name: nameOf(plan, `${at}-${half}`), content: render(plan.channel, some) }],
  );
};

/** The posts alone. */
const postsIn = ({ posts }: ExportArchive): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(readTree(posts)).filter(([path]) => path.endsWith(".md")));

describe("the order in which exports come", () => {
  test("changes no post, and leads from each address to its post", async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.infiniteStream(fc.nat()), async (dumps, numbers) => {
        const some = dumps.filter((plan) => messagesOf(plan).length > 0);
        fc.pre(some.length > 0);
        const files = some.map(fileOf);
        const together = makeExportArchive();
        await together.add(...files);
        const expected = postsIn(together);
        expect(await together.verify()).toEqual([]);
        const again = stampTree(together.posts);
        await together.add();
        expect(stampTree(together.posts)).toEqual(again);
        await together.addAfresh();
        expect(postsIn(together)).toEqual(expected);

        const order = shuffle(files, numbers);
        const step = makeExportArchive();
        const meanings = new Map<string, Meaning>();
        for (const file of order) {
          await step.add(file);
          keepMeanings(step, meanings);
        }
        expect(postsIn(step)).toEqual(expected);
        expect(await step.verify()).toEqual([]);
        const owners = new Map(some.map((plan, at) => [fileOf(plan, at).name, plan.channel.title]));
        checkMeanings(step, meanings, (dump) => owners.get(dump));
      }),
      RUNS,
    );
  });
});

/** Two channels of one title may be taken for one, with two texts for one number. */
const haveOwnTitles = (dumps: readonly DumpPlan[]): boolean =>
  new Set(dumps.map(({ channel }) => channel.title)).size ===
  new Set(dumps.map(({ channel }) => channel.id)).size;

// Which text is newer, and what is deleted, may hang on the time of an export, which is that of its
// last message: a cut moves it.
describe("where exports without edits are cut in two", () => {
  test("changes nothing in posts/ but what names the dumps", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (dumps) => {
        const some = dumps.map(withoutChanges).filter((plan) => messagesOf(plan).length > 0);
        fc.pre(some.length > 0 && haveOwnTitles(some));
        const whole = makeExportArchive();
        await whole.add(...some.map(fileOf));
        const halves = makeExportArchive();
        await halves.add(...some.flatMap(halvesOf));
        expect(await halves.verify()).toEqual([]);
        expect(withoutPlaces(halves)).toEqual(withoutPlaces(whole));
      }),
      RUNS,
    );
  });
});

/** Post files without places in dumps, and texts without dates, which neighbours may give them. */
const withoutPlaces = (archive: ExportArchive): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(postsIn(archive)).map(([path, source]) => {
      const isMessage = /^number: /m.test(source);
      const said = source.replace(PLACES, "");
      return isMessage ? [path, said] : [path.replace(/^[^/]*/, ""), said.replace(DATES, "")];
    }),
  );

const PLACES = /^seen:\n(?: {2}- .*\n)*|^imported: .*\n|^missingFrom: .*\n/gm;
const DATES = /^(?:date|edtf): .*\n|^evidence:\n(?: {2}.*\n)*/gm;

function shuffle<T>(items: readonly T[], numbers: Iterator<number>): readonly T[] {
  const left = [...items];
  const order: T[] = [];
  while (left.length > 0) {
    order.push(...left.splice((numbers.next().value ?? 0) % left.length, 1));
  }
  return order;
}

/** What stood at an address once. */
interface Meaning {
  readonly text: string;
  /** Those of its messages, if it is one or an album. */
  readonly numbers: readonly number[];
  readonly dumps: readonly string[];
}

const meaningsIn = ({ posts }: ExportArchive): ReadonlyMap<string, Meaning> =>
  new Map(
    readStoredPosts(posts, () => {}).posts.map(({ path, summary }) => {
      const { text } = parseDocument(readFileSync(path, "utf8"), path).post;
      const { permalink, number, album, id, seen } = summary;
      const dumps = seen.map(({ dump }) => dump);
      const numbers = id.includes("/") ? (album ?? [number ?? 0]) : [];
      return [permalink, { text, numbers, dumps }];
    }),
  );

function keepMeanings(archive: ExportArchive, known: Map<string, Meaning>): void {
  for (const [address, meaning] of meaningsIn(archive)) {
    if (!known.has(address)) known.set(address, meaning);
  }
}

/**
 * Each address that was ever published leads to the post of its number, else of its text. Channels
 * with one title cannot be told apart as long as a dump names nothing else.
 */
function checkMeanings(
  archive: ExportArchive,
  known: ReadonlyMap<string, Meaning>,
  titleOf: (dump: string) => string | undefined,
): void {
  const now = meaningsIn(archive);
  for (const [address, { text, numbers, dumps }] of known) {
    const owners = new Set(dumps.map(titleOf));
    const target = archive.follow(address);
    const meaning = target === undefined ? undefined : now.get(target);
    if (meaning === undefined) throw new Error(`${address} leads to ${target}`);
    const isSame =
      numbers.length > 0
        ? numbers.some((number) => meaning.numbers.includes(number)) &&
          meaning.dumps.some((dump) => owners.has(titleOf(dump)))
        : meaning.text === text;
    if (!isSame) throw new Error(`${address} leads to the other post ${target}`);
  }
}
