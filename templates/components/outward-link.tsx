import type { ComponentChildren } from "preact";
import { OUTWARD_REL } from "../../src/format/link-policy.ts";
import { isWebLink } from "../../src/platform/text/links.ts";
import type { OutwardLinkView } from "../../src/site/views/views.ts";

interface Props {
  readonly link: OutwardLinkView;
  readonly children: ComponentChildren;
}

/** A link that leads away; one of the web can be looked up in a web archive when it is dead. */
export const OutwardLink = ({ link: { href, linkedOn }, children }: Props) => (
  <a
    href={href}
    rel={OUTWARD_REL}
    {...(isWebLink(href) && { "data-originalurl": href, "data-versiondate": linkedOn })}
  >
    {children}
  </a>
);
