import type { PostView } from "../../src/site/views/views.ts";
import { ConnectedPosts } from "../components/connected-posts.tsx";
import { toDocument } from "../components/document.ts";
import { Neighbours } from "../components/neighbours.tsx";
import { PostBody } from "../components/post-body.tsx";
import { PostRecord } from "../components/post-record.tsx";
import { Versions } from "../components/versions.tsx";
import { Base } from "../layouts/base.tsx";

/** One post: when and from whom, the text as published, what is known of it and how. */
export const renderPost = (view: PostView): string =>
  toDocument(
    <Base frame={view.frame}>
      <article class="post">
        <PostBody post={view} rank="h1" />
        <ConnectedPosts post={view} />
        {view.versions && (
          <Versions versions={view.versions} more={view.moreVersions} lang={view.lang} />
        )}
        <PostRecord post={view} />
      </article>
      <Neighbours previous={view.previous} next={view.next} />
    </Base>,
  );
