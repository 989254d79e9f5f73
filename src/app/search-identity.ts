import type { SiteIdentity } from "../site/views/context.ts";
import type { ArchiveConfig } from "./config.ts";

/** What all pages of a site say of its search. */
export const searchIdentity = ({
  search,
  watches,
}: Pick<ArchiveConfig, "search" | "watches">): SearchIdentity => ({
  ...(search !== false && { hasSearch: true }),
  ...(watches.length > 0 && { hasWatches: true }),
});

export type SearchIdentity = Pick<SiteIdentity, "hasSearch" | "hasWatches">;
