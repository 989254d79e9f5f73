import type { PostBodyView } from "../../src/site/views/views.ts";
import { Answered } from "./connected-posts.tsx";
import { DateLabel } from "./date-label.tsx";
import { GoesOn } from "./goes-on.tsx";
import { PostMedia } from "./media/post-media.tsx";
import { Origin } from "./origin.tsx";
import { Poll } from "./poll.tsx";
import { Buttons, Counts, Signature } from "./post-facts.tsx";
import { type HeadingRank, PostText } from "./post-text.tsx";

interface Props {
  readonly post: PostBodyView;
  /** The heading's rank on the page it stands on. */
  readonly rank: HeadingRank;
}

/**
 * A post in full, as on its own page and on that of its day: when, from whom, the text, and what else
 * it holds.
 */
export const PostBody = ({ post, rank }: Props) => (
  <>
    <header class="post-facts">
      <p>
        {post.dateHref ? (
          <a href={post.dateHref}>
            <DateLabel date={post.date} />
          </a>
        ) : (
          <DateLabel date={post.date} />
        )}
      </p>
      {post.edited && (
        <p>
          Edited <DateLabel date={post.edited} />
        </p>
      )}
      {post.forwardedFrom && (
        <p>
          Forwarded from{" "}
          <a href={post.forwardedFrom.href}>
            <bdi>{post.forwardedFrom.label}</bdi>
          </a>
        </p>
      )}
      {post.origin && (
        <Origin origin={post.origin} isSourceNamed={post.forwardedFrom !== undefined} />
      )}
    </header>
    {post.answers && <Answered answers={post.answers} />}
    {post.media?.isAbove && <PostMedia media={post.media} markdownHref={post.markdownHref} />}
    <PostText post={post} rank={rank} />
    {post.goesOn && <GoesOn parts={post.goesOn} markdownHref={post.markdownHref} />}
    {post.media && !post.media.isAbove && (
      <PostMedia media={post.media} markdownHref={post.markdownHref} />
    )}
    {post.poll && <Poll poll={post.poll} isHeading={isAsked(post)} />}
    {post.buttons && <Buttons buttons={post.buttons} />}
    {post.author && <Signature author={post.author} />}
    {post.counts && <Counts counts={post.counts} />}
  </>
);

/** Whether the question of a post's poll is its heading. */
const isAsked = ({ heading, titlePlace }: PostBodyView): boolean =>
  titlePlace === undefined && heading?.isQuestion === true;
