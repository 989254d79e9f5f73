import type { PostView } from "../../src/site/views.ts";

interface Props {
  readonly seen: PostView["seen"];
}

/** Dumps and lines in one sentence: `a.txt, lines 1–5; b.txt, line 7`. */
export const SeenIn = ({ seen }: Props) => (
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
  </>
);
