import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readMoved } from "../../../src/store/moved.ts";
import { readPublished, recordPublished } from "../../../src/store/published.ts";
import { listTree, readTree } from "../../support/file-tree.ts";
import { dumped, makeWorkspace, type Workspace } from "../../support/workspace.ts";

const SEED = readFileSync(new URL("../../../dumps/000_e24faed82d9ddb80.txt", import.meta.url));

const COPIED = Array.from(
  { length: 9 },
  (_, at) =>
    `Pier Desk, [0${at + 1}.05.2021 09:0${at}]\nNotice ${at} of the pier\n\nBoat ${at} leaves at ${at + 3}.\nTickets are sold on board.\n`,
).join("\n");

const RULED = Array.from(
  { length: 8 },
  (_, at) => `Story ${at} of the harbour\nA boat came in.\nBoat ${at} it was.\n---\n`,
).join("");

/** Dumps of several shapes, and the lengths, in bytes, at which a copy of them was cut. */
const dumps: readonly (readonly [name: string, dump: Buffer, lengths: readonly number[]])[] = [
  ["the seed", SEED, [3000, 15_000, 20_000, 700, 9001, SEED.length - 2]],
  ["copied messages", Buffer.from(COPIED), [40, 170, 331, 402, COPIED.length - 3]],
  ["ruled posts", Buffer.from(RULED), [70, 133, 200, 301]],
];
const cuts = dumps.flatMap(([name, dump, lengths]) =>
  lengths.map((length) => [name, length, dump] as const),
);

/** What an import of the whole dump alone leaves. */
async function importWhole(dump: Buffer): Promise<Readonly<Record<string, string>>> {
  const workspace = makeWorkspace();
  await workspace.import(workspace.dump("000.txt", dump));
  return readTree(workspace.posts);
}

const permalinksIn = (workspace: Workspace): readonly string[] =>
  Object.values(readTree(workspace.posts)).flatMap(
    (source) => /^permalink: (?<permalink>\S+)$/m.exec(source)?.groups?.permalink ?? [],
  );

/** Import the beginning of a dump, let something happen, then import the whole. */
async function importTwice(
  dump: Buffer,
  length: number,
  between: (workspace: Workspace) => void = () => undefined,
): Promise<Workspace> {
  const workspace = makeWorkspace();
  const first = await workspace.import(workspace.dump("000.txt", dump.subarray(0, length)));
  expect(first.dumps).toMatchObject([{ size: length }]);
  between(workspace);
  await workspace.import(workspace.dump("000.txt", dump));
  return workspace;
}

describe("a dump that was imported while it was still being copied", () => {
  test.each(cuts)("leaves nothing behind: %s at %i bytes", async (_name, length, dump) => {
    const workspace = await importTwice(dump, length);
    expect(readTree(workspace.posts)).toEqual(await importWhole(dump));
  });

  test("says what it removed, and loses posts at these lengths indeed", async () => {
    const workspace = makeWorkspace();
    await workspace.import(workspace.dump("000.txt", SEED.subarray(0, 15_000)));
    const before = listTree(workspace.posts);
    const { removed, orphans } = await workspace.import(workspace.dump("000.txt", SEED));
    expect(removed.length).toBeGreaterThan(0);
    expect(orphans).toEqual([]);
    expect(before).toEqual(expect.arrayContaining([...removed]));
    for (const file of removed) expect(listTree(workspace.posts)).not.toContain(file);
  });

  test("may have been so several times", async () => {
    const workspace = makeWorkspace();
    for (const length of [3000, 15_000, 20_000, SEED.length]) {
      await workspace.import(workspace.dump("000.txt", SEED.subarray(0, length)));
    }
    expect(readTree(workspace.posts)).toEqual(await importWhole(SEED));
  });

  test.each(cuts)("keeps addresses that were published: %s at %i bytes", async (...cut) => {
    const [, length, dump] = cut;
    let published: readonly string[] = [];
    const workspace = await importTwice(dump, length, (half) => {
      published = permalinksIn(half);
      recordPublished(half.posts, published);
    });
    expect(published.length).toBeGreaterThan(0);
    const { "moved.txt": _moved, "published.txt": _published, ...rest } = readTree(workspace.posts);
    expect(rest).toEqual(await importWhole(dump));
    const permalinks = permalinksIn(workspace);
    const moved = new Map(
      readMoved(workspace.posts).map((entry) => [
        entry.from,
        entry.kind === "redirect" && entry.to,
      ]),
    );
    for (const { permalink } of readPublished(workspace.posts)) {
      expect(permalinks).toContain(moved.get(permalink) ?? permalink);
    }
  });

  test("leads a cut address to the post that has its lines", async () => {
    const posts = [
      "A boat came in\nIt was large and blue.\nIt left again.",
      "Another\nstory\nof it",
    ];
    const dump = Buffer.from(`${posts.map((post) => dumped(post)).join("\n")}\n`);
    const length = dump.indexOf("and blue") + 3;
    const workspace = await importTwice(dump, length, (half) =>
      recordPublished(half.posts, permalinksIn(half)),
    );
    const moved = readMoved(workspace.posts);
    expect(moved.length).toBeGreaterThan(0);
    for (const entry of moved) {
      expect(entry).toMatchObject({ to: expect.stringMatching(/^\/posts\/a-boat-came-in-/) });
      expect(permalinksIn(workspace)).toContain(entry.kind === "redirect" && entry.to);
      expect(permalinksIn(workspace)).not.toContain(entry.from);
    }
  });

  test("keeps what a person wrote into moved.txt, and says nothing twice", async () => {
    const workspace = makeWorkspace();
    await workspace.import(workspace.dump("000.txt", SEED.subarray(0, 15_000)));
    recordPublished(workspace.posts, permalinksIn(workspace));
    const own = '# mine\n/posts/old-0000000001.html gone "by mistake"';
    workspace.write("moved.txt", own);
    await workspace.import(workspace.dump("000.txt", SEED));
    const moved = readTree(workspace.posts)["moved.txt"] ?? "";
    expect(moved.startsWith(`${own}\n/posts/`)).toBe(true);
    await workspace.importAfresh(workspace.dump("000.txt", SEED));
    expect(readTree(workspace.posts)["moved.txt"]).toBe(moved);
  });
});

describe("what stays", () => {
  const posts = ["One\nthing\nis said", "Two\nthings\nare said", "Three\nthings\nare said"];
  const dumpOf = (...numbers: readonly number[]): string =>
    numbers.map((at) => `${dumped(posts[at] ?? "")}\n`).join("");

  test("is a cut post that a person has corrected", async () => {
    const workspace = makeWorkspace();
    const whole = dumpOf(0, 1, 2);
    await workspace.import(workspace.dump("000.txt", whole.slice(0, -14)));
    const cut = listTree(workspace.posts).filter((path) => path.includes("three"));
    expect(cut).toHaveLength(1);
    workspace.correct(cut[0] ?? "", /^title: .*$/m, "title: Mended");
    const { orphans, removed } = await workspace.import(workspace.dump("000.txt", whole));
    expect({ orphans, removed }).toEqual({ orphans: cut, removed: [] });
    expect(listTree(workspace.posts)).toEqual(expect.arrayContaining(cut));
  });

  test("is a post that a dump has lost on purpose, also when it grows afterwards", async () => {
    const workspace = makeWorkspace();
    const importDump = (content: string) => workspace.import(workspace.dump("000.txt", content));
    await importDump(dumpOf(0, 1));
    const [lost = ""] = (await importDump(dumpOf(0))).orphans;
    expect(lost).toContain("two");
    const { orphans, removed } = await importDump(dumpOf(0, 2));
    expect({ orphans, removed }).toEqual({ orphans: [lost], removed: [] });
  });

  test("is a post whose lines somebody changed in the dump", async () => {
    const workspace = makeWorkspace();
    await workspace.import(workspace.dump("000.txt", dumpOf(0, 1)));
    const changed = `${dumpOf(0, 1).replaceAll("thing", "topic")}${dumpOf(2)}`;
    const { orphans, removed } = await workspace.import(workspace.dump("000.txt", changed));
    expect(orphans).toHaveLength(2);
    expect(removed).toEqual([]);
  });

  test("is a cut post that another dump holds as it is", async () => {
    const workspace = makeWorkspace();
    const whole = dumpOf(0, 1);
    const cut = `${posts[0]}\n---\nTwo\nthings\n---\n`;
    await workspace.import(workspace.dump("001.txt", cut));
    const before = listTree(workspace.posts);
    await workspace.import(workspace.dump("000.txt", whole.slice(0, whole.indexOf("are said"))));
    await workspace.import(workspace.dump("000.txt", whole));
    expect(listTree(workspace.posts)).toEqual(expect.arrayContaining([...before]));
  });
});
