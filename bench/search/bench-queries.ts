import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { UsageError } from "../../src/core/errors.ts";
import type { SearchDocument } from "../../src/search/segment/document.ts";
import { startBrowser } from "../../testing/browser/start-browser.ts";
import { QUERY_KINDS, type QueryKind } from "../../testing/search/query-kinds.ts";
import { type ScanResult, scanForAll } from "../../testing/search/scan.ts";
import { makeCertificate } from "./certificate.ts";
import { measurePage, type PageCosts } from "./measure-page.ts";
import { type SlowServer, serveSlowly } from "./slow-server.ts";

interface QueriesRequest {
  /** The site's folder, with its search page. */
  readonly site: string;
  /** The posts that are in it. */
  readonly documents: Iterable<SearchDocument>;
  /** Whether the site has so many posts that totals may be lower bounds. */
  readonly mayBePartial: boolean;
  /** The folder to work in. */
  readonly work: string;
  readonly say: (message: string) => void;
}

/** What a query cost in a browser. */
export interface QueryResult extends QueryKind {
  readonly costs: PageCosts;
  /** The same on a slower processor. */
  readonly slow: PageCosts;
  /** Whether total and first results are both times those of a scan. */
  readonly isTrue: boolean;
}

/** How much slower a processor is that stands for a cheap phone's. */
export const SLOWDOWN = 6;

/** Results that are shown first. */
const FIRST = 5;

/** Ask a site every kind of query in a browser, behind a slow link, and compare with a scan. */
export async function benchQueries(request: QueriesRequest): Promise<readonly QueryResult[]> {
  const { site, documents, mayBePartial, work, say } = request;
  say("scanning all posts for each query");
  const clauses = QUERY_KINDS.map((kind) => kind.clauses);
  const truth = scanForAll(documents, clauses, FIRST);
  const server = await serveSlowly(site, work);
  try {
    return await withBrowser(work, async (browser) => {
      // The first page of a browser takes longer than any other.
      await measurePage(browser, server, "warm up", 1);
      const results: QueryResult[] = [];
      for (const [at, kind] of QUERY_KINDS.entries()) {
        const expected = truth[at] ?? { total: 0, newest: [] };
        const result = await benchQuery(browser, server, kind, (costs) =>
          isAs(costs, expected, mayBePartial),
        );
        results.push(result);
        const [plain, slow] = [result.costs, result.slow].map(inSeconds);
        say(`${kind.text}: ${plain} s, ${slow} s at ${SLOWDOWN} times the CPU`);
      }
      return results;
    });
  } finally {
    server.close();
  }
}

/** Throws a UsageError where a browser or openssl cannot be started: before hours of building. */
export async function checkPrograms(work: string): Promise<void> {
  await withBrowser(work, async () => {});
  makeCertificate(work);
}

async function withBrowser<Result>(
  work: string,
  use: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const makeFolder = (): string => mkdtempSync(join(work, "profile-"));
  mkdirSync(work, { recursive: true });
  const starting = startBrowser({ makeFolder, env: process.env, args: [] });
  const browser = await starting.catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function benchQuery(
  browser: Browser,
  server: SlowServer,
  kind: QueryKind,
  isTrue: (costs: PageCosts) => boolean,
): Promise<QueryResult> {
  const costs = await measurePage(browser, server, kind.text, 1);
  const slow = await measurePage(browser, server, kind.text, SLOWDOWN);
  return { ...kind, costs, slow, isTrue: [costs, slow].every(isTrue) };
}

/** A total that is a lower bound is true only of an archive that is too large to be searched whole. */
const isAs = (
  { total, count, paths }: PageCosts,
  expected: ScanResult,
  mayBePartial: boolean,
): boolean =>
  (mayBePartial && isLowerBound(total)
    ? count <= expected.total
    : !isLowerBound(total) && count === expected.total) &&
  paths.join() === expected.newest.map((address) => `/${address}`).join();

export const isLowerBound = (total: string): boolean => total.startsWith("At least");

const inSeconds = ({ milliseconds }: PageCosts): string => (milliseconds / 1000).toFixed(2);
