import type { AboutView } from "../../src/site/views/views.ts";
import { countOf, countPosts } from "../components/count.ts";
import { DateNotation } from "../components/date-notation.tsx";
import { toDocument } from "../components/document.ts";
import { DumpTable } from "../components/dump-table.tsx";
import { ExportTable } from "../components/export-table.tsx";
import { Base } from "../layouts/base.tsx";

/**
 * The page about the archive: what it is, what was imported, and how dates and countries are found.
 */
export const renderAbout = (view: AboutView): string =>
  toDocument(
    <Base frame={view.frame}>
      <header class="page-header">
        <h1>About this archive</h1>
        <p class="intro" lang={view.lang}>
          {view.description}
        </p>
      </header>
      <section class="prose">
        <h2 id="posts">The posts</h2>
        <p>
          Each post stands as its author published it, with every word, sign and line break that was
          found. The archive takes no side. That a post is here says that it was published, not that
          what it says is so.
        </p>
        <p>
          A message of a channel is one post, however many files have it, and so is a text that was
          seen more than once; its record lists every place where it was seen. Titles are the posts’
          own first words; a post without words is called by its day and time.
        </p>
      </section>
      <section class="prose">
        <h2 id="imported">What was imported</h2>
        <p>
          The archive holds {countPosts(view.postCount)}, read from the files below. A file’s
          SHA-256 tells whether a copy of it is the same to the last byte. A post’s record names the
          file and the place in it that it was read from.
        </p>
        {view.exports.length > 0 && <Exports view={view} />}
        {(view.dumps.length > 0 || view.exports.length === 0) && <DumpTable dumps={view.dumps} />}
        {view.moreDumps && <MoreDumps count={view.moreDumps} href={view.dumpsHref} />}
        <Extras view={view} />
      </section>
      <section class="prose">
        <h2 id="dates">How dates are known</h2>
        <p>
          An export gives the time of each message; a post’s record says how it is known. Where a
          file gives no date, it is read from what the post says: a full date in its first lines, or
          an anniversary that falls on the day (“79 years ago, on June 26, 1945”). A day without a
          year takes its year from the posts beside it. Where a post says nothing, the dated posts
          before and after it set the bounds. What is unknown stays unknown, and the record of each
          post quotes the words that its date rests on.
        </p>
        <p>Dates are also given in EDTF (ISO 8601-2), which says how much is known:</p>
        <DateNotation />
      </section>
      <section class="prose">
        <h2 id="countries">How countries are known</h2>
        <p>
          A post is filed under a country when it shows the country’s flag, has a hashtag that names
          it, or names it in its title, also by its people, official name or capital. The record
          quotes what was found. Countries that only the rest of the text names are listed there as
          “also named”. Country names and codes follow ISO 3166-1; being listed says nothing about
          the standing of a territory.
        </p>
      </section>
      <section class="prose">
        <h2 id="cite">How to cite</h2>
        <p>
          Use the permalink from the post’s record. It depends on the post’s own text, or on the
          channel and the number of the message, and never changes. Name the source, the title, the
          date as the record gives it, and this archive:
        </p>
        <blockquote>
          Source, “Title of the post”, date. {view.frame.siteTitle}, permalink.
        </blockquote>
        <p>
          Where the date is not known to the day, say so, as the record does. The text itself can be
          had as Markdown, linked from the record.
        </p>
      </section>
    </Base>,
  );

/** Pages that not every archive has. */
const Extras = ({
  view: { channelsHref, findHref, changesHref, watchesHref },
}: {
  readonly view: AboutView;
}) =>
  [channelsHref, findHref, changesHref, watchesHref].every((href) => href === undefined) ? null : (
    <ul class="row">
      {channelsHref && (
        <li>
          <a href={channelsHref}>All channels</a>
        </li>
      )}
      {findHref && (
        <li>
          <a href={findHref}>Find a post by its t.me address</a>
        </li>
      )}
      {changesHref && (
        <li>
          <a href={changesHref}>What changed since posts were published</a>
        </li>
      )}
      {watchesHref && (
        <li>
          <a href={watchesHref}>Searches that are kept up to date</a>
        </li>
      )}
    </ul>
  );

const Exports = ({ view }: { readonly view: AboutView }) => (
  <>
    <p>
      An export lists the messages of a channel by their numbers. Numbers are missing where messages
      had been deleted when it was made, or were never public. A message that a later export has no
      more keeps its post, which says so.
      {view.dumpsHref !== undefined && view.exports.some(({ files }) => files > 1) && (
        <>
          {" "}
          The SHA-256 of each page of an export is in <a href={view.dumpsHref}>{view.dumpsHref}</a>.
        </>
      )}
    </p>
    <ExportTable exports={view.exports} />
  </>
);

const MoreDumps = ({
  count,
  href,
}: {
  readonly count: number;
  readonly href: string | undefined;
}) => (
  <p class="goes-on">
    {countOf(count, "more file is", "more files are")} not shown here
    {href !== undefined && (
      <>
        ; <a href={href}>{href}</a> lists them all
      </>
    )}
    .
  </p>
);
