import type { LinkView } from "../../src/site/views/views.ts";

interface Props {
  readonly link: Pick<LinkView, "href" | "label">;
}

/** A link to another site, which learns nothing of where a reader comes from. */
export const OutwardLink = ({ link }: Props) => (
  <a href={link.href} rel="nofollow noopener noreferrer">
    {link.label}
  </a>
);
