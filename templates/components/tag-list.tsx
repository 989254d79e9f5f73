import type { ComponentChildren } from "preact";
import type { LinkView } from "../../src/site/views/views.ts";
import { htmlOnce } from "./shared-html.ts";

interface Props {
  readonly tags: readonly LinkView[];
  /** What ends the list. */
  readonly children?: ComponentChildren;
}

/** Hashtags in a row; each keeps the direction of its own script. */
export const TagList = ({ tags, children }: Props) => (
  <ul class="row">
    {tags.map((tag) => (
      <li dangerouslySetInnerHTML={tagHtml(tag)} />
    ))}
    {children}
  </ul>
);

/** A link to a hashtag as the inside of an element. */
export const tagHtml = htmlOnce((tag: LinkView) => (
  <a href={tag.href} dir="auto">
    {tag.label}
  </a>
));
