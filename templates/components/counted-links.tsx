import type { LinkView } from "../../src/site/views/views.ts";
import { formatCount } from "./count.ts";

interface Props {
  readonly links: readonly LinkView[];
  /** Flowing in a row, or one under the other with dotted leaders, as in a printed index. */
  readonly layout: "row" | "leaders";
}

/** Links with the number of posts behind each. */
export const CountedLinks = ({ links, layout }: Props) => (
  <ul class={layout}>
    {links.map((link) => (
      <li>
        <a href={link.href}>
          {link.flag && (
            <span class="flag" aria-hidden="true">
              {link.flag}{" "}
            </span>
          )}
          <bdi lang={link.lang}>{link.label}</bdi>
        </a>
        {link.count !== undefined && <span class="count"> {formatCount(link.count)}</span>}
      </li>
    ))}
  </ul>
);
