import type { PostBodyView } from "../../src/site/views/views.ts";
import { DateLabel } from "./date-label.tsx";
import { GoesOn } from "./goes-on.tsx";
import { type HeadingRank, PostText } from "./post-text.tsx";

interface Props {
  readonly post: PostBodyView;
  /** The heading's rank on the page it stands on. */
  readonly heading: HeadingRank;
}

/** A post in full, as on its own page and on that of its day: when, from whom, and the text. */
export const PostBody = ({ post, heading }: Props) => (
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
      {post.forwardedFrom && (
        <p>
          Forwarded from{" "}
          <a href={post.forwardedFrom.href}>
            <bdi>{post.forwardedFrom.label}</bdi>
          </a>
        </p>
      )}
    </header>
    <PostText post={post} heading={heading} />
    {post.goesOn && <GoesOn parts={post.goesOn} markdownHref={post.markdownHref} />}
  </>
);
