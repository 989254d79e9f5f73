import type { PostView } from "../../src/site/views/views.ts";
import { countOf } from "./count.ts";

interface Props extends Pick<PostView, "seen" | "moreSeen"> {
  readonly markdownHref: string;
}

/** Dumps and lines in one sentence: `a.txt, lines 1–5; b.txt, line 7; and 3 more places`. */
export const SeenIn = ({ seen, moreSeen, markdownHref }: Props) => (
  <>
    {seen.map(({ dump, lines }, at) => (
      <>
        {at > 0 && "; "}
        <code>{dump}</code>,{" "}
        <span class="lines">
          {lines.includes("–") ? "lines" : "line"} {lines}
        </span>
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
