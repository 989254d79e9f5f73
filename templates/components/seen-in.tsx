import type { PostView } from "../../src/site/views/views.ts";
import { countOf } from "./count.ts";
import { Sighting } from "./sighting.tsx";

interface Props extends Pick<PostView, "seen" | "moreSeen"> {
  readonly markdownHref: string;
}

/** Dumps and lines in one sentence: `a.txt, lines 1–5; b.txt, line 7; and 3 more places`. */
export const SeenIn = ({ seen, moreSeen, markdownHref }: Props) => (
  <>
    {seen.map(({ dump, place }, at) => (
      <>
        {at > 0 && "; "}
        <Sighting seen={{ dump, place }} />
      </>
    ))}
    {moreSeen && (
      <>
        {seen.length > 0 && "; and "}
        <a href={markdownHref}>
          {seen.length > 0
            ? countOf(moreSeen, "more place", "more places")
            : countOf(moreSeen, "place", "places")}
        </a>
      </>
    )}
  </>
);
