import type { LinkView } from "../../src/site/views.ts";

interface Props {
  readonly tags: readonly LinkView[];
}

/** Hashtags in a row; each keeps the direction of its own script. */
export const TagList = ({ tags }: Props) => (
  <ul class="row">
    {tags.map((tag) => (
      <li>
        <a href={tag.href} dir="auto">
          {tag.label}
        </a>
      </li>
    ))}
  </ul>
);
