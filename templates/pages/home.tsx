import type { ComponentChildren } from "preact";
import { postsPath } from "../../src/site/archive/urls.ts";
import type { ContentsView, HomeView } from "../../src/site/views/views.ts";
import { countPosts, formatCount } from "../components/count.ts";
import { CountedLinks } from "../components/counted-links.tsx";
import { toDocument } from "../components/document.ts";
import { cardsHtml } from "../components/post-card.ts";
import { Base } from "../layouts/base.tsx";

/** The front: what the archive holds, its newest posts, and the ways in. */
export const renderHome = (view: HomeView): string => {
  const { root } = view.frame;
  return toDocument(
    <Base frame={view.frame}>
      <header class="masthead">
        <h1>{view.frame.siteTitle}</h1>
        <p class="intro" lang={view.lang}>
          {view.description}
        </p>
        <p class="position">
          {countPosts(view.postCount)}
          {view.span && `, ${view.span}`}
        </p>
      </header>
      {view.years && <Contents contents={view.years} root={root} />}
      {view.postCount === 0 ? (
        <FirstSteps />
      ) : (
        <section class="newest">
          <h2>Newest posts</h2>
          <ol
            class="cards"
            data-folder={view.folder}
            dangerouslySetInnerHTML={{ __html: cardsHtml(view.newest, "h3") }}
          />
          <p class="more">
            <a href={`${root}${postsPath}`}>All {countPosts(view.postCount)}</a>
          </p>
        </section>
      )}
      {view.facets.map((contents) => (
        <Contents contents={contents} root={root} />
      ))}
    </Base>,
  );
};

/** For the owner of an archive that holds nothing yet. */
const FirstSteps = (): ComponentChildren => (
  <section class="prose first-steps">
    <h2>How to add posts</h2>
    <ol>
      <li>
        Put an export of the channel, or its posts as text, into the folder <code>dumps</code>.
      </li>
      <li>
        Run <code>annals build</code>.
      </li>
      <li>Load this page again.</li>
    </ol>
  </section>
);

interface ContentsProps {
  readonly contents: ContentsView;
  readonly root: string;
}

const Contents = ({ contents: { label, href, links, total }, root }: ContentsProps) => (
  <section class="contents">
    <h2>
      <a href={root + href}>{label}</a>
    </h2>
    <CountedLinks links={links} layout="row" />
    {total > links.length && (
      <p class="more">
        <a href={root + href}>
          All {formatCount(total)} {label.toLowerCase()}
        </a>
      </p>
    )}
  </section>
);
