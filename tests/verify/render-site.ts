import { buildSite } from "../../src/site/outputs/build-site.ts";
import type { SiteIdentity } from "../../src/site/views/context.ts";
import { readLedger } from "../../src/store/ledger.ts";
import { openStore } from "../../src/store/store.ts";

/** What to render, and from where to where. */
export interface RenderOrder {
  readonly templates: string;
  readonly site: SiteIdentity;
  readonly posts: string;
  readonly out: string;
  readonly cache: { readonly folder: string; readonly version: string };
}

// Eleventy loads the templates itself and needs a loader for TypeScript: this runs under tsx.
const [words = ""] = process.argv.slice(2);
const { templates, site, posts, out, cache } = JSON.parse(words) as RenderOrder;
await buildSite({
  code: "0",
  templates,
  site,
  posts: await openStore(posts, cache),
  dumps: readLedger(posts),
  postsFolder: posts,
  out,
  ...(site.hasSearch && {
    search: { phrases: true, code: "0", watches: [], onProgress: () => {} },
  }),
  onProgress: () => {},
});
