import type { PostView } from "../../src/site/views/views.ts";
import { DateLabel } from "./date-label.tsx";
import { OutwardLink } from "./outward-link.tsx";

interface Props {
  readonly origin: NonNullable<PostView["origin"]>;
  /** Whether the page says from whom the post was forwarded. */
  readonly isSourceNamed: boolean;
}

/** Where a forward comes from: the post in this archive, and on Telegram. */
export const Origin = ({ origin: { here, there }, isSourceNamed }: Props) => (
  <p>
    {isSourceNamed ? "Original: " : "Forwarded from the post "}
    {here && (
      <a href={here.href}>
        {isSourceNamed ? "" : "of "}
        <DateLabel date={here.date} />
      </a>
    )}
    {here && there && ", "}
    {there && <OutwardLink link={there}>on Telegram</OutwardLink>}
  </p>
);
