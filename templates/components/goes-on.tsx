import type { GoesOn as Part } from "../../src/site/views/views.ts";

interface Props {
  readonly parts: readonly Part[];
  readonly markdownHref: string;
}

/** Says what of a post is too long for its page, and leads to the whole. */
export const GoesOn = ({ parts, markdownHref }: Props) => (
  <p class="goes-on">
    The {parts.join(" and the ")} {parts.length > 1 ? "are" : "is"} too long for this page. The{" "}
    <a href={markdownHref} type="text/markdown">
      Markdown file
    </a>{" "}
    has {parts.length > 1 ? "both" : "it"} in full.
  </p>
);
