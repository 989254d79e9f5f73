import type { ComponentChildren } from "preact";

interface Props {
  readonly term: string;
  readonly children: ComponentChildren;
}

/** A row of what is known of a post or a channel. */
export const RecordRow = ({ term, children }: Props) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
