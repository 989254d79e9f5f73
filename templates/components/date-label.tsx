import type { DateView } from "../../src/site/views/views.ts";

interface Props {
  readonly date: DateView;
}

/** A date as precisely as it is known. */
export const DateLabel = ({ date }: Props) =>
  date.datetime ? (
    <time datetime={date.datetime} lang={date.lang}>
      {date.label}
    </time>
  ) : (
    date.label
  );
