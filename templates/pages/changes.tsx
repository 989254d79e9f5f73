import type { ChangedPostView, ChangesView } from "../../src/site/views/views.ts";
import { countOf } from "../components/count.ts";
import { DateLabel } from "../components/date-label.tsx";
import { toDocument } from "../components/document.ts";
import { Pager } from "../components/pager.tsx";
import { ChangedLine } from "../components/versions.tsx";
import { Base } from "../layouts/base.tsx";

/** Edits and disappearances of posts, newest first, a page at a time. */
export const renderChanges = (view: ChangesView): string =>
  toDocument(
    <Base frame={view.frame}>
      <header class="page-header">
        <h1>What changed</h1>
        <p class="intro">
          Posts that were edited after they were published, and posts that a later export has no
          more. Both stay here. <del>Struck out</del> is what an edit dropped, <ins>underlined</ins>{" "}
          what it added.
        </p>
        <Position view={view} />
        {view.feedHref && (
          <p class="more">
            <a href={view.feedHref} type="application/atom+xml">
              Feed of changes
            </a>
          </p>
        )}
      </header>
      <ol class="cards">
        {view.entries.map((entry) => (
          <Entry entry={entry} />
        ))}
      </ol>
      {view.pager && <Pager pager={view.pager} />}
    </Base>,
  );

const Position = ({ view: { total, pager } }: { readonly view: ChangesView }) => {
  if (total !== undefined) return <p class="position">{countOf(total, "change", "changes")}</p>;
  return pager?.page === undefined ? null : <p class="position">Page {pager.page}</p>;
};

const Entry = ({ entry }: { readonly entry: ChangedPostView }) => {
  const { kind, date, post, channel, dump, changes, changesGoOn } = entry;
  return (
    <li class="card">
      <p class="card-date">
        <DateLabel date={date} />
      </p>
      <div>
        <h2 lang={post.lang} dir="auto">
          <a href={post.href}>{post.label}</a>
        </h2>
        <p class="facts">
          {channel && (
            <>
              <bdi>{channel}</bdi>:{" "}
            </>
          )}
          {kind === "edit" ? (
            "edited"
          ) : (
            <>
              no longer in the export <code>{dump}</code>
            </>
          )}
        </p>
        {changes.length > 0 && (
          <div class="changes" lang={post.lang} dir="auto">
            {changes.map((line) => (
              <ChangedLine line={line} />
            ))}
            {changesGoOn && <p class="skipped">[…]</p>}
          </div>
        )}
      </div>
    </li>
  );
};
