import type { Manifest } from "../manifest/manifest.ts";
import { factsName } from "../postings/dictionary.ts";
import { nameTerm } from "../segment/filter-term.ts";
import { decodeFacts, type FactsRow, POSTS_OF_FACTS } from "../segment/json-block.ts";
import type { Hit } from "./order-hits.ts";
import type { PartLoader } from "./part-loader.ts";
import type { Query } from "./query.ts";
import { searchIndex } from "./search-index.ts";

/** What is shown of hits, in their order; undefined where the part with a post's facts is unusable. */
export async function loadFacts(
  { segments }: Manifest,
  hits: readonly Hit[],
  loader: PartLoader,
): Promise<readonly (FactsRow | undefined)[]> {
  const partOf = ({ segment, post }: Hit): string =>
    `${segments[segment]?.name}/${factsName(Math.floor(post / POSTS_OF_FACTS))}`;
  const parts = [...new Set(hits.map(partOf))];
  const blocks = await Promise.all(parts.map((part) => loader.read(part, decodeFacts)));
  const rows = new Map(parts.map((part, at) => [part, blocks[at]]));
  return hits.map((hit) => rows.get(partOf(hit))?.[hit.post % POSTS_OF_FACTS]);
}

/** The post that a query names by its address or by channel and number; the newest of several. */
export async function findNamedPost(
  manifest: Manifest,
  { name }: Query,
  loader: PartLoader,
): Promise<FactsRow | undefined> {
  if (name === undefined) return undefined;
  const atom = { kind: "filter", term: nameTerm(name) } as const;
  const clauses = [{ isExcluded: false, alternatives: [[atom]] }];
  const { hits } = await searchIndex(manifest, { clauses, isCut: false }, loader, {
    order: "date",
  });
  const [facts] = await loadFacts(manifest, hits(0, 1), loader);
  return facts;
}
