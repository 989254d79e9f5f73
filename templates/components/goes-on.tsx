import type { CutPart } from "../../src/site/views/views.ts";

interface Props {
  readonly parts: readonly CutPart[];
  readonly markdownHref: string;
}

/** Says which parts of a post were cut, and links to the complete file. */
export const GoesOn = ({ parts, markdownHref }: Props) => (
  <p class="goes-on">
    The {parts.join(" and the ")} {parts.length > 1 ? "are" : "is"} too long for this page. The{" "}
    <a href={markdownHref} type="text/markdown">
      Markdown file
    </a>{" "}
    has {parts.length > 1 ? "both" : "it"} in full.
  </p>
);
