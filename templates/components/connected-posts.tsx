import type { ConnectedView, OtherPostsView, OtherPostView } from "../../src/site/views/views.ts";
import { formatCount } from "./count.ts";
import { DateLabel } from "./date-label.tsx";

interface Props {
  readonly post: ConnectedView;
}

/** Above a text: the post that it answers. */
export const Answered = ({
  answers,
}: {
  readonly answers: NonNullable<ConnectedView["answers"]>;
}) => (
  <p class="answers">
    In reply to{" "}
    {"href" in answers ? (
      <OtherPost post={answers} />
    ) : (
      `number ${answers.number} of the channel, which is not in this archive`
    )}
  </p>
);

/** Below a text: what answers it, what it is a part of, who links to it and who forwarded it. */
export const ConnectedPosts = ({ post }: Props) => {
  const { thread, replies, series, namedBy, forwards } = post;
  if (!(thread || replies || series || namedBy || forwards)) return null;
  return (
    <div class="connected">
      {thread && <Thread thread={thread} />}
      {replies && <Posts id="replies" title="Replies" list={replies} />}
      {series && <Posts id="series" title="Series" list={series} />}
      {namedBy && <Posts id="named-by" title="Mentioned in" list={namedBy} />}
      {forwards && <Posts id="forwards" title="Forwarded by" list={forwards} />}
    </div>
  );
};

const Thread = ({ thread }: { readonly thread: NonNullable<ConnectedView["thread"]> }) => (
  <nav aria-labelledby="thread">
    <h2 id="thread">Thread, post {formatCount(thread.place)}</h2>
    <ul>
      {thread.first && <Step label="First" post={thread.first} />}
      {thread.previous && <Step label="Previous" post={thread.previous} />}
      {thread.next && <Step label="Next" post={thread.next} />}
    </ul>
  </nav>
);

const Step = ({ label, post }: { readonly label: string; readonly post: OtherPostView }) => (
  <li>
    {label}: <OtherPost post={post} />
  </li>
);

interface PostsProps {
  readonly id: string;
  readonly title: string;
  readonly list: OtherPostsView;
}

const Posts = ({ id, title, list: { posts, more } }: PostsProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <ul>
      {posts.map((post) => (
        <li>{post.isCurrent ? <Current post={post} /> : <OtherPost post={post} />}</li>
      ))}
      {more && <li>and {formatCount(more)} more</li>}
    </ul>
  </section>
);

const OtherPost = ({ post }: { readonly post: OtherPostView }) => (
  <>
    <a href={post.href} lang={post.lang} dir="auto">
      {post.label}
    </a>
    <Day post={post} />
  </>
);

const Current = ({ post }: { readonly post: OtherPostView }) => (
  <span aria-current="true">
    <bdi lang={post.lang}>{post.label}</bdi>
    <Day post={post} />
  </span>
);

/** A post without words is called by its day already. */
const Day = ({ post: { label, date } }: { readonly post: OtherPostView }) =>
  label === date.label ? null : (
    <span class="day">
      {" "}
      <DateLabel date={date} />
    </span>
  );
