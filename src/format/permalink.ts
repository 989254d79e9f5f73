import slugify from "@sindresorhus/slugify";
import { isMessageId } from "../core/post-id.ts";
import type { PostId } from "../core/types.ts";

/** Longest slug, in characters; cut at a word's end. */
const SLUG_LENGTH = 60;

/**
 * A post's address below the site's root: `/posts/<channel>/<number>.html` for a message, else
 * `/posts/<slug>-<id>.html`, the title transliterated to ASCII, or the id alone where nothing of it
 * is left.
 */
export function permalinkFor(title: string, id: PostId): string {
  if (isMessageId(id)) return `/posts/${id}.html`;
  const slug = cutAtWord(slugify(title, { decamelize: false }));
  return slug === "" ? `/posts/${id}.html` : `/posts/${slug}-${id}.html`;
}

/** A name as it stands in addresses: lower-case ASCII, words parted by hyphens; maybe empty. */
export const slugOf = (name: string): string => cutAtWord(slugify(name, { decamelize: false }));

/** The file of a post below the posts folder: by year, or in `undated` where no year is known. */
export const postFile = (permalink: string, year: string | undefined): string =>
  `${year ?? "undated"}/${permalink.slice("/posts/".length, -".html".length)}.md`;

const cutAtWord = (slug: string): string => {
  if (slug.length <= SLUG_LENGTH) return slug;
  const end = slug.lastIndexOf("-", SLUG_LENGTH);
  return slug.slice(0, end > SLUG_LENGTH / 2 ? end : SLUG_LENGTH).replace(/-+$/, "");
};
