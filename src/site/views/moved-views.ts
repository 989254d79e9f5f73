import type { ShownPost } from "../../core/post.ts";
import type { PagePath } from "../../core/types.ts";
import { itemAt } from "../../platform/collections/list.ts";
import {
  createTargetFinder,
  type MovedPost,
  type Redirect,
  type Tombstone,
} from "../../store/moved.ts";
import { postPath, rootOf } from "../archive/urls.ts";
import { addressOf, frameFor, type SiteContext, type ViewContext } from "./context.ts";
import { langOf } from "./links.ts";
import { shortText, titleOf } from "./names.ts";
import type { GoneView, RedirectView } from "./views.ts";

/**
 * Pages for the addresses that posts have left. Redirects that lead nowhere, and addresses of other
 * pages of the site (`pages`), are left out; `npm run verify` reports them.
 */
export function movedViews(
  context: SiteContext,
  moved: readonly MovedPost[],
  pages: Iterable<{ readonly path: PagePath }>,
): readonly MovedPage[] {
  if (moved.length === 0) return [];
  const byAddress = new Map(moved.map((entry) => [entry.from, entry]));
  const targetOf = createTargetFinder(moved);
  const targets = new Map<string, string>();
  for (const entry of moved) {
    const target = entry.kind === "redirect" ? targetOf(entry) : undefined;
    if (target !== undefined) targets.set(entry.from, target);
  }
  const wanted = new Set([...byAddress.keys(), ...targets.values()]);
  const paths = pathsAmong(pages, wanted);
  const posts = postsAmong(context.archive, wanted);
  return moved.flatMap((entry): readonly MovedPage[] => {
    const path = postPath(entry.from);
    if (paths.has(path)) return [];
    if (entry.kind === "gone") return [{ path, view: goneView(context, entry, path) }];
    const target = targets.get(entry.from);
    if (target === undefined || !paths.has(postPath(target))) return [];
    return [{ path, view: redirectView(context, entry, target, posts.get(target)) }];
  });
}

interface MovedPage {
  readonly path: PagePath;
  readonly view: RedirectView | GoneView;
}

/** The paths of the site's pages at these addresses; a set of all paths could take gigabytes. */
function pathsAmong(
  pages: Iterable<{ readonly path: PagePath }>,
  addresses: ReadonlySet<string>,
): ReadonlySet<PagePath> {
  const wanted = new Set(Array.from(addresses, postPath));
  const found = new Set<PagePath>();
  for (const { path } of pages) {
    if (wanted.has(path)) found.add(path);
  }
  return found;
}

/** The posts at these addresses; no others are read. */
function postsAmong(
  { outlines, shown }: SiteContext["archive"],
  addresses: ReadonlySet<string>,
): ReadonlyMap<string, ShownPost> {
  const posts = new Map<string, ShownPost>();
  for (const [at, { permalink }] of outlines.entries()) {
    if (addresses.has(permalink)) posts.set(permalink, itemAt(shown, at));
  }
  return posts;
}

function redirectView(
  context: SiteContext,
  { from }: Redirect,
  target: string,
  post: ShownPost | undefined,
): RedirectView {
  const path = postPath(from);
  const title = post === undefined ? target : titleOf(context, post);
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
    target: { href, label: title, ...(post !== undefined && langOf(context, post)) },
  };
}

/** The page at the address of a further message of an album. */
export function albumView(
  context: ViewContext,
  { position, number }: { readonly position: number; readonly number: number },
): RedirectView {
  const post = itemAt(context.archive.shown, position);
  const target = postPath(post.permalink);
  const path = postPath(post.permalink.replace(FILE_NAME, `${number}.html`));
  const href = rootOf(path) + target;
  const title = titleOf(context, post);
  return {
    kind: "redirect",
    frame: frameFor(context, path, {
      title: "This is part of an album",
      description: `Part of an album: ${title}`,
      ...(context.site.url !== undefined && {
        canonical: addressOf(context.site, target),
      }),
      refreshHref: href,
    }),
    target: { href, label: title, ...langOf(context, post) },
    albumNumber: number,
  };
}

/** `42.html` in `/posts/herald/42.html` */
const FILE_NAME = /[^/]+$/;

function goneView(context: SiteContext, tombstone: Tombstone, path: PagePath): GoneView {
  const { since } = tombstone;
  const reason = shortText(tombstone.reason);
  return {
    kind: "gone",
    frame: frameFor(context, path, {
      title: "This post is gone",
      description: reason,
      noIndex: true,
    }),
    reason,
    ...(since !== undefined && { since: context.labels.date({ edtf: since }) }),
  };
}
