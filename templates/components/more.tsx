interface Props {
  readonly href: string;
  /** Such as "2 more hashtags". */
  readonly what: string;
}

/** Ends a list that leaves out some of its items, and leads to where they all are. */
export const More = ({ href, what }: Props) => (
  <li>
    <a href={href}>and {what}</a>
  </li>
);
