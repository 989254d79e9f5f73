import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { openIndexAt } from "../../src/site/outputs/search/open-index.ts";
import { checkSearch } from "../../src/verify/check-search.ts";
import { message, messages, openWith } from "../site/outputs/search/messages.ts";
import type { IndexedPosts } from "../site/outputs/search/test-index.ts";

let index: IndexedPosts;

// The manifest names two segments, and a third one stays for older pages.
beforeAll(async () => {
  index = openWith(messages(1, 310));
  await index.build();
  for (const number of [400, 401]) {
    index.put(message(number));
    await index.build();
  }
});

const findingsOf = async () => {
  const { posts, findings } = await checkSearch(index.out, await index.archive(), []);
  return { posts, findings: findings.map(({ file, message }) => [file, message] as const) };
};

test("a whole index has no findings", async () => {
  expect(await findingsOf()).toEqual({ posts: 311, findings: [] });
});

/** One character of the text that it hands over, near its middle. */
function damage(file: string): void {
  const script = readFileSync(file, "utf8");
  const at = Math.floor((script.indexOf('","') + script.length) / 2);
  writeFileSync(
    file,
    script.slice(0, at) + (script[at] === "A" ? "B" : "A") + script.slice(at + 1),
  );
}

const segments = () => {
  const current = openIndexAt(index.out).manifest.segments.map(({ name }) => name);
  const folders = Object.keys(index.files()).map((path) => path.split("/")[1] ?? "");
  const earlier = folders.find((name) => !name.endsWith(".js") && !current.includes(name));
  return { base: current[0], recent: current[1], earlier };
};

const parts = ["w0", "p0", "f0", "k0", "c0-0"].flatMap((part) =>
  (["base", "recent", "earlier"] as const).map((which) => [part, which] as const),
);

test.each(parts)("a damaged letter in %s of the %s segment is found", async (part, which) => {
  const file = join(index.out, "search", segments()[which] ?? "", `${part}.js`);
  const whole = readFileSync(file);
  damage(file);
  const { findings } = await findingsOf();
  writeFileSync(file, whole);
  const reason =
    /found that it (?:is damaged|cannot be unpacked|is no part of a search index|has format)/;
  expect(findings).toEqual([[file, expect.stringMatching(reason)]]);
});

test("a part that is missing is found, and others that are damaged, too", async () => {
  const folder = join(index.out, "search", segments().base ?? "");
  const [lost, damaged] = [join(folder, "p0.js"), join(folder, "c1-0.js")] as const;
  const [one, other] = [readFileSync(lost), readFileSync(damaged)];
  rmSync(lost);
  damage(damaged);
  const { findings } = await findingsOf();
  writeFileSync(lost, one);
  writeFileSync(damaged, other);
  expect(findings.map(([file]) => file)).toEqual([lost, damaged]);
});
