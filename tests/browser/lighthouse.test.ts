import { type AddressInfo, createServer } from "node:net";
import lighthouse from "lighthouse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeProject } from "../incremental/project.ts";
import { HARBOUR } from "../support/channel-dump.ts";
import { buildChannelSite, CHANNEL_ADDRESS, type ChannelSite } from "../support/channel-site.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type ServedFolder, serveFolder } from "./serve-folder.ts";

let site: ChannelSite;
let served: ServedFolder;

beforeAll(async () => {
  site = await buildChannelSite();
  served = await serveFolder(site.out, new URL(CHANNEL_ADDRESS).pathname);
});
afterAll(async () => {
  await served?.close();
  if (site !== undefined) removeProject(site.project);
});

const PAGES = [
  ["home", "index.html"],
  ["a text", `posts/harbour/${HARBOUR.plain}.html`],
  ["an album", `posts/harbour/${HARBOUR.ten}.html`],
  ["a listing", "posts.html"],
  ["the search page", "search.html"],
  ["results of a search", "search.html?q=harbour"],
] as const;

/** Of 1. The machine's other work may spoil a run: some may be repeated. */
const LEAST = { accessibility: 1, "best-practices": 1, seo: 1, performance: 0.99 };
const MOST_RUNS = 5;

test.each(PAGES)("Lighthouse finds nothing to mend on a phone: %s", async (name, path) => {
  let short: readonly string[] = ["no run"];
  for (let run = 0; run < MOST_RUNS && short.length > 0; run++) {
    const scores = await examine(served.address + path);
    process.stderr.write(`Lighthouse, ${name}: ${JSON.stringify(scores)}\n`);
    short = Object.entries(LEAST).flatMap(([category, least]) =>
      Number(scores[category]) >= least ? [] : [`${category}: ${scores[category]}`],
    );
  }
  expect(short).toEqual([]);
});

/** Lighthouse's scores with its own settings, which are those of a phone; or why it has none. */
async function examine(url: string): Promise<Readonly<Record<string, number | string | null>>> {
  const port = await findPort();
  const browser = await launchBrowser(process.env, [`--remote-debugging-port=${port}`]);
  try {
    const result = await lighthouse(url, {
      ...{ port, output: "json", logLevel: "error", onlyCategories: Object.keys(LEAST) },
    });
    const { categories = {}, runtimeError } = result?.lhr ?? {};
    if (runtimeError !== undefined) return { error: runtimeError.message };
    return Object.fromEntries(Object.entries(categories).map(([id, { score }]) => [id, score]));
  } finally {
    await browser.close();
  }
}

/** A port on which nothing listens. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
