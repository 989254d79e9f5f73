import type { PostView } from "../../src/site/views/views.ts";
import { DateLabel } from "./date-label.tsx";
import { OutwardLink } from "./outward-link.tsx";

interface Props {
  readonly origin: NonNullable<PostView["origin"]>;
}

/** Where a forward comes from: the post in this archive, and on Telegram. */
export const Origin = ({ origin: { here, there } }: Props) => (
  <p>
    {here && (
      <>
        Original:{" "}
        <a href={here.href}>
          <DateLabel date={here.date} />
        </a>
      </>
    )}
    {here && there && ", "}
    {there && (
      <OutwardLink link={there}>{here ? "on Telegram" : "Original on Telegram"}</OutwardLink>
    )}
  </p>
);
