import type { VersionView } from "../../src/site/views/views.ts";
import { formatCount } from "../components/count.ts";
import { DateLabel } from "../components/date-label.tsx";
import { toDocument } from "../components/document.ts";
import { GoesOn } from "../components/goes-on.tsx";
import { PostMedia } from "../components/media/post-media.tsx";
import { PostText } from "../components/post-text.tsx";
import { SeenIn } from "../components/seen-in.tsx";
import { TextHash } from "../components/text-hash.tsx";
import { Base } from "../layouts/base.tsx";

/** An earlier version of a post, at the address it was published under; it leads to the newest. */
export const renderVersion = (view: VersionView): string =>
  toDocument(
    <Base frame={view.frame}>
      <article class="post">
        <header class="post-facts">
          <p>
            <DateLabel date={view.date} />
          </p>
          {view.forwardedFrom && (
            <p>
              Forwarded from <bdi>{view.forwardedFrom}</bdi>
            </p>
          )}
        </header>
        <div>
          <p class="superseded">
            This is an earlier version. The newest:{" "}
            <a href={view.newest.href}>
              <bdi lang={view.newest.lang}>{view.newest.label}</bdi>
            </a>{" "}
            (<DateLabel date={view.newest.date} />
            ).
          </p>
          {view.media?.isAbove && <PostMedia media={view.media} markdownHref={view.markdownHref} />}
          <PostText post={view} />
          {view.goesOn && <GoesOn parts={view.goesOn} markdownHref={view.markdownHref} />}
          {view.media && !view.media.isAbove && (
            <PostMedia media={view.media} markdownHref={view.markdownHref} />
          )}
        </div>
        <footer class="record">
          <h2>Record</h2>
          <dl>
            <div>
              <dt>Seen in</dt>
              <dd>
                <SeenIn {...view} />
              </dd>
            </div>
            {view.older && (
              <div>
                <dt>Version before</dt>
                <dd>
                  <a href={view.older.href}>Version {formatCount(view.older.number)}</a>
                </dd>
              </div>
            )}
            <div>
              <dt>Permalink</dt>
              <dd>
                <code class="copy">{view.permalink}</code>
              </dd>
            </div>
            {view.textHash && (
              <div>
                <dt>Text</dt>
                <dd>
                  <TextHash textHash={view.textHash} />
                </dd>
              </div>
            )}
            <div>
              <dt>File</dt>
              <dd>
                <a href={view.markdownHref} type="text/markdown">
                  Markdown
                </a>
              </dd>
            </div>
          </dl>
        </footer>
      </article>
    </Base>,
  );
