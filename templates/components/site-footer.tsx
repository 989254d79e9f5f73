import { aboutPath } from "../../src/site/urls.ts";
import type { FrameView } from "../../src/site/views.ts";

interface Props {
  readonly frame: FrameView;
}

/** What this is, and the ways to learn more and to follow. Says nothing that a new post would change. */
export const SiteFooter = ({ frame }: Props) => (
  <footer class="site-footer">
    <p>
      {frame.siteTitle} is an archive. Posts stand as their authors published them; the archive
      takes no side.
    </p>
    <ul class="row">
      <li>
        <a href={`${frame.root}${aboutPath}`}>About this archive</a>
      </li>
      {frame.feedHref && (
        <li>
          <a href={frame.feedHref} type="application/atom+xml">
            Feed
          </a>
        </li>
      )}
    </ul>
  </footer>
);
