import type { ChangeView, EarlierVersionView } from "../../src/site/views.ts";
import { DateLabel } from "./date-label.tsx";
import { SeenIn } from "./seen-in.tsx";

interface Props {
  readonly versions: readonly EarlierVersionView[];
  readonly lang: string | undefined;
}

/** Earlier versions of a post: when and where each was seen, and what the next one changed. */
export const Versions = ({ versions, lang }: Props) => (
  <section class="versions" aria-labelledby="versions">
    <h2 id="versions">Earlier versions</h2>
    <p class="legend">
      <del>Struck out</del> is what the next version dropped, <ins>underlined</ins> what it added.
    </p>
    <ol reversed>
      {versions.map((version) => (
        <li>
          <h3>
            <a href={version.href}>
              <DateLabel date={version.date} />
            </a>
          </h3>
          <p class="facts">
            {version.forwardedFrom && (
              <>
                Forwarded from <bdi>{version.forwardedFrom}</bdi>;{" "}
              </>
            )}
            seen in <SeenIn seen={version.seen} />
          </p>
          <p class="changes" lang={lang} dir="auto">
            {version.changes.map((change) => (
              <Change change={change} />
            ))}
          </p>
        </li>
      ))}
    </ol>
  </section>
);

const Change = ({ change: { kind, text } }: { readonly change: ChangeView }) => {
  if (kind === "removed") return <del>{text}</del>;
  if (kind === "added") return <ins>{text}</ins>;
  return <>{kind === "skipped" ? " […] " : text}</>;
};
