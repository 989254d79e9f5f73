import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import lighthouse from "lighthouse";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeProject } from "../incremental/project.ts";
import { HARBOUR } from "../support/channel-dump.ts";
import { buildChannelSite, CHANNEL_ADDRESS, type ChannelSite } from "../support/channel-site.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type ServedFolder, serveFolder } from "./serve-folder.ts";

let site: ChannelSite;
let browser: Browser;
let served: ServedFolder;
let port: number;

beforeAll(async () => {
  port = await findPort();
  const args = [`--remote-debugging-port=${port}`];
  [site, browser] = await Promise.all([buildChannelSite(), launchBrowser(process.env, args)]);
  served = await serveFolder(site.out, new URL(CHANNEL_ADDRESS).pathname);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  if (site !== undefined) removeProject(site.project);
});

/** A port on which nothing listens. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port: found } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return found;
}

const PAGES = [
  ["home", "index.html"],
  ["a text", `posts/harbour/${HARBOUR.plain}.html`],
  ["an album", `posts/harbour/${HARBOUR.ten}.html`],
  ["a listing", "posts.html"],
] as const;

/** The greatest score is 1. Of speed, which the machine's other work may spoil, the best of some runs counts. */
const LEAST = { accessibility: 1, "best-practices": 1, seo: 1, performance: 0.99 };
const MOST_RUNS = 3;

test.each(PAGES)("Lighthouse finds nothing to mend on a phone: %s", async (name, path) => {
  let scores: Readonly<Record<string, number | null>> = {};
  for (let run = 0; run < MOST_RUNS && (scores.performance ?? 0) < LEAST.performance; run++) {
    scores = await examine(served.address + path);
    process.stderr.write(`Lighthouse, ${name}: ${JSON.stringify(scores)}\n`);
  }
  const short = Object.entries(LEAST).filter(
    ([category, least]) => !((scores[category] ?? 0) >= least),
  );
  expect(short).toEqual([]);
});

/** Lighthouse's scores with its own settings, which are those of a phone. */
async function examine(url: string): Promise<Record<string, number | null>> {
  const result = await lighthouse(url, {
    ...{ port, output: "json", logLevel: "error", onlyCategories: Object.keys(LEAST) },
  });
  if (result === undefined) throw new Error(`Lighthouse found nothing at ${url}`);
  const { categories } = result.lhr;
  return Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, score]));
}
