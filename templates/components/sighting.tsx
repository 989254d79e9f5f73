import type { SightingView } from "../../src/site/views/views.ts";
import { DateLabel } from "./date-label.tsx";

interface Props {
  readonly seen: SightingView;
}

/** A place where a post was seen: `a.txt, lines 1–5`, with the time that it tells. */
export const Sighting = ({ seen: { dump, place, date, known } }: Props) => (
  <>
    <code>{dump}</code>, <span class="lines">{place}</span>
    {date && (
      <span class="evidence">
        {" "}
        <DateLabel date={date} />
        {known && ` (${known})`}
      </span>
    )}
  </>
);
