import { aboutPath } from "../../src/site/archive/urls.ts";
import type { FrameView } from "../../src/site/views/views.ts";
import { sharedHtml } from "./shared-html.ts";

interface Props {
  readonly frame: FrameView;
}

/** The part of a frame that it shows. */
interface Shown {
  readonly root: FrameView["root"];
  readonly siteTitle: FrameView["siteTitle"];
  readonly feedHref: FrameView["feedHref"];
}

/**
 * The name of the archive, with links to learn more and to follow it; nothing that a new post would
 * change.
 */
export const SiteFooter = ({ frame: { root, siteTitle, feedHref } }: Props) => (
  <footer
    class="site-footer"
    dangerouslySetInnerHTML={sharedHtml(Inside, { root, siteTitle, feedHref })}
  />
);

const Inside = ({ root, siteTitle, feedHref }: Shown) => (
  <>
    <p>
      {siteTitle} is an archive. Posts stand as their authors published them; the archive takes no
      side.
    </p>
    <ul class="row">
      <li>
        <a href={`${root}${aboutPath}`}>About this archive</a>
      </li>
      {feedHref && (
        <li>
          <a href={feedHref} type="application/atom+xml">
            Feed
          </a>
        </li>
      )}
    </ul>
  </>
);
