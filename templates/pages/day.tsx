import type { DayPostView, DayView, LinkView } from "../../src/site/views/views.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { countPosts } from "../components/count.ts";
import { toDocument } from "../components/document.ts";
import { PageAddress } from "../components/page-address.tsx";
import { PostBody } from "../components/post-body.tsx";
import { RecordedFiles } from "../components/recorded-files.tsx";
import { TextHash } from "../components/text-hash.tsx";
import { Base } from "../layouts/base.tsx";

/** The posts of a day in full, oldest first, to read on and to print. */
export const renderDay = (view: DayView): string =>
  toDocument(
    <Base frame={view.frame}>
      <header class="page-header">
        <Breadcrumbs trail={view.trail} />
        <h1 lang={view.lang}>{view.heading}</h1>
        <p class="position">
          {view.part !== undefined && `Part ${view.part}, `}
          {countPosts(view.posts.length)} in full
        </p>
        <PageAddress address={view.address} />
      </header>
      {view.posts.map((post) => (
        <DayPost post={post} />
      ))}
      {(view.previous ?? view.next) && (
        <nav class="pager" aria-label="Days">
          <ul class="row">
            <Step label="Before" link={view.previous} rel="prev" />
            <Step label="Next" link={view.next} rel="next" />
          </ul>
        </nav>
      )}
    </Base>,
  );

const DayPost = ({ post }: { readonly post: DayPostView }) => (
  <article class="post" id={post.id}>
    <PostBody post={post} rank="h2" />
    <div class="imprint">
      <p>
        {post.message?.channel.label}
        {post.message?.number && `, number ${post.message.number}`}
        {post.message && <br />}
        <a href={post.dateHref}>{post.permalink}</a>
        {post.textHash && <br />}
        {post.textHash && <TextHash textHash={post.textHash} />}
      </p>
      {post.files && <RecordedFiles post={post} />}
    </div>
  </article>
);

interface StepProps {
  readonly label: string;
  readonly link: LinkView | undefined;
  readonly rel: "prev" | "next";
}

const Step = ({ label, link, rel }: StepProps) =>
  link === undefined ? null : (
    <li>
      <a href={link.href} rel={rel}>
        {label}: <span lang={link.lang}>{link.label}</span>
      </a>
    </li>
  );
