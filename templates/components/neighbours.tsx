import type { PostView } from "../../src/site/views/views.ts";
import { DateLabel } from "./date-label.tsx";

type Neighbour = NonNullable<PostView["previous"]>;

interface Props {
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** The posts before and after in time. */
export const Neighbours = ({ previous, next }: Props) =>
  previous === undefined && next === undefined ? null : (
    <nav class="neighbours" aria-label="Previous and next post">
      {previous && <Neighbour post={previous} rel="prev" label="Previous" />}
      {next && <Neighbour post={next} rel="next" label="Next" />}
    </nav>
  );

interface NeighbourProps {
  readonly post: Neighbour;
  readonly rel: "prev" | "next";
  readonly label: string;
}

const Neighbour = ({ post, rel, label }: NeighbourProps) => (
  <a class={rel} href={post.href} rel={rel}>
    <span class="label">
      <b>{label}</b> <DateLabel date={post.date} />
    </span>{" "}
    <span class="neighbour-title" lang={post.lang} dir="auto">
      {post.label}
    </span>
  </a>
);
