import slugify from "@sindresorhus/slugify";
import type { PostId } from "../core/types.ts";

/** Longest slug, in characters; cut at a word's end. */
const SLUG_LENGTH = 60;

/**
 * A post's address below the site's root, `/posts/<slug>-<id>.html`: the title transliterated to
 * ASCII, or the id alone where nothing of it is left.
 */
export function permalinkFor(title: string, id: PostId): string {
  const slug = cutAtWord(slugify(title, { decamelize: false }));
  return slug === "" ? `/posts/${id}.html` : `/posts/${slug}-${id}.html`;
}

/** The file of a post below the posts folder: by year, or in `undated` where no year is known. */
export const postFile = (permalink: string, year: string | undefined): string =>
  `${year ?? "undated"}/${permalink.slice("/posts/".length, -".html".length)}.md`;

const cutAtWord = (slug: string): string => {
  if (slug.length <= SLUG_LENGTH) return slug;
  const end = slug.lastIndexOf("-", SLUG_LENGTH);
  return slug.slice(0, end > SLUG_LENGTH / 2 ? end : SLUG_LENGTH).replace(/-+$/, "");
};
