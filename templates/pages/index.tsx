import type { HeadingView, IndexView } from "../../src/site/views/views.ts";
import { formatCount } from "../components/count.ts";
import { CountedLinks } from "../components/counted-links.tsx";
import { toDocument } from "../components/document.ts";
import { IndexParts } from "../components/index-parts.tsx";
import { Base } from "../layouts/base.tsx";

/** All tags, countries, sources or dates with their counts, as in the back of a book. */
export const renderIndex = (view: IndexView): string =>
  toDocument(
    <Base frame={view.frame}>
      <header class="page-header">
        <h1>{view.heading}</h1>
        <p class="intro">{view.intro}</p>
      </header>
      {view.parts && <IndexParts parts={view.parts} />}
      {view.groups.map(({ heading, entries }) => (
        <section class="index-group">
          {heading && <GroupHeading heading={heading} />}
          {entries.length > 0 && <CountedLinks links={entries} layout="leaders" />}
        </section>
      ))}
    </Base>,
  );

const GroupHeading = ({ heading }: { readonly heading: HeadingView }) => (
  <h2 lang={heading.lang}>
    {heading.href === undefined ? heading.label : <a href={heading.href}>{heading.label}</a>}
    {heading.count !== undefined && <span class="count"> {formatCount(heading.count)}</span>}
  </h2>
);
