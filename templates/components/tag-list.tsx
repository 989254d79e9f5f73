import type { LinkView } from "../../src/site/views.ts";
import { htmlOnce } from "./shared-html.ts";

interface Props {
  readonly tags: readonly LinkView[];
}

/** Hashtags in a row; each keeps the direction of its own script. */
export const TagList = ({ tags }: Props) => (
  <ul class="row">
    {tags.map((tag) => (
      <li dangerouslySetInnerHTML={tagHtml(tag)} />
    ))}
  </ul>
);

/** A link to a hashtag as the inside of an element. */
export const tagHtml = htmlOnce((tag: LinkView) => (
  <a href={tag.href} dir="auto">
    {tag.label}
  </a>
));
