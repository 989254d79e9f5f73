import type { PostView } from "../../src/site/views/views.ts";
import { Answered, ConnectedPosts } from "../components/connected-posts.tsx";
import { DateLabel } from "../components/date-label.tsx";
import { toDocument } from "../components/document.ts";
import { GoesOn } from "../components/goes-on.tsx";
import { Neighbours } from "../components/neighbours.tsx";
import { Origin } from "../components/origin.tsx";
import { PostRecord } from "../components/post-record.tsx";
import { PostText } from "../components/post-text.tsx";
import { Versions } from "../components/versions.tsx";
import { Base } from "../layouts/base.tsx";

/** One post: when and from whom, the text as published, what is known of it and how. */
export const renderPost = (view: PostView): string =>
  toDocument(
    <Base frame={view.frame}>
      <article class="post">
        <header class="post-facts">
          <p>
            {view.dateHref ? (
              <a href={view.dateHref}>
                <DateLabel date={view.date} />
              </a>
            ) : (
              <DateLabel date={view.date} />
            )}
          </p>
          {view.forwardedFrom && (
            <p>
              Forwarded from{" "}
              <a href={view.forwardedFrom.href}>
                <bdi>{view.forwardedFrom.label}</bdi>
              </a>
            </p>
          )}
          {view.origin && (
            <Origin origin={view.origin} isSourceNamed={view.forwardedFrom !== undefined} />
          )}
        </header>
        {view.answers && <Answered answers={view.answers} />}
        <PostText post={view} />
        {view.goesOn && <GoesOn parts={view.goesOn} markdownHref={view.markdownHref} />}
        <ConnectedPosts post={view} />
        {view.versions && (
          <Versions versions={view.versions} more={view.moreVersions} lang={view.lang} />
        )}
        <PostRecord post={view} />
      </article>
      <Neighbours previous={view.previous} next={view.next} />
    </Base>,
  );
