import { expect, test } from "vitest";
import { identifyText, idFromHash } from "../../src/dedupe/identity.ts";
import { parseDocument } from "../../src/format/document.ts";
import { readTree } from "../support/file-tree.ts";
import { makeWorkspace, type Workspace } from "../support/workspace.ts";

/** Two texts whose hashes begin with the same 50 bits, found by trying 66 million. */
const A = "Harbour notice 6926970: the pier is closed today.";
const B = "Harbour notice 66539912: the pier is closed today.";
const hashOf = (text: string): string => identifyText(text).textHash;

const postsIn = ({ posts }: Workspace) =>
  Object.entries(readTree(posts)).flatMap(([path, source]) => {
    if (!path.endsWith(".md")) return [];
    const { id, text, seen } = parseDocument(source, path).post;
    return [{ path, id, text, seen: seen.map(({ dump }) => dump).join() }];
  });

test("the two texts are a collision", () => {
  expect(idFromHash(hashOf(A))).toBe(idFromHash(hashOf(B)));
  expect(hashOf(A)).not.toBe(hashOf(B));
});

test.each([
  [A, B],
  [B, A],
])("a text with the id of a corrected post is a post of its own: %s", async (first, second) => {
  const workspace = makeWorkspace();
  const dumps = [workspace.dump("a.txt", `${first}\n`)];
  await workspace.import(...dumps);
  const [{ path = "" } = {}] = postsIn(workspace);
  workspace.correct(path, /closed(?= today\.\n$)/, "shut");
  await workspace.import(...dumps);
  dumps.push(workspace.dump("b.txt", `${second}\n`));
  const { added } = await workspace.import(...dumps);
  expect(added).toHaveLength(1);
  const found = [
    {
      path,
      id: idFromHash(hashOf(first)),
      text: first.replace("closed", "shut"),
      seen: "a.txt",
    },
    { path: added[0], id: idFromHash(hashOf(second), 11), text: second, seen: "b.txt" },
  ];
  const inOrder = found.toSorted((a, b) => ((a.path ?? "") < (b.path ?? "") ? -1 : 1));
  expect(postsIn(workspace)).toEqual(inOrder);
  await workspace.importWithoutCache(...dumps);
  await workspace.importAfresh(...dumps.toReversed());
  expect(postsIn(workspace)).toEqual(inOrder);
});

test("a corrected post takes no text from the other one, whichever dump is read first", async () => {
  const workspace = makeWorkspace();
  const file = workspace.dump("a.txt", `${A}\n---\n${B}\n---\nSomething else\n`);
  await workspace.import(file);
  const ids = postsIn(workspace).map(({ id }) => id);
  for (const { path } of postsIn(workspace))
    workspace.correct(path, /(?:the pier|Something)(?=[^\n]*\n$)/, "ours");
  const corrected = postsIn(workspace);
  await workspace.importAfresh(workspace.dump("a.txt", `${B}\n---\n${A}\n---\nSomething else\n`));
  expect(postsIn(workspace)).toEqual(corrected);
  expect(ids.map(({ length }) => length).sort()).toEqual([10, 10, 11]);
});

test("a file that an older version wrote without the hash of its text is given it", async () => {
  const workspace = makeWorkspace();
  const dump = workspace.dump("a.txt", `${A}\n`);
  await workspace.import(dump);
  const [{ path = "" } = {}] = postsIn(workspace);
  const written = readTree(workspace.posts);
  workspace.correct(path, /^(imported: [\w-]+)\.[\w-]{43}$/m, "$1");
  await workspace.importAfresh(dump);
  expect(readTree(workspace.posts)[path]).toBe(written[path]);
});
