import { aboutPath, changesPath, findPath } from "../../src/site/archive/urls.ts";
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
  readonly hasNumbers: FrameView["hasNumbers"];
  readonly hasChanges: FrameView["hasChanges"];
}

/**
 * The name of the archive, with links to learn more and to follow it; nothing that a new post would
 * change.
 */
export const SiteFooter = ({
  frame: { root, siteTitle, feedHref, hasNumbers, hasChanges },
}: Props) => (
  <footer
    class="site-footer"
    dangerouslySetInnerHTML={sharedHtml(Inside, {
      ...{ root, siteTitle, feedHref, hasNumbers, hasChanges },
    })}
  />
);

const Inside = ({ root, siteTitle, feedHref, hasNumbers, hasChanges }: Shown) => (
  <>
    <p>
      {siteTitle} is an archive. Posts stand as their authors published them; the archive takes no
      side.
    </p>
    <ul class="row">
      <li>
        <a href={`${root}${aboutPath}`}>About this archive</a>
      </li>
      {hasNumbers && (
        <li>
          <a href={`${root}${findPath}`}>Find a post</a>
        </li>
      )}
      {hasChanges && (
        <li>
          <a href={`${root}${changesPath}`}>What changed</a>
        </li>
      )}
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
