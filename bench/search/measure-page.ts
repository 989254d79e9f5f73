import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { SentFile, SlowServer } from "./slow-server.ts";

/** What the search page shows first, as `watch-page.js` tells it. */
interface FirstResults {
  /** `1,234 posts` */
  readonly total: string;
  readonly count: number;
  /** Paths of the posts that are shown, `/posts/herald/42.html`. */
  readonly paths: readonly string[];
  /** Scripts that the page asked for right after them, by their paths. */
  readonly laterScripts: readonly string[];
  /** In milliseconds since 1970. */
  readonly foundAt: number;
  /** From the start of the navigation until they were drawn. */
  readonly milliseconds: number;
}

/** What it took to show them. */
export interface PageCosts extends FirstResults {
  /** Of all responses that were asked for until then, as they are sent, without headers. */
  readonly bytes: number;
  readonly requests: number;
  /** The longest chain of requests of which each was made after the one before was read. */
  readonly roundTrips: number;
}

const WATCH = join(import.meta.dirname, "watch-page.js");
const MOST_SECONDS = 60;

/** Open the search page with a query in a fresh profile, on a processor so many times slower. */
export async function measurePage(
  browser: Browser,
  server: SlowServer,
  query: string,
  slowdown: number,
): Promise<PageCosts> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const { first, onShown } = waitFor(query);
    await page.exposeFunction("reportFirstResults", onShown);
    await page.addInitScript({ path: WATCH });
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const sent = server.record();
    const address = `${server.address}search.html?${new URLSearchParams({ q: query })}`;
    await page.goto(address, { waitUntil: "commit", timeout: MOST_SECONDS * 1000 });
    const results = await first;
    const asked = sent.filter(
      ({ askedAt, path }) => askedAt <= results.foundAt && !results.laterScripts.includes(path),
    );
    return {
      ...results,
      bytes: asked.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: asked.length,
      roundTrips: Math.max(...depthsOf(asked)),
    };
  } finally {
    await context.close();
  }
}

/** For each request, in their order: one more than the deepest of those that could be read before it. */
function depthsOf(files: readonly SentFile[]): readonly number[] {
  const depths: number[] = [];
  for (const { askedAt } of files) {
    const before = depths.filter((_, at) => (files[at]?.readAt ?? Infinity) <= askedAt);
    depths.push(1 + Math.max(0, ...before));
  }
  return depths;
}

/** A promise of first results, which fails where they take too long, and what fulfils it. */
function waitFor(query: string) {
  let onShown = (_: FirstResults): void => {};
  const first = new Promise<FirstResults>((resolve, reject) => {
    onShown = resolve;
    const late = new Error(`no results for ${query} within ${MOST_SECONDS} seconds`);
    setTimeout(reject, MOST_SECONDS * 1000, late).unref();
  });
  // Where the navigation fails nobody waits for it.
  first.catch(() => {});
  return { first, onShown };
}
