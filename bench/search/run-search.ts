import { join } from "node:path";
import { describeMachine } from "../machine.ts";
import { benchSearch, MOST_BUILT, type SearchResults, searchedPosts } from "../search-archive.ts";
import { formatTable } from "../table.ts";
import { benchQueries, checkPrograms, type QueryResult } from "./bench-queries.ts";
import { formatQueries } from "./query-table.ts";

interface MeasuredArchive extends SearchResults {
  readonly queries: readonly QueryResult[];
}

/**
 * Measure search in archives of several sizes, after a small one, which compiles the program, and print
 * the results. Returns the exit code: 1 where a step failed or an answer was not that of a scan.
 */
export async function runSearch(
  project: string,
  work: string,
  sizes: readonly number[],
): Promise<number> {
  await checkPrograms(work);
  await benchSearch({ project, work: join(work, "warm-up"), posts: 400, say: () => undefined });
  const archives: MeasuredArchive[] = [];
  for (const posts of sizes) {
    const say = (message: string): void => {
      process.stderr.write(`${posts.toLocaleString("en")} posts: ${message}\n`);
    };
    const results = await benchSearch({ project, work, posts, say });
    const documents = searchedPosts(posts);
    const queries = hasFailed(results)
      ? []
      : await benchQueries({
          ...{ site: results.site, documents, work, say },
          mayBePartial: posts > MOST_BUILT,
        });
    archives.push({ ...results, queries });
  }
  process.stdout.write(`${describeMachine(new Date())}\n\n${describeArchives(archives)}${HOW}`);
  return archives.some((each) => hasFailed(each) || !each.queries.every(({ isTrue }) => isTrue))
    ? 1
    : 0;
}

const hasFailed = ({ steps }: SearchResults): boolean =>
  [...steps.values()].some((step) => "failure" in step);

function describeArchives(archives: readonly MeasuredArchive[]): string {
  const table = formatTable(
    archives.map(({ posts, steps }) => ({ posts, results: steps, pages: {} })),
  );
  const parts = archives.map(({ posts, facts, queries }) => {
    const count = posts.toLocaleString("en");
    const lines = facts.map((fact) => `- ${count} posts: ${fact}\n`).join("");
    return `\n${lines}${queries.length === 0 ? "" : `\n${count} posts:\n\n${formatQueries(queries)}`}`;
  });
  return table + parts.join("");
}

const HOW = `
- queries: each in a fresh profile of Chromium, with an HTTP/2 server on the same machine that sends
  1.6 Mbit/s in all and begins each response after 150 ms. The site has the posts of its first build
  and a hundred that came later, so that its index has two segments at least. Of more than
  ${MOST_BUILT.toLocaleString("en")} posts no site is built: their index stands beside the pages of a small one.
- kB: bodies of all responses asked for until the first five results and the total were there, as
  they are sent (gzip); the page itself, its style and icon are among them. requests: their number.
  round trips: the longest chain of requests of which each was made after the response to the one
  before had ended or, of the page itself, had begun.
- s: from the start of the navigation until the results were drawn.
- as a scan: total and first results are those of a comparison of every post with the query; where
  the page itself says "at least", the total is a lower bound.
`;
