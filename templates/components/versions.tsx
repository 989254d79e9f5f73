import type {
  ChangedLineView,
  ChangeView,
  EarlierVersionView,
  PostView,
} from "../../src/site/views/views.ts";
import { countOf, formatCount } from "./count.ts";
import { DateLabel } from "./date-label.tsx";
import { FlaggedText } from "./flagged-text.tsx";
import { SeenIn } from "./seen-in.tsx";

interface Props {
  readonly versions: readonly EarlierVersionView[];
  readonly more: PostView["moreVersions"];
  readonly lang: string | undefined;
}

/** Earlier versions of a post: when and where each was seen, and what the next one changed. */
export const Versions = ({ versions, more, lang }: Props) => (
  <section class="versions" aria-labelledby="versions">
    <h2 id="versions">Earlier versions</h2>
    <p class="legend">
      <del>Struck out</del> is what the next version dropped, <ins>underlined</ins> what it added.
    </p>
    <ol reversed>
      {versions.map((version) => (
        <li class="version">
          <h3>
            <a href={version.href}>
              Version {version.number}, <DateLabel date={version.date} />
            </a>
          </h3>
          <p class="facts">
            {version.forwardedFrom && (
              <>
                Forwarded from <bdi>{version.forwardedFrom}</bdi>;{" "}
              </>
            )}
            seen in <SeenIn {...version} />
          </p>
          <div class="changes" lang={lang} dir="auto">
            {version.changes.map((line) => (
              <ChangedLine line={line} />
            ))}
          </div>
          {version.changesGoOn && (
            <p class="goes-on">
              There are more changes than this page can show. The{" "}
              <a href={version.markdownHref} type="text/markdown">
                Markdown file
              </a>{" "}
              of this version has its text in full.
            </p>
          )}
        </li>
      ))}
    </ol>
    {more && (
      <p class="goes-on">
        {countOf(more.number, "version is", "versions are")} older than these:{" "}
        <a href={more.href}>version {formatCount(more.number)}</a>, whose page leads to the one
        before it, and so on.
      </p>
    )}
  </section>
);

/** The mark of skipped lines has no direction of its own and takes that of the text. */
export const ChangedLine = ({ line }: { readonly line: ChangedLineView }) => (
  <p class={line.every(({ kind }) => kind === "skipped") ? "skipped" : undefined}>
    {line.map((change) => (
      <Change change={change} />
    ))}
  </p>
);

const Change = ({ change: { kind, text } }: { readonly change: ChangeView }) => {
  if (kind === "skipped") return <span class="skipped">{text}</span>;
  const content = <FlaggedText text={text} />;
  if (kind === "removed") return <del>{content}</del>;
  return kind === "added" ? <ins>{content}</ins> : content;
};
