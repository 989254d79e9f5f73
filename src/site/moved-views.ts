import { finalTarget, type MovedPost, type Redirect, type Tombstone } from "../posts/moved.ts";
import type { PagePath } from "../types.ts";
import { addressOf, frameFor, type SiteContext } from "./context.ts";
import { postPath, rootOf } from "./urls.ts";
import type { GoneView, RedirectView } from "./views.ts";

/**
 * A page at each address that a post has left. What would lead nowhere, or stand where another page
 * of the site (`pages`) stands, is left out; `npm run verify` names it.
 */
export function movedViews(
  context: SiteContext,
  moved: readonly MovedPost[],
  pages: Iterable<{ readonly path: PagePath }>,
): readonly MovedPage[] {
  if (moved.length === 0) return [];
  const paths = new Set(Array.from(pages, ({ path }) => path));
  const byAddress = new Map(moved.map((entry) => [entry.from, entry]));
  const titles = new Map<string, string>();
  for (const { permalink, title } of context.archive.posts) titles.set(permalink, title);
  return moved.flatMap((entry): readonly MovedPage[] => {
    const path = postPath(entry.from);
    if (paths.has(path)) return [];
    if (entry.kind === "gone") return [{ path, view: goneView(context, entry, path) }];
    const target = finalTarget(entry, byAddress);
    if (target === undefined || !paths.has(postPath(target))) return [];
    return [{ path, view: redirectView(context, entry, target, titles.get(target) ?? target) }];
  });
}

interface MovedPage {
  readonly path: PagePath;
  readonly view: RedirectView | GoneView;
}

function redirectView(
  context: SiteContext,
  { from }: Redirect,
  target: string,
  title: string,
): RedirectView {
  const path = postPath(from);
  const href = rootOf(path) + postPath(target);
  return {
    kind: "redirect",
    frame: frameFor(context, path, {
      title: "This post has moved",
      description: `Moved: ${title}`,
      ...(context.site.url !== undefined && {
        canonical: addressOf(context.site, postPath(target)),
      }),
      refreshHref: href,
    }),
    target: { href, label: title },
  };
}

const goneView = (
  context: SiteContext,
  { reason, since }: Tombstone,
  path: PagePath,
): GoneView => ({
  kind: "gone",
  frame: frameFor(context, path, {
    title: "This post is gone",
    description: reason,
    noIndex: true,
  }),
  reason,
  ...(since !== undefined && { since: context.labels.date({ edtf: since }) }),
});
