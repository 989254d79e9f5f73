interface Props {
  readonly href: string;
  /** Such as "2 more hashtags". */
  readonly what: string;
}

/** The last item of a list that was cut, with a link to the complete one. */
export const More = ({ href, what }: Props) => (
  <li>
    <a href={href}>and {what}</a>
  </li>
);
